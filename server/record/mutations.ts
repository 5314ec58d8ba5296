/** Creating, changing and removing the records of a kind: inputs, payloads and mutations made from the declaration. */
import { builder } from '../graphql/builder.ts';
import { requireSeen } from '../graphql/change.ts';
import type { Context } from '../graphql/context.ts';
import { KEY_TEXT } from '../graphql/inputs.ts';
import { RemoveInput, RemovePayloadRef } from '../graphql/remove.ts';
import { selectedAt } from '../graphql/selection.ts';
import { ecosystemOf } from '../ids.ts';
import { type Changed, change, type Opened, type Opening } from './change.ts';
import { objectOf, outputType } from './define.ts';
import { checksFor, givenRefs, settle } from './give.ts';
import { type Kind, kindOf } from './kind.ts';
import { type Answer, payloadNode } from './payload.ts';
import type { RecordState } from './state.ts';

type Input = { idempotencyKey?: string | null | undefined } & Record<string, unknown>;

/** What a kind may look at and refuse when a record of it is created or changed. */
export type Hooks = {
  opening?: (input: Input) => Partial<Opening>;
  check?: (opened: Opened, after: RecordState, input: Input) => void;
  /** Fields of the input of creation that are not stored. */
  createFields?: Record<string, { type: 'Boolean' | ['ID']; description: string }>;
};

/** A record that is about to be created. */
export function newborn(kind: Kind, { ecosystem, nextNumber, now, author }: Opened): RecordState {
  const number = nextNumber();
  const id = `${ecosystem}-${kind.letters}${number}`;
  return {
    id,
    kind: kind.name,
    properties: {
      ...{ id, ecosystem, number, version: 1 },
      ...{ createdAt: now, createdBy: author, updatedAt: now, updatedBy: author },
    },
    refs: {},
  };
}

/** The same record, one version on. */
export function nextVersion(state: RecordState, { now, author }: Opened): RecordState {
  const version = Number(state.properties.version) + 1;
  return { ...state, properties: { ...state.properties, version, updatedAt: now, updatedBy: author } };
}

const singularOf = (kind: Kind) => kind.name.charAt(0).toLowerCase() + kind.name.slice(1);

/** The reference that tells which ecosystem a new record belongs to; without one, the input names the ecosystem. */
const anchorOf = (kind: Kind) => Object.entries(kind.refs).find(([, ref]) => ref.required)?.[0];

function ecosystemIn(kind: Kind, input: Record<string, unknown>): string {
  const anchor = anchorOf(kind);
  return anchor ? ecosystemOf(String(input[anchor])) : String(input.ecosystem);
}

/** Adds `createX`, `updateX` and `removeX`; `hooks` say what else the kind looks at. */
export function defineMutations(kind: Kind, hooks: Hooks = {}): void {
  const { name, phrase } = kind;
  const singular = singularOf(kind);
  const create = createInput(kind, hooks);
  const update = updateInput(kind);
  const payload = payloadOf(kind);
  const idsIn = (input: Input) =>
    Object.values(givenRefs(kind, input)).flatMap((id) => (id === null ? [] : [id]));

  builder.mutationFields((t) => ({
    [`create${name}`]: t.field({
      type: payload,
      authScopes: (_root, { input }) => ({ curate: ecosystemIn(kind, input as Input) }),
      description: `Adds ${phrase}.`,
      args: { input: t.arg({ type: create, required: true, description: 'What is to be added.' }) },
      resolve: async (_root, args, context, info) => {
        const input = args.input as Input;
        const ecosystem = ecosystemIn(kind, input);
        const opening = { ecosystem, numbers: 1, ids: idsIn(input), ...hooks.opening?.(input) };
        const answer = await change(context, { action: `create${name}`, input }, opening, (opened) => {
          const after = settle(kind, undefined, newborn(kind, opened), input, opened);
          hooks.check?.(opened, after, input);
          return { changes: [{ after }], answer: { after, revision: opened.revision } };
        });
        return payloadNode(context, answer, selectedAt(info, singular));
      },
    }),
    [`update${name}`]: t.field({
      type: payload,
      authScopes: (_root, { input }) => ({ curate: ecosystemOf(String((input as Input).id)) }),
      description: `Changes ${phrase}.`,
      args: { input: t.arg({ type: update, required: true, description: 'The changes.' }) },
      resolve: async (_root, args, context, info) => {
        const input = args.input as Input & { id: string; version: number };
        const opening = {
          ecosystem: ecosystemOf(input.id),
          ids: [input.id, ...idsIn(input)],
          ...hooks.opening?.(input),
        };
        const answer = await change(context, { action: `update${name}`, input }, opening, (opened) => {
          const before = ofKind(kind, opened.records.get(input.id));
          requireSeen(before, input);
          const after = settle(kind, before, nextVersion(before, opened), input, opened);
          hooks.check?.(opened, after, input);
          return { changes: [{ before, after }], answer: { after, revision: opened.revision } };
        });
        return payloadNode(context, answer, selectedAt(info, singular));
      },
    }),
  }));
  builder.mutationField(`remove${name}`, (t) =>
    t.field({
      type: RemovePayloadRef,
      authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.id) }),
      description: `Removes ${phrase}, with what cannot be without it; this can be undone.`,
      args: { input: t.arg({ type: RemoveInput, required: true, description: `Which of them.` }) },
      resolve: (_root, { input }, context) => remove(context, kind, input),
    }),
  );
}

/** A record of another kind answers like one that does not exist. */
const ofKind = (kind: Kind, state: RecordState | undefined) =>
  state?.kind === kind.name ? state : undefined;

type Removal = { id: string; version: number; idempotencyKey?: string | null | undefined };

function remove(context: Context, kind: Kind, input: Removal): Promise<{ id: string; revision: number }> {
  const opening = { ecosystem: ecosystemOf(input.id), ids: [input.id], around: [input.id] };
  return change(context, { action: `remove${kind.name}`, input }, opening, (opened) => {
    const before = ofKind(kind, opened.records.get(input.id));
    requireSeen(before, input);
    return { changes: withDependents([before], opened), answer: { id: input.id, revision: opened.revision } };
  });
}

/** What else changes when records go: what cannot be without them goes too, other references are cleared or passed on. */
export function withDependents(gone: readonly RecordState[], opened: Opened): Changed[] {
  const removed = new Map(gone.map((state) => [state.id, state]));
  const isBound = (state: RecordState) =>
    Object.entries(kindOf(state.kind).refs).some(
      ([name, ref]) => ref.required && removed.has(state.refs[name] ?? ''),
    );
  for (let more = true; more; ) {
    const bound = opened.dependents.filter((state) => !removed.has(state.id) && isBound(state));
    for (const state of bound) removed.set(state.id, state);
    more = bound.length > 0;
  }
  const heirs = new Map(
    gone.map(({ id, kind, refs }) => {
      const heir = refs[kindOf(kind).heir ?? ''];
      return [id, heir !== undefined && removed.has(heir) ? undefined : heir];
    }),
  );
  const cleared = opened.dependents.flatMap((before): Changed[] => {
    if (removed.has(before.id)) return [];
    const refs = Object.entries(before.refs).flatMap(([name, id]) => {
      if (!removed.has(id)) return [[name, id] as const];
      const heir = heirs.get(id);
      return heir === undefined ? [] : [[name, heir] as const];
    });
    const isSame =
      refs.length === Object.keys(before.refs).length && refs.every(([name, id]) => before.refs[name] === id);
    return isSame
      ? []
      : [{ before, after: nextVersion({ ...before, refs: Object.fromEntries(refs) }, opened) }];
  });
  return [
    ...cleared,
    ...opened.links.map((before): Changed => ({ before })),
    ...[...removed.values()].reverse().map((before): Changed => ({ before })),
  ];
}

function createInput(kind: Kind, { createFields = {} }: Hooks) {
  const anchor = anchorOf(kind);
  return builder.inputType(`Create${kind.name}Input`, {
    description: `What is known of ${kind.phrase} that is to be added.`,
    validate: checksFor(kind),
    fields: (t) => ({
      ...(!anchor && { ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }) }),
      ...Object.fromEntries(
        Object.entries(kind.refs).map(([name, ref]) => [
          name,
          t.id({ required: ref.required === true, description: `${ref.description} An id.` }),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(kind.fields).map(([name, each]) => [
          name,
          t.field({
            type: outputType(each) as 'String',
            required: each.required === true && each.initial === undefined,
            description: each.description,
          }),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(createFields).map(([name, each]) => [
          name,
          t.field({ type: each.type as 'Boolean', description: each.description }),
        ]),
      ),
      idempotencyKey: t.id({ description: KEY_TEXT }),
    }),
  });
}

function updateInput(kind: Kind) {
  return builder.inputType(`Update${kind.name}Input`, {
    description: `Changes to ${kind.phrase}. A field left out stays as it is; null clears it.`,
    validate: checksFor(kind),
    fields: (t) => ({
      id: t.id({ required: true, description: `The id of ${kind.phrase}.` }),
      version: t.int({
        required: true,
        description: 'The version that was seen; CONFLICT when there is a newer one.',
      }),
      ...Object.fromEntries(
        Object.entries(kind.refs)
          .filter(([, ref]) => !ref.fixed)
          .map(([name, ref]) => [name, t.id({ description: `${ref.description} An id.` })]),
      ),
      ...Object.fromEntries(
        Object.entries(kind.fields)
          .filter(([, each]) => !each.fixed)
          .map(([name, each]) => [
            name,
            t.field({ type: outputType(each) as 'String', description: each.description }),
          ]),
      ),
      idempotencyKey: t.id({ description: KEY_TEXT }),
    }),
  });
}

function payloadOf(kind: Kind) {
  const singular = singularOf(kind);
  return builder
    .objectRef<{ node: Awaited<ReturnType<typeof payloadNode>>['node']; revision: number }>(
      `${kind.name}Payload`,
    )
    .implement({
      description: `${kind.phrase.charAt(0).toUpperCase()}${kind.phrase.slice(1)} as it now is.`,
      authScopes: { read: true },
      fields: (t) => ({
        [singular]: t.field({
          type: objectOf(kind.name),
          description: 'The record.',
          resolve: ({ node }) => node,
        }),
        revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that holds it.' }),
      }),
    });
}

export type { Answer };
