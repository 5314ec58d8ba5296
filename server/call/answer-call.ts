/**
 * What somebody says who is called: by their link, or heard by a facilitator. A yes takes their seats and commits their offers to what the
 * call needs, as one change in the name of who says it; any other word takes back what a yes has made.
 */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { written } from '../joining/answers.ts';
import { type Cypher, cypher, given } from '../kind/cypher.ts';
import type { RecordState } from '../kind/kind.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { now } from '../members/roles.ts';
import { seat as seatKind } from '../mission/mission.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { commitment as commitmentKind } from '../resource/resource.ts';
import { change } from '../write/change.ts';
import { withDependents } from '../write/dependents.ts';
import type { Changed, Opened } from '../write/opened.ts';
import { settle } from '../write/settle.ts';
import { newborn } from '../write/versions.ts';
import { addCalled } from './ask-coalition.ts';
import { callAnswered, callNames } from './call.queries.ts';
import type { Called, CallSays, SavedCall } from './saved.ts';

export type Saying = {
  says: CallSays;
  /** In their place: a stakeholder by id, or a name. */
  instead?: string | null | undefined;
  insteadName?: string | null | undefined;
  note?: string | null | undefined;
  key: string;
};

/** Who says it: for which stakeholder, and whose word it is. */
export type Sayer = {
  stakeholder: string;
  viewer: Viewer;
  /** A facilitator heard it: they see all who could be named. */
  heardBy?: string;
};

/** Keeps what is said of a call, and writes what follows; answers the revision, where it wrote anything on the map. Throws `Invalid` for nobody named, or the wrong one. */
export async function sayOfCall(
  context: Context,
  { saved, called }: { saved: SavedCall; called: Called },
  sayer: Sayer,
  saying: Saying,
): Promise<number | undefined> {
  const instead: Partial<Record<'instead' | 'insteadName', string>> =
    saying.says === 'INSTEAD' ? await insteadOf(context, saved, sayer, saying) : {};
  const at = now();
  const kept = {
    ...{ says: saying.says, saidAt: at, answeredAt: at, due: null, note: saying.note?.trim() || null },
    ...{ instead: null, insteadName: null, ...instead, heardBy: sayer.heardBy ?? null },
  };
  const revision = await write(context, { saved, called, sayer }, kept, saying);
  if (instead.instead)
    await addCalled(context, saved, [
      { stakeholder: instead.instead, asks: called.asks, insteadOf: sayer.stakeholder },
    ]);
  return revision;
}

/** Who is named instead: somebody on the map, or a name, which is nominated. */
async function insteadOf(
  context: Context,
  saved: SavedCall,
  { stakeholder, viewer, heardBy }: Sayer,
  { instead, insteadName, key }: Saying,
): Promise<{ instead: string } | { insteadName: string }> {
  const { ecosystem } = saved;
  const name = insteadName?.trim();
  if (instead) {
    const [found] = await context.database.readLatest(callNames, { ecosystem, ids: [instead] });
    const isSeen = found && (heardBy !== undefined || ['PUBLIC', 'MEMBERS'].includes(found.seenBy));
    if (!isSeen || found.id === stakeholder || found.id === saved.call.convenor)
      throw new Invalid(sentence('call.instead'), [complaint('instead', 'call.instead')]);
    return { instead: found.id };
  }
  if (!name) throw new Invalid(sentence('call.instead'), [complaint('instead', 'call.instead')]);
  const { database, changes } = context;
  const who = { ecosystem, account: viewer.id, isInvited: true } as const;
  await written({ database, changes }, who, stakeholder, [
    { id: `${key}-instead`, part: 'NOMINATION', name, mission: saved.mission },
  ]);
  return { insteadName: name };
}

type Of = { saved: SavedCall; called: Called; sayer: Sayer };

/** What is said, and what follows from it on the map, at once. */
async function write(
  { database, changes }: Context,
  of: Of,
  kept: Record<string, unknown>,
  { key }: Saying,
): Promise<number | undefined> {
  const { saved, called, sayer } = of;
  const isYes = kept.says === 'YES';
  const old = isYes ? [] : called.made;
  const asks = isYes && called.says !== 'YES' ? called.asks : [];
  const offers = asks.map(({ offer }) => offer).filter(Boolean);
  const wants = [...new Set(asks.map(({ want }) => want))];
  const roles = wants.flatMap((want) => saved.roles[want] ?? []);
  const opening = {
    ...{
      ecosystem: saved.ecosystem,
      numbers: roles.length + offers.length,
      ids: old,
      around: [...old, ...roles],
    },
    referred: [sayer.stakeholder, ...roles, ...offers, ...saved.needs],
  };
  if (old.length + asks.length === 0) {
    await database.transaction('call/answered', TIMEOUTS.write, (run) =>
      run(callAnswered, { id: called.id, properties: kept }),
    );
    return undefined;
  }
  const said = { call: saved.id, called: called.id, says: kept.says, instead: kept.instead, note: kept.note };
  const request = { action: 'answerCall', input: { ...said, idempotencyKey: key } };
  return change({ database, changes, viewer: sayer.viewer }, request, opening, (opened) => {
    const gone = old.flatMap((id) => opened.records.get(id) ?? []);
    const made = [...seatsOf(of, roles, opened), ...promisesOf(of, asks, opened)];
    return {
      changes: [...(gone.length > 0 ? withDependents(gone, opened) : []), ...made],
      answer: opened.revision,
      beside: async () =>
        besideOf(called.id, {
          ...kept,
          ...(called.says !== 'YES' || !isYes ? { made: made.flatMap(({ after }) => after?.id ?? []) } : {}),
        }),
    };
  });
}

const besideOf = (
  id: string,
  properties: Record<string, unknown>,
): Cypher => cypher`MATCH (called:Invitee {id: ${given(id, 'called')}})
SET called += ${given(properties, 'calledSays')}
WITH ecosystem`;

/** A seat of each role that they fill and hold none of yet. */
function seatsOf({ sayer: { stakeholder } }: Of, roles: readonly string[], opened: Opened): Changed[] {
  const holds = (role: string) =>
    opened.dependents.some(
      ({ kind, refs }) => kind === seatKind.name && refs.role === role && refs.holder === stakeholder,
    );
  return roles
    .filter((role) => opened.records.has(role) && !holds(role))
    .map((role) => ({
      after: settle(seatKind, undefined, newborn(seatKind, opened), { role, holder: stakeholder }, opened),
      takes: true,
    }));
}

/** What they offer, committed to what the call needs; in the unit of the offer, else all of it. */
function promisesOf({ saved }: Of, asks: Called['asks'], opened: Opened): Changed[] {
  return asks.flatMap(({ want, amount, offer: id }): Changed[] => {
    const [offer, need] = [opened.records.get(id), opened.records.get(saved.needs[want] ?? '')];
    if (!offer || !need || !isOpen(offer) || offer.refs.resource !== need.refs.resource) return [];
    const isSameUnit = offer.properties.unit === saved.call.wants[want]?.unit;
    const input = {
      ...{ offer: offer.id, need: need.id },
      ...(amount !== null && isSameUnit && { quantity: amount }),
    };
    return [{ after: settle(commitmentKind, undefined, newborn(commitmentKind, opened), input, opened) }];
  });
}

const isOpen = ({ properties }: RecordState): boolean =>
  properties.state !== 'WITHDRAWN' && properties.state !== 'TAKEN';

export const newKey = (given: string | null | undefined): string => given ?? randomUUID();
