/** Two records of one stakeholder made one: which facts stay, and where everything goes that pointed to the other. */
import { saidByHeir } from '../interdependency/declarations.ts';
import { interdependency, twinOf } from '../interdependency/interdependency.ts';
import type { RecordState } from '../kind/kind.ts';
import { kindOf } from '../kind/kind.ts';
import { fold } from '../text.ts';
import { complaintsOf } from '../write/gate.ts';
import type { Changed, Opened } from '../write/opened.ts';
import { nextVersion } from '../write/versions.ts';
import { STAKEHOLDER_STATUSES } from './stakeholder.ts';

const LISTS = ['tags', 'languages', 'skills', 'interests', 'seeks', 'brings'];
const FILLED = ['nameFr', 'summary', 'summaryFr', 'website', 'logo', 'sector', 'source'];
/** Most entries of a list. */
const MOST = 50;

/** The changes that make `gone` a part of `kept`: nothing is lost but what both have. */
export function merging(kept: RecordState, gone: RecordState, opened: Opened): Changed[] {
  const after = nextVersion(together(kept, gone), opened);
  // As they will be, so that rules see whose is whose then.
  const records = new Map(
    [...opened.records, ...opened.dependents.map((state) => [state.id, state] as const)].map(
      ([id, state]) => [id, { ...state, refs: followed(state.refs, kept.id, gone.id) }],
    ),
  ).set(kept.id, after);
  const moved = opened.dependents
    .filter(({ refs }) => Object.values(refs).includes(gone.id))
    .map((before) => move(before, kept.id, gone.id, { ...opened, records }));
  const untrue = untrueNow(kept.id, gone.id, { ...opened, records });
  return [
    ...[{ before: kept, after }, ...moved, ...untrue],
    ...[...moveLinks(kept.id, gone.id, opened), { before: gone }],
  ];
}

/** What the one said of the other is not true of oneself: an endorsement of what is now one's own contribution goes. */
function untrueNow(kept: string, gone: string, { dependents, records }: Opened): Changed[] {
  const was = new Map(dependents.map((state) => [state.id, state]));
  const isWrong = (state: RecordState, find: (id: string) => RecordState | undefined) =>
    complaintsOf(state, state, find).length > 0;
  return dependents
    .filter(({ refs }) => Object.values(refs).includes(kept) && !Object.values(refs).includes(gone))
    .filter((each) => isWrong(each, (id) => records.get(id)))
    .filter((each) => !isWrong(each, (id) => was.get(id) ?? records.get(id)))
    .map((before) => ({ before }));
}

/** One stakeholder with the facts of both; where they contradict each other, those of the one that is kept. */
function together(kept: RecordState, gone: RecordState): RecordState {
  const one = kept.properties;
  const other = gone.properties;
  const names = [
    ...((one.otherNames ?? []) as string[]),
    ...[other.name, other.nameFr].filter((name) => typeof name === 'string'),
    ...((other.otherNames ?? []) as string[]),
  ];
  const status = STAKEHOLDER_STATUSES.findLast((each) => each === one.status || each === other.status);
  const properties = {
    ...Object.fromEntries(
      FILLED.flatMap((field) => (other[field] === undefined ? [] : [[field, other[field]]])),
    ),
    ...one,
    ...Object.fromEntries(
      LISTS.map((field) => [
        field,
        distinct([...((one[field] ?? []) as string[]), ...((other[field] ?? []) as string[])]),
      ]),
    ),
    // Every spelling that differs is kept, so that who knew the other name finds it.
    otherNames: [...new Set(names)].filter((name) => name !== one.name).slice(0, MOST),
    status,
  };
  const derived = kindOf('Stakeholder').derive?.(properties, kept.refs) ?? properties;
  return { ...kept, properties: derived, refs: { ...gone.refs, ...kept.refs } };
}

function distinct(words: string[]): string[] {
  const known = new Map(words.map((word) => [fold(word), word] as const).reverse());
  return [...known.values()].reverse().slice(0, MOST);
}

/** What pointed to the one points to the other; what then says nothing new, or nothing true, goes. */
function move(before: RecordState, kept: string, gone: string, opened: Opened): Changed {
  const kind = kindOf(before.kind);
  const refs = followed(before.refs, kept, gone);
  const properties = kind.derive?.(before.properties, refs) ?? before.properties;
  const after = nextVersion({ ...before, properties, refs }, opened);
  const { key } = properties;
  const isKnown = opened.dependents.some(
    (other) =>
      other.id !== before.id &&
      other.kind === before.kind &&
      key !== undefined &&
      other.properties.key === key,
  );
  const isWrong = complaintsOf(before, after, (id) => opened.records.get(id)).length > 0;
  return isKnown || isWrong ? { before } : { before, after };
}

function followed(refs: Record<string, string>, kept: string, gone: string): Record<string, string> {
  return Object.fromEntries(Object.entries(refs).map(([name, id]) => [name, id === gone ? kept : id]));
}

function moveLinks(kept: string, gone: string, opened: Opened): Changed[] {
  const staying = opened.links.filter(({ refs }) => refs.from !== gone && refs.to !== gone);
  const changes = new Map<string, Changed>();
  for (const before of opened.links) {
    if (staying.includes(before)) continue;
    const ends = (id: string | undefined) => (id === gone ? kept : String(id));
    const refs = { from: ends(before.refs.from), to: ends(before.refs.to) };
    const link = nextVersion(
      { ...before, refs, properties: saidByHeir(before.properties, gone, kept) },
      opened,
    );
    const twin = refs.from === refs.to ? undefined : twinOf(link, staying);
    if (refs.from === refs.to) changes.set(before.id, { before });
    else if (!twin) {
      staying.push(link);
      changes.set(before.id, { before, after: link });
    } else {
      // The same link told twice: the one that stays takes over what only the other says.
      const first = changes.get(twin.id)?.before ?? twin;
      // What was said of the other was said of another link.
      const { declarations: _said, waitsFor: _asked, waitsSince: _since, ...facts } = link.properties;
      const filled = { ...facts, ...twin.properties };
      const after = nextVersion(
        { ...twin, properties: { ...filled, version: first.properties.version } },
        opened,
      );
      staying.splice(staying.indexOf(twin), 1, after);
      changes.set(twin.id, { before: first, after });
      changes.set(before.id, { before });
    }
  }
  return [...changes.values()];
}

/** A link that both had, and a field of it that they said differently: what stays and what does not. */
export type JoinedField = { type: string; with: string; field: string; kept: string; dropped: string };

const TOLD = ['strength', 'status', 'direction', 'label', 'since', 'until'];

/** What a merge had to choose between where two links became one. */
export function joinedFields(
  changes: readonly Changed[],
  { kept, gone }: { kept: string; gone: string },
): JoinedField[] {
  return changes.flatMap(({ before, after }) => {
    if (!before || after || before.kind !== interdependency.name) return [];
    const moved = { ...before, refs: followed(before.refs, kept, gone) };
    const others = changes.flatMap(({ after: other }) => (other?.kind === before.kind ? [other] : []));
    const twin = twinOf(moved, others);
    if (!twin) return [];
    const end = Object.values(moved.refs).find((id) => id !== kept) ?? '';
    return TOLD.flatMap((field) => {
      const [stays, goes] = [twin.properties[field], before.properties[field]];
      if (stays === undefined || goes === undefined || stays === goes) return [];
      const said = { field, kept: String(stays), dropped: String(goes) };
      return [{ type: String(before.properties.type), with: end, ...said }];
    });
  });
}
