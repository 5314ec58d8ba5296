/** Creating, changing and removing the records of a kind: inputs, payloads and mutations made from the declaration. */

import type { Viewer } from '../../access/viewer.ts';
import { type KnownError, NeedsApproval } from '../../errors.ts';
import type { Cypher } from '../../kind/cypher.ts';
import { ecosystemOf } from '../../kind/ids.ts';
import type { Kind, RecordState } from '../../kind/kind.ts';
import { isCounted, spend } from '../../load/quotas.ts';
import type { Run } from '../../neo4j/database.ts';
import { selectedAt } from '../../read/selection.ts';
import { amend } from '../../write/amend.ts';
import { change, type Writer } from '../../write/change.ts';
import { withDependents } from '../../write/dependents.ts';
import { KEY_TEXT } from '../../write/inputs.ts';
import type { Opened, Opening } from '../../write/opened.ts';
import { requireVersion } from '../../write/require-version.ts';
import { checksFor, givenRefs, settle } from '../../write/settle.ts';
import { newborn } from '../../write/versions.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { objectOf, outputType } from './define.ts';
import { type Answer, payloadNode } from './payload.ts';
import { RemoveInput, RemovePayloadRef } from './remove.ts';

type Input = { idempotencyKey?: string | null | undefined } & Record<string, unknown>;

/** What a kind may look at and refuse when a record of it is created or changed. */
type Hooks = {
  opening?: (input: Input) => Partial<Opening>;
  /** What who creates one leaves unsaid, where it follows from who they are. */
  unsaid?: (input: Input, viewer: Viewer) => Record<string, unknown>;
  /** What is stored with a new one beside what is given. */
  keeps?: (after: RecordState, viewer: Viewer) => Record<string, unknown>;
  check?: (opened: Opened, after: RecordState, input: Input, run: Run) => void | Promise<void>;
  /** What the mutations do, where there is more to say. */
  says?: Partial<MutationNames>;
  /** Fields of the input of creation that are not stored. */
  createFields?: Record<string, { type: 'Boolean' | ['ID']; description: string }>;
};

/** What must be read to change a record of this kind. */
const opening = ({ storedAs }: Kind, id: string, referred: readonly string[] = []) =>
  storedAs ? { links: [id], referred } : { ids: [id], referred };

const singularOf = (kind: Kind) => kind.name.charAt(0).toLowerCase() + kind.name.slice(1);

/** The reference that tells which ecosystem a new record belongs to; without one, the input names the ecosystem. */
const anchorOf = (kind: Kind) => Object.entries(kind.refs).find(([, ref]) => ref.required)?.[0];

function ecosystemIn(kind: Kind, input: Record<string, unknown>): string {
  const anchor = anchorOf(kind);
  return anchor ? ecosystemOf(String(input[anchor])) : String(input.ecosystem);
}

/** What the mutations of a kind are called: each noun names them, so that a search finds where they come from. */
type MutationNames = { create: string; update: string; remove: string };

/** Keeps what a facilitator is to approve, and answers what its author is told: the room that does registers itself. */
export const approvals: {
  keep?: (context: Context, wanted: Wanted, ecosystem: string) => Promise<KnownError>;
} = {};

/** What each kind that can be created looks at. */
const creations = new Map<string, { kind: Kind; hooks: Hooks }>();

/** A record as its own mutation would make it. */
async function newRecord(
  { kind, hooks }: { kind: Kind; hooks: Hooks },
  input: Input,
  opened: Opened,
  run: Run,
): Promise<RecordState> {
  const given = { ...input, ...hooks.unsaid?.(input, opened.viewer) };
  const settled = settle(kind, undefined, newborn(kind, opened), given, opened);
  const kept = hooks.keeps?.(settled, opened.viewer);
  const after = { ...settled, properties: { ...settled.properties, ...kept } };
  await hooks.check?.(opened, after, input, run);
  return after;
}

/** Records to be created: of which kind, with what the mutation of that kind takes. */
export type Wanted = { kind: string; input: Record<string, unknown> };

/** What is written with records that are created and is none, told their ids: see `Outcome`. */
export type Beside = (ids: readonly string[], behindLock?: Run) => Promise<Cypher>;

/**
 * Creates several records of one ecosystem as one change, each as its own mutation would; answers their ids in the same order.
 * `beside`: what is written with them.
 */
export function createRecords(
  writer: Writer,
  { ecosystem, action, key }: { ecosystem: string; action: string; key: string },
  wanted: readonly Wanted[],
  beside?: Beside,
): Promise<string[]> {
  const all = wanted.map(({ kind, input }) => ({
    made: creations.get(kind) as { kind: Kind; hooks: Hooks },
    input,
  }));
  const openings = all.map(({ made, input }) => made.hooks.opening?.(input) ?? {});
  const opening: Opening = {
    ...{ ecosystem, numbers: all.length },
    referred: [...new Set(all.flatMap(({ made, input }) => idsIn(made.kind, input)))],
    ends: openings.flatMap(({ ends = [] }) => ends),
  };
  return change(
    writer,
    { action, input: { ...{ wanted }, idempotencyKey: key } },
    opening,
    async (opened, run) => {
      const made: RecordState[] = [];
      for (const { made: how, input } of all) made.push(await newRecord(how, input, opened, run));
      const ids = made.map(({ id }) => id);
      return {
        ...{ changes: made.map((after) => ({ after })), answer: ids },
        ...(beside && { beside: (behindLock) => beside(ids, behindLock) }),
      };
    },
  );
}

const idsIn = (kind: Kind, input: Record<string, unknown>) =>
  Object.values(givenRefs(kind, input)).flatMap((id) => (id === null ? [] : [id]));

/** Adds the three mutations of a kind; `hooks` say what else it looks at. */
export function defineMutations(kind: Kind, names: MutationNames, hooks: Hooks = {}): void {
  creations.set(kind.name, { kind, hooks });
  const { phrase } = kind;
  const { says = {} } = hooks;
  const singular = singularOf(kind);
  const create = createInput(kind, hooks);
  const update = updateInput(kind);
  const payload = payloadOf(kind);

  builder.mutationFields((t) => ({
    [names.create]: t.field({
      type: payload,
      authScopes: (_root, { input }) => ({
        write: { ecosystem: ecosystemIn(kind, input as Input), kind, verb: 'create' },
      }),
      description: says.create ?? `Adds ${phrase}.`,
      args: { input: t.arg({ type: create, required: true, description: 'What is to be added.' }) },
      resolve: async (_root, args, context, info) => {
        const input = args.input as Input;
        const ecosystem = ecosystemIn(kind, input);
        const wanted = { ecosystem, numbers: 1, referred: idsIn(kind, input), ...hooks.opening?.(input) };
        if (isCounted(kind.name)) await spend(context, kind.name, ecosystem);
        const answer = await change(context, { action: names.create, input }, wanted, async (opened, run) => {
          const after = await newRecord({ kind, hooks }, input, opened, run);
          return { changes: [{ after }], answer: { after, revision: opened.revision } };
        }).catch(async (error: unknown) => {
          if (!(error instanceof NeedsApproval) || !approvals.keep) throw error;
          throw await approvals.keep(context, { kind: kind.name, input }, ecosystem);
        });
        return payloadNode(context, answer, selectedAt(info, singular));
      },
    }),
    [names.update]: t.field({
      type: payload,
      authScopes: (_root, { input }) => ({
        write: { ecosystem: ecosystemOf(String((input as Input).id)), kind, verb: 'change' },
      }),
      description: says.update ?? `Changes ${phrase}.`,
      args: { input: t.arg({ type: update, required: true, description: 'The changes.' }) },
      resolve: async (_root, args, context, info) => {
        const input = args.input as Input & { id: string; version: number };
        const wanted = {
          ecosystem: ecosystemOf(input.id),
          ...opening(kind, input.id, idsIn(kind, input)),
          ...hooks.opening?.(input),
        };
        const answer = await change(context, { action: names.update, input }, wanted, async (opened, run) => {
          const found = ofKind(kind, opened.records.get(input.id));
          const { before, after } = await amend(kind, found, input, opened, run);
          await hooks.check?.(opened, after, input, run);
          return { changes: [{ before, after }], answer: { after, revision: opened.revision } };
        });
        return payloadNode(context, answer, selectedAt(info, singular));
      },
    }),
  }));
  builder.mutationField(names.remove, (t) =>
    t.field({
      type: RemovePayloadRef,
      authScopes: (_root, { input }) => ({
        write: { ecosystem: ecosystemOf(input.id), kind, verb: 'remove' },
      }),
      description: says.remove ?? `Removes ${phrase}, with what cannot be without it; this can be undone.`,
      args: { input: t.arg({ type: RemoveInput, required: true, description: `Which of them.` }) },
      resolve: (_root, { input }, context) => remove(context, kind, names.remove, input),
    }),
  );
}

/** A record of another kind answers like one that does not exist. */
const ofKind = (kind: Kind, state: RecordState | undefined) =>
  state?.kind === kind.name ? state : undefined;

type Removal = { id: string; version: number; idempotencyKey?: string | null | undefined };

function remove(
  context: Context,
  kind: Kind,
  action: string,
  input: Removal,
): Promise<{ id: string; revision: number }> {
  const around = kind.storedAs ? [] : [input.id];
  const wanted = { ecosystem: ecosystemOf(input.id), ...opening(kind, input.id), around };
  return change(context, { action, input }, wanted, (opened) => {
    const before = ofKind(kind, opened.records.get(input.id));
    requireVersion(before, input, opened);
    return { changes: withDependents([before], opened), answer: { id: input.id, revision: opened.revision } };
  });
}

/** The fields that inputs have. */
const givenFields = (kind: Kind) => Object.entries(kind.fields).filter(([, each]) => !each.kept);

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
        givenFields(kind).map(([name, each]) => [
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
        description: 'The version that was seen; CONFLICT when somebody has changed the same fields since.',
      }),
      ...Object.fromEntries(
        Object.entries(kind.refs)
          .filter(([, ref]) => !ref.fixed)
          .map(([name, ref]) => [name, t.id({ description: `${ref.description} An id.` })]),
      ),
      ...Object.fromEntries(
        givenFields(kind)
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

const payloads = new Map<string, ReturnType<typeof makePayload>>();

/** What creating and changing a record of a kind answers. */
export function payloadOf(kind: Kind) {
  const made = payloads.get(kind.name) ?? makePayload(kind);
  payloads.set(kind.name, made);
  return made;
}

function makePayload(kind: Kind) {
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
