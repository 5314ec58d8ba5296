/** What people say of a finding: that it is none, with a reason, and who looks after it. */

import type { GraphQLResolveInfo } from 'graphql';
import { ecosystemById } from '../ecosystem/find.ts';
import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { sentence } from '../language/sentence.ts';
import { readNodes } from '../read/read-nodes.ts';
import { selectedAt } from '../read/selection.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText, nameText } from '../write/inputs.ts';
import { FindingRef } from './finding.schema.ts';
import { findFinding, type ListedFinding } from './list-findings.ts';
import { assignment, dismissal, mark } from './mark.ts';

const ECOSYSTEM = 'The id of the ecosystem.';
const KEY = 'The key of the finding.';

const DismissFindingInput = builder.inputType('DismissFindingInput', {
  description: 'A finding that is none, and why.',
  validate: checksOf({ reason: nameText, idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: ECOSYSTEM }),
    key: t.string({ required: true, description: KEY }),
    reason: t.string({ required: true, description: 'Why it is none, in one line.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const ReopenFindingInput = builder.inputType('ReopenFindingInput', {
  description: 'A finding that was dismissed and is one after all.',
  validate: checksOf({ idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: ECOSYSTEM }),
    key: t.string({ required: true, description: KEY }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const AssignFindingInput = builder.inputType('AssignFindingInput', {
  description: 'Who looks after a finding.',
  validate: checksOf({ assignee: lineText.nullish(), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: ECOSYSTEM }),
    key: t.string({ required: true, description: KEY }),
    assignee: t.string({ description: 'Their name; nobody when null or empty.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const FindingPayload = builder.objectRef<{ finding: ListedFinding }>('FindingPayload').implement({
  description: 'The finding as it is now.',
  authScopes: { read: true },
  fields: (t) => ({
    finding: t.field({ type: FindingRef, description: 'The finding.', resolve: ({ finding }) => finding }),
  }),
});

type Input = { ecosystem: string; key: string; idempotencyKey?: string | null | undefined };

/** Marks one finding and answers it as it then is. Throws `NotFound` when there is none of that key. */
async function markOne(
  context: Context,
  { action, input }: { action: string; input: Input },
  info: GraphQLResolveInfo,
  write: Parameters<typeof mark>[2],
): Promise<{ finding: ListedFinding }> {
  const { ecosystem, key } = input;
  await mark(context, { action, input }, write);
  const current = await ecosystemById(context.database, ecosystem);
  const finding = current && (await findFinding(context, current, key));
  if (!finding) throw new NotFound(sentence('finding.gone'));
  const nodes = await readNodes(context, finding.entities, selectedAt(info, 'finding', 'entities'));
  return { finding: { ...finding, nodes } as ListedFinding };
}

builder.mutationField('dismissFinding', (t) =>
  t.field({
    type: FindingPayload,
    authScopes: (_root, { input }) => ({ mark: input.ecosystem }),
    description:
      'Says that a finding is none, and why. It stays dismissed until it is reopened, or until it closes and is found anew.',
    args: { input: t.arg({ type: DismissFindingInput, required: true, description: 'Which one, and why.' }) },
    resolve: (_root, { input }, context, info) =>
      markOne(
        context,
        { action: 'dismissFinding', input },
        info,
        dismissal(input.ecosystem, [input.key], input.reason),
      ),
  }),
);

builder.mutationField('reopenFinding', (t) =>
  t.field({
    type: FindingPayload,
    authScopes: (_root, { input }) => ({ mark: input.ecosystem }),
    description: 'Takes back that a finding was dismissed.',
    args: { input: t.arg({ type: ReopenFindingInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context, info) =>
      markOne(
        context,
        { action: 'reopenFinding', input },
        info,
        dismissal(input.ecosystem, [input.key], null),
      ),
  }),
);

builder.mutationField('assignFinding', (t) =>
  t.field({
    type: FindingPayload,
    authScopes: (_root, { input }) => ({ mark: input.ecosystem }),
    description: 'Names who looks after a finding.',
    args: { input: t.arg({ type: AssignFindingInput, required: true, description: 'Which one, and who.' }) },
    resolve: (_root, { input }, context, info) =>
      markOne(
        context,
        { action: 'assignFinding', input },
        info,
        assignment(input.ecosystem, [{ keys: [input.key], assignee: input.assignee }]),
      ),
  }),
);
