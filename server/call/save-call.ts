/** Keeping a call: the mission that it serves, what it needs, the roles to be filled and the call itself, as one change. */
import { randomUUID } from 'node:crypto';
import type { Context } from '../graphql/context.ts';
import { cypher, given } from '../kind/cypher.ts';
import type { Kind, RecordState } from '../kind/kind.ts';
import type { Language } from '../language/language.ts';
import { mission as missionKind, role as roleKind, seat as seatKind } from '../mission/mission.ts';
import type { Call } from '../mobilisation/call.ts';
import { wantText } from '../mobilisation/mobilisation-words.ts';
import { type Mobilised, readMobilisation } from '../mobilisation/read-mobilisation.ts';
import { need as needKind } from '../resource/resource.ts';
import { normalizeHashtag } from '../text.ts';
import { change } from '../write/change.ts';
import type { Opened } from '../write/opened.ts';
import { settle } from '../write/settle.ts';
import { newborn } from '../write/versions.ts';
import { callNeeds } from './call.queries.ts';

export type Saving = {
  ecosystem: string;
  slug: string;
  call: Call;
  title: string;
  key: string;
};

/** Keeps a call; answers its id, and the revision that it made. Throws `Invalid`, which names every field of it that is wrong. */
export async function saveCall(
  context: Context,
  { ecosystem, slug, call, title, key }: Saving,
): Promise<{ call: string; revision: number }> {
  const found = await readMobilisation(context, slug, call);
  const known = await needsKnown(context, call);
  const id = randomUUID();
  const { mission, place, convenor, wants } = call;
  const opening = {
    ecosystem,
    // A mission, its convenor's role and seat, and of each want a need and a role.
    numbers: 3 + 2 * wants.length,
    referred: [
      ...[convenor, ...wants.map(({ resource }) => resource), ...known.values()],
      ...[mission, place].flatMap((each) => each ?? []),
    ],
  };
  const asked = { call, title, idempotencyKey: key };
  return change(context, { action: 'saveCall', input: asked }, opening, (opened) => {
    const made = makerIn(opened);
    const serves = mission ?? missionOf(made, { title, deadline: call.deadline, convenor });
    const needs = wants.map(
      ({ resource, quantity, unit }) =>
        known.get(resource) ??
        made.make(needKind, {
          ...{ resource, by: serves, name: title, place: place ?? undefined },
          ...{ quantity: quantity ?? undefined, unit: quantity ? (unit ?? undefined) : undefined },
          until: call.deadline ?? undefined,
        }),
    );
    const roles = wants.map((_, want) => made.make(roleKind, roleOf(found, want, serves)));
    const { answers: _, needs: __, ...kept } = call;
    const properties = {
      ...{ id, ecosystem, title, questions: ['NOMINATIONS'], call: JSON.stringify(kept) },
      ...{ text: textOf(found, 'en'), textFr: textOf(found, 'fr') },
      ...{ mission: serves, needs, roles, createdAt: opened.now, createdBy: opened.author },
    };
    return {
      changes: made.all.map((after) => ({ after })),
      answer: { call: id, revision: opened.revision },
      beside: async () => cypher`CREATE (call:Campaign)
SET call += ${given(properties, 'savedCall')}
WITH ecosystem`,
    };
  });
}

/** What the mission openly needs already, by resource. */
async function needsKnown({ database }: Context, { mission, wants }: Call): Promise<Map<string, string>> {
  if (!mission) return new Map();
  const resources = wants.map(({ resource }) => resource);
  const rows = await database.readLatest(callNeeds, { mission, resources });
  return new Map(rows.reverse().map(({ resource, need }) => [resource, need]));
}

type Maker = { all: RecordState[]; make(kind: Kind, input: Record<string, unknown>): string };

/** Makes records that may refer to those made before them. */
function makerIn(opened: Opened): Maker {
  const all: RecordState[] = [];
  const make: Maker['make'] = (kind, input) => {
    const there = new Map([...opened.records, ...all.map((each) => [each.id, each] as const)]);
    const sees = { ...opened, records: there, all: new Map([...opened.all, ...there]) };
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const after = settle(kind, undefined, newborn(kind, opened), given, sees);
    all.push(after);
    return after.id;
  };
  return { all, make };
}

type Founding = { title: string; deadline?: string | null | undefined; convenor: string };

/** A mission of its own, convened by who calls. */
function missionOf({ make }: Maker, { title, deadline, convenor }: Founding): string {
  const hashtag = normalizeHashtag(title.replace(/[^\p{L}\p{N}]+/gu, '-')).slice(0, 40);
  const mission = make(missionKind, { name: title, hashtag, horizon: deadline ?? undefined });
  const role = make(roleKind, { mission, kind: 'CONVENOR' });
  make(seatKind, { role, holder: convenor });
  return mission;
}

/** The part that is played by who gives what was called for: one seat for each giver of the coalition. */
function roleOf(found: Mobilised, want: number, mission: string): Record<string, unknown> {
  const givers = found.teams[0]?.members.filter(({ gives }) => gives.some((each) => each.want === want));
  const [title, titleFr] = [wantText(found, want, 'en'), wantText(found, want, 'fr')];
  return {
    ...{ mission, kind: 'OTHER', title, minimum: Math.max(1, givers?.length ?? 1) },
    titleFr: titleFr === title ? undefined : titleFr,
  };
}

/** What its mail says. */
const textOf = (found: Mobilised, language: Language): string =>
  found.call.wants.map((_, want) => wantText(found, want, language)).join('\n');
