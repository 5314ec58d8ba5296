/**
 * How anything is changed. Behind the lock of its ecosystem the records concerned are read, rules in plain code decide
 * what they become, and everything is written at once: the records, their history and the answer.
 */
import './kinds.ts';
import { createHash, randomUUID } from 'node:crypto';
import { NotFound } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { parseId } from '../ids.ts';
import type { Run } from '../neo4j/database.ts';
import { instantText, toPlain, toStored } from '../neo4j/stored.ts';
import { type Kind, kindOf } from './kind.ts';
import { recordApply, recordOpen } from './record.queries.ts';
import type { RecordState } from './state.ts';

/** What a change needs to know before it decides. */
export type Opening = {
  ecosystem: string;
  /** How many new records it makes at most. */
  numbers?: number;
  ids?: readonly string[];
  links?: readonly string[];
  /** Records that go or are merged: whatever points to them is read too. */
  around?: readonly string[];
  /** Pairs of elements: the links between them are read. */
  ends?: readonly (readonly [string, string])[];
  like?: string | undefined;
};

/** The ecosystem as it stands behind the lock, as far as it was asked for. */
export type Opened = {
  ecosystem: string;
  revision: number;
  /** ISO 8601, by the clock of the database. */
  now: string;
  author: string;
  records: ReadonlyMap<string, RecordState>;
  dependents: readonly RecordState[];
  links: readonly RecordState[];
  alike: readonly Record<string, unknown>[];
  nextNumber(): number;
};

/** One record before and after; a missing side means that it is created or removed. */
export type Changed = { before?: RecordState | undefined; after?: RecordState | undefined };

export type Outcome<A> = {
  changes: readonly Changed[];
  answer: A;
  /** Ids that lead to another record from now on. */
  former?: readonly { id: string; now: string }[];
  /** What else is kept with the revision. */
  note?: Record<string, unknown>;
};

export type Request = {
  /** The mutation, as the history names it: createNeed. */
  action: string;
  input: { idempotencyKey?: string | null | undefined };
};

/** The receipt under which a request is done once. */
export function begin({ viewer }: Pick<Context, 'viewer'>, { action, input }: Request) {
  const { idempotencyKey, ...rest } = input;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([action, rest]))
    .digest('hex')
    .slice(0, 32);
  return { key: `${viewer.name}:${idempotencyKey ?? randomUUID()}`, fingerprint };
}

/** The same for an ecosystem that is only now founded, under a new id: there is nothing to lock and nothing to read. */
export async function found<A>(
  { database, viewer }: Context,
  request: Request,
  ecosystem: string,
  decide: (opened: Opened) => Outcome<A>,
): Promise<A> {
  const receipt = begin({ viewer }, request);
  let number = 0;
  const opened: Opened = {
    ecosystem,
    revision: 1,
    now: instantText(new Date().toISOString()),
    author: viewer.name,
    records: new Map(),
    dependents: [],
    links: [],
    alike: [],
    nextNumber: () => ++number,
  };
  const outcome = decide(opened);
  const kept = { action: request.action, receipt: { ...receipt, answer: JSON.stringify(outcome.answer) } };
  return database.write(request.action, receipt, async (run) => {
    await apply(run, opened, outcome, kept);
    return outcome.answer;
  });
}

/**
 * Runs one change once, whatever happens to the connection. `decide` throws one of our errors to refuse it; nothing is
 * written then. The same key a second time gets the first answer.
 */
export async function change<A>(
  { database, viewer, following }: Context,
  { action, input }: Request,
  opening: Opening,
  decide: (opened: Opened, run: Run) => Outcome<A> | Promise<Outcome<A>>,
): Promise<A> {
  const receipt = begin({ viewer }, { action, input });
  const answer = await database.write(action, receipt, async (run) => {
    const opened = await open(run, opening, viewer.name);
    const outcome = await decide(opened, run);
    await apply(run, opened, outcome, {
      action,
      receipt: { ...receipt, answer: JSON.stringify(outcome.answer) },
    });
    return outcome.answer;
  });
  following.changed(opening.ecosystem);
  return answer;
}

async function open(run: Run, opening: Opening, author: string): Promise<Opened> {
  const { ecosystem, numbers = 0, ids = [], links = [], around = [], ends = [], like = null } = opening;
  const [row] = await run(recordOpen, {
    ecosystem,
    numbers,
    ids: [...new Set(ids)],
    links: [...links],
    around: [...new Set(around)],
    ends: ends.map((pair) => [...pair]),
    like,
  });
  if (!row) throw new NotFound('There is no such thing here: it may have been removed.');
  let number = row.lastNumber - numbers;
  const records = (row.records as StoredRecord[]).map(toState);
  return {
    ecosystem,
    revision: row.revision,
    now: row.now,
    author,
    records: new Map(records.map((state) => [state.id, state])),
    dependents: (row.dependents as StoredRecord[]).map(toState),
    links: (row.links as StoredLink[]).map(toLinkState),
    alike: (row.alike as Record<string, unknown>[]).map(toPlain),
    nextNumber: () => ++number,
  };
}

type StoredRecord = {
  labels: string[];
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};
type StoredLink = { properties: Record<string, unknown>; from: string; to: string };

/** A node with what it refers to, as plain JSON. */
export function toState({ properties, refs }: StoredRecord): RecordState {
  const { revision: _revision, counter: _counter, ...plain } = toPlain(properties);
  const id = String(plain.id);
  const kind = kindOf(parseId(id)?.type ?? '');
  const named = Object.entries(kind.refs).flatMap(([name, { by }]) => {
    const ref = refs.find(({ type }) => type === by);
    return ref ? [[name, ref.id]] : [];
  });
  return { id, kind: kind.name, properties: plain, refs: Object.fromEntries(named) };
}

export function toLinkState({ properties, from, to }: StoredLink): RecordState {
  const plain = toPlain(properties);
  return { id: String(plain.id), kind: 'Interdependency', properties: plain, refs: { from, to } };
}

/** The types of an interdependency's properties that are not text. */
const LINK_KIND: Pick<Kind, 'fields'> = {
  fields: {
    strength: { is: 'integer', description: '' },
    since: { is: 'date', description: '' },
    until: { is: 'date', description: '' },
  },
};

export function labelsOf({ kind, properties }: RecordState): string[] {
  return [kind, ...(kindOf(kind).labels?.(properties) ?? [])];
}

/** What differs between two states, null where a property is gone. */
function difference(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, after[name] ?? null]),
  );
}

/** The parameters that turn each `before` into its `after`. */
export function applyParameters(changes: readonly Changed[]) {
  const nodes = changes.filter(({ before, after }) => (before ?? after)?.kind !== 'Interdependency');
  const links = changes.filter(({ before, after }) => (before ?? after)?.kind === 'Interdependency');
  const typeOf = (kind: string, ref: string) => kindOf(kind).refs[ref]?.by ?? '';
  const moved = nodes.flatMap(({ before, after }) =>
    after
      ? [...new Set([...Object.keys(before?.refs ?? {}), ...Object.keys(after.refs)])]
          .filter((ref) => before?.refs[ref] !== after.refs[ref])
          .map((ref) => ({
            id: after.id,
            type: typeOf(after.kind, ref),
            from: before?.refs[ref],
            to: after.refs[ref],
          }))
      : [],
  );
  return {
    removed: nodes.flatMap(({ before, after }) => (before && !after ? [before.id] : [])),
    created: nodes.flatMap(({ before, after }) =>
      !before && after
        ? [{ labels: labelsOf(after), properties: toStored(kindOf(after.kind), after.properties) }]
        : [],
    ),
    changed: nodes.flatMap(({ before, after }) =>
      before && after
        ? [
            {
              id: after.id,
              properties: toStored(kindOf(after.kind), difference(before.properties, after.properties)),
              without: labelsOf(before).filter((label) => !labelsOf(after).includes(label)),
              labels: labelsOf(after),
            },
          ]
        : [],
    ),
    detached: moved.flatMap(({ id, type, from }) => (from ? [{ id, type }] : [])),
    attached: moved.flatMap(({ id, type, to }) => (to ? [{ id, type, to }] : [])),
    removedLinks: links.flatMap(({ before, after }) =>
      before && (!after || isMoved(before, after)) ? [before.id] : [],
    ),
    createdLinks: links.flatMap(({ before, after }) =>
      after && (!before || isMoved(before, after))
        ? [{ from: after.refs.from, to: after.refs.to, properties: toStored(LINK_KIND, after.properties) }]
        : [],
    ),
    changedLinks: links.flatMap(({ before, after }) =>
      before && after && !isMoved(before, after)
        ? [{ id: after.id, properties: toStored(LINK_KIND, difference(before.properties, after.properties)) }]
        : [],
    ),
  };
}

function isMoved(before: RecordState, after: RecordState): boolean {
  return before.refs.from !== after.refs.from || before.refs.to !== after.refs.to;
}

type Kept = { action: string; receipt: { key: string; fingerprint: string; answer: string } };

async function apply(
  run: Run,
  opened: Opened,
  outcome: Outcome<unknown>,
  { action, receipt }: Kept,
): Promise<void> {
  const { ecosystem, revision, now, author } = opened;
  const { changes, former = [], note = {} } = outcome;
  const at = toStored({ fields: {} }, { createdAt: now }).createdAt;
  const number = BigInt(revision);
  const names = namesBy(opened, changes);
  await run(recordApply, {
    ...applyParameters(changes),
    former: [...former],
    revision: { ...note, ecosystem, revision: number, at, by: author, action },
    changes: changes.map(({ before, after }, ordinal) => ({
      names: JSON.stringify(names({ before, after })),
      ecosystem,
      revision: number,
      ordinal: BigInt(ordinal),
      record: (after ?? before)?.id,
      kind: (after ?? before)?.kind,
      by: author,
      ...(before && { before: JSON.stringify(before) }),
      ...(after && { after: JSON.stringify(after) }),
    })),
    receipt,
  });
}

/** The names of everything that a change touches or refers to: history reads well when all of it is gone. */
function namesBy(opened: Opened, changes: readonly Changed[]): (changed: Changed) => Record<string, string> {
  const states = new Map(opened.records);
  for (const state of opened.dependents) states.set(state.id, state);
  for (const { before, after } of changes) {
    const state = after ?? before;
    if (state) states.set(state.id, state);
  }
  return ({ before, after }) => {
    const ids = [
      before?.id ?? after?.id,
      ...Object.values(before?.refs ?? {}),
      ...Object.values(after?.refs ?? {}),
    ];
    return Object.fromEntries(
      ids.flatMap((id) => {
        const name = nameOf(states.get(id ?? ''));
        return id && name ? [[id, name]] : [];
      }),
    );
  };
}

/** What a record is called, where it has a name of its own. */
function nameOf(state: RecordState | undefined): string | undefined {
  const { name, title, label, edition } = (state?.properties ?? {}) as Record<string, string | undefined>;
  return name ?? title ?? label ?? edition;
}
