import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { WAITS } from '../graphql/effort.ts';
import { outputType } from '../graphql/record/define.ts';
import { RemoveInput, RemovePayloadRef } from '../graphql/record/remove.ts';
import { newEcosystemId } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import type { Ecosystem } from '../neo4j/shapes.ts';
import { FIRST_RESOURCES, resource } from '../resource/resource.ts';
import { amend } from '../write/amend.ts';
import { change, found } from '../write/change.ts';
import { withFounded } from '../write/founder.ts';
import { KEY_TEXT } from '../write/inputs.ts';
import { checksFor, settle } from '../write/settle.ts';
import { newborn } from '../write/versions.ts';
import { type EcosystemNode, EcosystemRef } from './ecosystem.schema.ts';
import { ecosystem as kind } from './ecosystem.ts';
import { removeEcosystem } from './remove.ts';

const checks = checksFor(kind);

const CreateEcosystemInput = builder.inputType('CreateEcosystemInput', {
  description: 'A new ecosystem: empty at first, but for the resources that all begin with.',
  validate: checks,
  fields: (t) => ({
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
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const UpdateEcosystemInput = builder.inputType('UpdateEcosystemInput', {
  description: 'Changes to an ecosystem. A field left out stays as it is; null clears it.',
  validate: checks,
  fields: (t) => ({
    id: t.id({ required: true, description: 'The ecosystem to change.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen; CONFLICT when somebody has changed the same fields since.',
    }),
    ...Object.fromEntries(
      Object.entries(kind.fields).map(([name, each]) => [
        name,
        t.field({ type: outputType(each) as 'String', description: each.description }),
      ]),
    ),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const EcosystemPayload = builder.objectRef<{ ecosystem: EcosystemNode }>('EcosystemPayload').implement({
  description: 'An ecosystem as it now is.',
  authScopes: { read: true },
  fields: (t) => ({
    ecosystem: t.field({
      type: EcosystemRef,
      description: 'The ecosystem.',
      resolve: (payload) => payload.ecosystem,
    }),
    revision: t.int({
      description: 'Its revision after the change.',
      resolve: ({ ecosystem }) => ecosystem.row.revision,
    }),
  }),
});

type Input = { idempotencyKey?: string | null | undefined } & Record<string, unknown>;

/** The answer of a change, as its type expects it. */
const toPayload = ({ after, revision }: { after: RecordState; revision: number }) => ({
  ecosystem: { row: { ...after.properties, revision } as unknown as Ecosystem },
});

builder.mutationFields((t) => ({
  createEcosystem: t.field({
    type: EcosystemPayload,
    authScopes: { found: true },
    description: 'Founds an ecosystem.',
    args: { input: t.arg({ type: CreateEcosystemInput, required: true, description: 'The new ecosystem.' }) },
    resolve: async (_root, args, context) => {
      const input = args.input as Input;
      const created = await createEcosystem(context, input);
      context.viewer = withFounded(context.viewer, created.after.id);
      return toPayload(created);
    },
  }),
  updateEcosystem: t.field({
    type: EcosystemPayload,
    authScopes: (_root, { input }) => ({ curate: String((input as Input).id) }),
    extensions: WAITS,
    description: 'Changes an ecosystem’s own facts.',
    args: { input: t.arg({ type: UpdateEcosystemInput, required: true, description: 'The changes.' }) },
    resolve: async (_root, args, context) => {
      const input = args.input as Input & { id: string; version: number };
      const opening = { ecosystem: input.id, ids: [input.id] };
      const answer = await change(
        context,
        { action: 'updateEcosystem', input },
        opening,
        async (opened, run) => {
          const { before, after } = await amend(kind, opened.records.get(input.id), input, opened, run);
          return { changes: [{ before, after }], answer: { after, revision: opened.revision } };
        },
      );
      return toPayload(answer);
    },
  }),
  removeEcosystem: t.field({
    type: RemovePayloadRef,
    authScopes: (_root, { input }) => ({ curate: input.id }),
    extensions: WAITS,
    description: 'Removes an ecosystem with everything in it, its history included: this cannot be undone.',
    args: { input: t.arg({ type: RemoveInput, required: true, description: 'Which ecosystem.' }) },
    resolve: (_root, { input }, context) => removeEcosystem(context, input),
  }),
}));

/** A new ecosystem and its first resources, written as one change. */
function createEcosystem(context: Context, input: Input) {
  const id = newEcosystemId();
  return found(context, { action: 'createEcosystem', input }, id, (opened) => {
    const { now, author } = opened;
    const base = {
      id,
      kind: kind.name,
      properties: {
        ...{ id, ecosystem: id, version: 1, revision: 1, counter: FIRST_RESOURCES.length },
        ...{ createdAt: now, createdBy: author, updatedAt: now, updatedBy: author },
      },
      refs: {},
    };
    const after = settle(kind, undefined, base, input, opened);
    const resources = FIRST_RESOURCES.map(({ name, nameFr, units }) => ({
      after: settle(
        resource,
        undefined,
        newborn(resource, opened),
        { name, nameFr, units: [...units] },
        opened,
      ),
    }));
    return { changes: [{ after }, ...resources], answer: { after, revision: 1 } };
  });
}
