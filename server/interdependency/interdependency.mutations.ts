import { z } from 'zod';
import { Conflict, Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { payloadNode } from '../graphql/record/payload.ts';
import { RemoveInput, RemovePayloadRef } from '../graphql/record/remove.ts';
import { ecosystemOf } from '../kind/ids.ts';
import type { RecordState } from '../kind/state.ts';
import type { Run } from '../neo4j/database.ts';
import type { RecordNode } from '../read/node.ts';
import { selectedAt } from '../read/selection.ts';
import { change, type Opened } from '../write/change.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText, proseText } from '../write/inputs.ts';
import { requireSeen } from '../write/require-seen.ts';
import { nextVersion } from '../write/versions.ts';
import { interdependencyTypes } from './interdependency.queries.ts';
import {
  InterdependencyDirectionEnum,
  InterdependencyRef,
  InterdependencyStatusEnum,
  type StatusChange,
} from './interdependency.schema.ts';
import { BUILT_IN, type LinkStatus, NEXT_STATUSES, requireElements, twinOf } from './interdependency.ts';

const checks = checksOf({
  label: lineText.nullish(),
  note: proseText.nullish(),
  strength: z
    .int()
    .min(1, { message: '1 (weak tie) to 5 (strong tie).' })
    .max(5, { message: '1 (weak tie) to 5 (strong tie).' })
    .nullish(),
  source: lineText.nullish(),
  idempotencyKey: idempotencyKey.nullish(),
});

const TEXT = {
  type: 'The key of a type: one that every ecosystem has, such as FUNDS, or one that this ecosystem added.',
  label: 'A few words of its own, on one line.',
  note: 'What there is to say about it; at most 5,000 characters.',
  strength: 'From 1, a weak tie, to 5, a strong one.',
  direction: 'Whether it runs one way.',
  since: 'First day.',
  until: 'Last day.',
  source: 'Where this is known from.',
};

const CreateInterdependencyInput = builder.inputType('CreateInterdependencyInput', {
  description: 'A new link between two elements of one ecosystem.',
  validate: checks,
  fields: (t) => ({
    from: t.id({ required: true, description: 'The element it starts at.' }),
    to: t.id({ required: true, description: 'The element it ends at.' }),
    type: t.string({ required: true, description: TEXT.type }),
    declaredBy: t.id({
      description:
        'The end that declares it, which cannot confirm it then; left out when a facilitator does, for both.',
    }),
    label: t.string({ description: TEXT.label }),
    note: t.string({ description: TEXT.note }),
    strength: t.int({ description: TEXT.strength }),
    direction: t.field({
      type: InterdependencyDirectionEnum,
      defaultValue: 'DIRECTED',
      description: TEXT.direction,
    }),
    since: t.field({ type: 'Date', description: TEXT.since }),
    until: t.field({ type: 'Date', description: TEXT.until }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const UpdateInterdependencyInput = builder.inputType('UpdateInterdependencyInput', {
  description: 'Changes to a link. A field left out stays as it is; null clears it.',
  validate: checks,
  fields: (t) => ({
    id: t.id({ required: true, description: 'The link to change.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen; CONFLICT when there is a newer one.',
    }),
    type: t.string({ description: TEXT.type }),
    label: t.string({ description: TEXT.label }),
    note: t.string({ description: TEXT.note }),
    strength: t.int({ description: TEXT.strength }),
    direction: t.field({ type: InterdependencyDirectionEnum, description: TEXT.direction }),
    since: t.field({ type: 'Date', description: TEXT.since }),
    until: t.field({ type: 'Date', description: TEXT.until }),
    source: t.string({ description: TEXT.source }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const SetInterdependencyStatusInput = builder.inputType('SetInterdependencyStatusInput', {
  description: 'What the other side says of a declared link, or that it is over.',
  validate: checksOf({ note: lineText.nullish(), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    id: t.id({ required: true, description: 'The link.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen; CONFLICT when there is a newer one.',
    }),
    status: t.field({
      type: InterdependencyStatusEnum,
      required: true,
      description:
        'What it becomes: a DECLARED link is CONFIRMED or DISPUTED, a disputed one can be confirmed after all, and any can be ENDED. An ended link stays as it is: declare a new one.',
    }),
    on: t.field({
      type: 'Date',
      description: 'The day; today when left out. The last day of a link that ends.',
    }),
    side: t.id({
      description:
        'The end that says so; never the one that declared it, unless the link ends. Left out: a facilitator.',
    }),
    note: t.string({ description: 'Why, on one line.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const InterdependencyPayload = builder
  .objectRef<{ node: RecordNode; revision: number }>('InterdependencyPayload')
  .implement({
    description: 'A link as it now is.',
    authScopes: { read: true },
    fields: (t) => ({
      interdependency: t.field({
        type: InterdependencyRef,
        description: 'The link.',
        resolve: ({ node }) => node,
      }),
      revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that holds it.' }),
    }),
  });

async function requireType(type: string | null | undefined, { ecosystem }: Opened, run: Run): Promise<void> {
  if (!type || BUILT_IN.has(type)) return;
  const own = (await run(interdependencyTypes, { ecosystems: [ecosystem] })).map((row) => row.type);
  if (own.some(({ key }) => key === type)) return;
  const known = [...BUILT_IN.keys(), ...own.map(({ key }) => key)].join(', ');
  throw new Invalid(`"${type}" is no type of link here: use one of ${known}.`, [
    { path: 'type', message: `one of ${known}` },
  ]);
}

function requireSound(link: RecordState, { links }: Opened): void {
  const { since, until } = link.properties as { since?: string; until?: string };
  if (since && until && until < since) {
    const message = 'The last day cannot come before the first.';
    throw new Invalid(message, [{ path: 'until', message }]);
  }
  const twin = twinOf(link, links);
  if (!twin) return;
  throw new Conflict(
    'These two already have a link of this type in this period: change that one, or give another period.',
    {
      existing: twin.id,
      issues: [{ path: 'type', message: 'a type or a period that no other link between the two has' }],
    },
  );
}

function requireSide(side: string | null | undefined, { refs }: RecordState, path: string): void {
  if (side && side !== refs.from && side !== refs.to)
    throw new Invalid(`${path} is neither end of this link.`, [
      { path, message: 'the id of one of the two ends' },
    ]);
}

const NEVER_EMPTY = ['type', 'direction'];
const NOT_KEPT = new Set(['id', 'version', 'from', 'to', 'idempotencyKey']);

/** The properties that a link has after an input: trimmed, without what is cleared. */
function given(properties: Record<string, unknown>, input: object): Record<string, unknown> {
  const next = { ...properties };
  for (const [name, value] of Object.entries(input)) {
    if (NOT_KEPT.has(name) || value === undefined) continue;
    const property = typeof value === 'string' ? value.trim() || null : value;
    if (property === null && NEVER_EMPTY.includes(name))
      throw new Invalid(`${name} cannot be empty.`, [{ path: name, message: 'a value' }]);
    if (property === null) delete next[name];
    else next[name] = property;
  }
  return next;
}

const said = (status: LinkStatus, { now, author }: Opened, more: Partial<StatusChange> = {}) =>
  JSON.stringify({ status, on: now.slice(0, 10), by: author, ...more });

builder.mutationFields((t) => ({
  createInterdependency: t.field({
    type: InterdependencyPayload,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.from) }),
    description:
      'Declares a link. CONFLICT when the same two have one of this type in an overlapping period; `existing` names it.',
    args: {
      input: t.arg({ type: CreateInterdependencyInput, required: true, description: 'The new link.' }),
    },
    resolve: async (_root, { input }, context, info) => {
      requireElements(input.from, input.to);
      const { from, to } = input;
      const answer = await change(
        context,
        { action: 'createInterdependency', input },
        { ecosystem: ecosystemOf(from), numbers: 1, ids: [from, to], ends: [[from, to]] },
        async (opened, run) => {
          for (const [path, id] of [
            ['from', from],
            ['to', to],
          ] as const)
            if (!opened.records.has(id))
              throw new Invalid(`${path} names no stakeholder or mission of this ecosystem.`, [
                { path, message: 'the id of a stakeholder or mission of the same ecosystem' },
              ]);
          await requireType(input.type, opened, run);
          const number = opened.nextNumber();
          const id = `${opened.ecosystem}-i${number}`;
          const { now, author } = opened;
          const link: RecordState = {
            id,
            kind: 'Interdependency',
            properties: given(
              {
                ...{ id, ecosystem: opened.ecosystem, number, version: 1, status: 'DECLARED' },
                ...{ createdAt: now, createdBy: author, updatedAt: now, updatedBy: author },
                statusChanges: [said('DECLARED', opened, input.declaredBy ? { side: input.declaredBy } : {})],
              },
              input,
            ),
            refs: { from, to },
          };
          requireSide(input.declaredBy, link, 'declaredBy');
          requireSound(link, opened);
          return { changes: [{ after: link }], answer: { after: link, revision: opened.revision } };
        },
      );
      return payloadNode(context, answer, selectedAt(info, 'interdependency'));
    },
  }),
  updateInterdependency: t.field({
    type: InterdependencyPayload,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Changes a link; its two ends stay, and its status has a mutation of its own.',
    args: { input: t.arg({ type: UpdateInterdependencyInput, required: true, description: 'The changes.' }) },
    resolve: async (_root, { input }, context, info) => {
      const answer = await change(
        context,
        { action: 'updateInterdependency', input },
        { ecosystem: ecosystemOf(input.id), links: [input.id] },
        async (opened, run) => {
          const before = linkIn(opened, input.id);
          requireSeen(before, input);
          await requireType(input.type, opened, run);
          const next = nextVersion(before, opened);
          const after = { ...next, properties: given(next.properties, input) };
          requireSound(after, opened);
          return { changes: [{ before, after }], answer: { after, revision: opened.revision } };
        },
      );
      return payloadNode(context, answer, selectedAt(info, 'interdependency'));
    },
  }),
  setInterdependencyStatus: t.field({
    type: InterdependencyPayload,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Confirms, disputes or ends a link. No end confirms its own declaration.',
    args: {
      input: t.arg({
        type: SetInterdependencyStatusInput,
        required: true,
        description: 'What is said of it.',
      }),
    },
    resolve: async (_root, { input }, context, info) => {
      const answer = await change(
        context,
        { action: 'setInterdependencyStatus', input },
        { ecosystem: ecosystemOf(input.id), links: [input.id] },
        (opened) => {
          const before = linkIn(opened, input.id);
          requireSeen(before, input);
          const after = withStatus(before, input, opened);
          requireSound(after, opened);
          return { changes: [{ before, after }], answer: { after, revision: opened.revision } };
        },
      );
      return payloadNode(context, answer, selectedAt(info, 'interdependency'));
    },
  }),
  removeInterdependency: t.field({
    type: RemovePayloadRef,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
    description: 'Removes a link that should not have been there; one that is over is better ended.',
    args: { input: t.arg({ type: RemoveInput, required: true, description: 'Which link.' }) },
    resolve: (_root, { input }, context) =>
      change(
        context,
        { action: 'removeInterdependency', input },
        { ecosystem: ecosystemOf(input.id), links: [input.id] },
        (opened) => {
          const before = linkIn(opened, input.id);
          requireSeen(before, input);
          return { changes: [{ before }], answer: { id: input.id, revision: opened.revision } };
        },
      ),
  }),
}));

/** The link that a change names; those beside it are there to be compared with. */
const linkIn = ({ links }: Opened, id: string) => links.find((link) => link.id === id);

type Saying = {
  status: LinkStatus;
  on?: string | null | undefined;
  side?: string | null | undefined;
  note?: string | null | undefined;
};

function withStatus(before: RecordState, { status, on, side, note }: Saying, opened: Opened): RecordState {
  const was = before.properties.status as LinkStatus;
  const next = NEXT_STATUSES[was];
  if (!next.includes(status)) {
    const allowed =
      next.length > 0 ? `it can become ${next.join(' or ')}` : 'it stays so: declare a new link';
    throw new Invalid(`This link is ${was}: ${allowed}.`, [{ path: 'status', message: allowed }]);
  }
  requireSide(side, before, 'side');
  if (side && side === before.properties.declaredBy && status !== 'ENDED') {
    const message = 'Nobody confirms or disputes their own declaration: the other side does.';
    throw new Invalid(message, [{ path: 'side', message }]);
  }
  const day = on ?? opened.now.slice(0, 10);
  const { since, until } = before.properties as { since?: string; until?: string };
  if (status === 'ENDED' && since && day < since) {
    const message = 'It cannot end before its first day.';
    throw new Invalid(message, [{ path: 'on', message }]);
  }
  const step = said(status, opened, { on: day, ...(side && { side }), ...(note && { note: note.trim() }) });
  const changed = nextVersion(before, opened);
  return {
    ...changed,
    properties: {
      ...changed.properties,
      status,
      statusChanges: [...((before.properties.statusChanges ?? []) as string[]), step],
      ...(status === 'ENDED' && (!until || until > day) && { until: day }),
    },
  };
}
