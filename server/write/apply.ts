/** The end of a change: records and links as they now are, their history, and the answer. */

import { type Settings, seenBy } from '../access/sees.ts';
import { composed } from '../kind/composed.ts';
import { type Cypher, filled } from '../kind/cypher.ts';
import type { RecordState } from '../kind/kind.ts';
import { kindOf, RECORDED, typesOf } from '../kind/kind.ts';
import { isLink, labelsOf, nameOf } from '../kind/state.ts';
import type { Run } from '../neo4j/database.ts';
import { toStored } from '../neo4j/stored.ts';
import type { Changed, Opened, Outcome } from './opened.ts';
import { showing } from './showing.ts';
import {
  writeAttach,
  writeCreate,
  writeDetach,
  writeKeep,
  writeLink,
  writeReclaim,
  writeRelink,
  writeRemove,
  writeSucceed,
  writeUpdate,
} from './write.queries.ts';

export type Kept = { action: string; receipt: { key: string; fingerprint: string; answer: string } };

/** What writes whatever differs, its history and the answer, in the order in which it has to be done. */
export function writingAll(
  opened: Opened,
  { changes, former = [], note = {} }: Outcome<unknown>,
  { action, receipt }: Kept,
): Cypher[] {
  const { ecosystem, revision, now, author } = opened;
  const at = toStored(RECORDED, { createdAt: now }).createdAt;
  const number = BigInt(revision);
  const names = namesBy(opened, changes);
  return [
    // Before the record goes that others were led to.
    ...(former.length > 0 ? [filled(writeSucceed, { rows: [...former] })] : []),
    ...writing(opened, changes),
    filled(writeKeep, {
      revision: { ...note, ecosystem, revision: number, at, by: author, action },
      changes: changes.map(({ before, after }, ordinal) => ({
        names: JSON.stringify(names({ before, after })),
        ecosystem,
        revision: number,
        ordinal: BigInt(ordinal),
        record: (after ?? before)?.id,
        kind: (after ?? before)?.kind,
        ...{ by: author, at },
        ...(before && { before: JSON.stringify(before) }),
        ...(after && { after: JSON.stringify(after) }),
      })),
      receipt: { ...receipt, at },
    }),
  ];
}

/** What turns each `before` into its `after`, without history: only what has something to do. */
export function writing(opened: Opened, changes: readonly Changed[]): Cypher[] {
  const { removed, created, changed, detached, attached, ...links } = workOf(changes, opened.settings);
  const restored = changes.flatMap(({ before, after }) =>
    !before && after && Number(after.properties.number) <= opened.firstNumber ? [after.id] : [],
  );
  const { removedLinks, createdLinks, changedLinks } = links;
  const parts: [boolean, () => Cypher][] = [
    [
      removed.length + removedLinks.length > 0,
      () => filled(writeRemove, { records: removed, links: removedLinks }),
    ],
    [created.length > 0, () => filled(writeCreate, { rows: created })],
    [restored.length > 0, () => filled(writeReclaim, { ids: restored })],
    [changed.length > 0, () => filled(writeUpdate, { rows: changed })],
    [detached.length > 0, () => filled(writeDetach, { rows: detached })],
    [attached.length > 0, () => filled(writeAttach, { rows: attached })],
    [createdLinks.length > 0, () => filled(writeLink, { rows: createdLinks })],
    [changedLinks.length > 0, () => filled(writeRelink, { rows: changedLinks })],
  ];
  return [...parts.flatMap(([isNeeded, part]) => (isNeeded ? [part()] : [])), ...showing(changes)];
}

/** Sends parts one after the other without waiting in between: the database answers them in their order. */
export async function sendAll(run: Run, parts: readonly Cypher[]): Promise<void> {
  await Promise.all(
    parts.map((part) => run(...composed(part, { name: 'write/part', access: 'write', columns: {} }))),
  );
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

/** Some properties of a record as the database keeps them, with who sees it now. */
export function storedOf(
  state: RecordState,
  properties: Record<string, unknown>,
  settings: Settings,
): Record<string, unknown> {
  const seen = seenBy(state, settings);
  return { ...toStored(typesOf(kindOf(state.kind)), properties), ...(seen && { seenBy: seen }) };
}

/** What is to be written to turn each `before` into its `after`. */
function workOf(changes: readonly Changed[], settings: Settings) {
  const { nodes = [], links = [] } = Object.groupBy(changes, ({ before, after }) => {
    const state = before ?? after;
    return state && isLink(state) ? 'links' : 'nodes';
  });
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
        ? [{ labels: labelsOf(after), properties: storedOf(after, after.properties, settings) }]
        : [],
    ),
    changed: nodes.flatMap(({ before, after }) =>
      before && after
        ? [
            {
              id: after.id,
              properties: storedOf(after, difference(before.properties, after.properties), settings),
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
        ? [
            {
              from: after.refs.from,
              to: after.refs.to,
              properties: storedOf(after, after.properties, settings),
            },
          ]
        : [],
    ),
    changedLinks: links.flatMap(({ before, after }) =>
      before && after && !isMoved(before, after)
        ? [
            {
              id: after.id,
              properties: storedOf(after, difference(before.properties, after.properties), settings),
            },
          ]
        : [],
    ),
  };
}

function isMoved(before: RecordState, after: RecordState): boolean {
  return before.refs.from !== after.refs.from || before.refs.to !== after.refs.to;
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
