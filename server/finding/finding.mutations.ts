/** What people say of a finding: that it is none, with a reason, and who looks after it. */

import type { GraphQLResolveInfo } from 'graphql';
import { ecosystemById } from '../ecosystem/find.ts';
import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { sentence } from '../language/sentence.ts';
import type { Run } from '../neo4j/database.ts';
import { readNodes } from '../read/read-nodes.ts';
import { selectedAt } from '../read/selection.ts';
import { isBlank, trimmed } from '../text.ts';
import { begin } from '../write/change.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText, nameText } from '../write/inputs.ts';
import { once } from '../write/once.ts';
import { findingAssign, findingDismiss } from './finding.queries.ts';
import { FindingRef } from './finding.schema.ts';
import { findFinding, type ListedFinding } from './list-findings.ts';

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

/** The name as it is kept; null for nobody. */
export const nameOrNobody = (name: string | null | undefined): string | null =>
  name && !isBlank(name) ? trimmed(name) : null;

type Input = { ecosystem: string; key: string; idempotencyKey?: string | null | undefined };

/** Writes what is said once, and answers the finding as it then is. Throws `NotFound` when there is none of that key. */
async function mark(
  context: Context,
  { action, input }: { action: string; input: Input },
  info: GraphQLResolveInfo,
  write: (run: Run) => Promise<{ key: string }[]>,
): Promise<{ finding: ListedFinding }> {
  const { ecosystem, key } = input;
  const receipt = begin(context, { action, input });
  await once(context.database, action, receipt, async (run) => {
    const [marked] = await write(run);
    if (!marked) throw new NotFound(sentence('finding.unknown'));
    return marked;
  });
  const current = await ecosystemById(context.database, ecosystem);
  const finding = current && (await findFinding(context, current, key));
  if (!finding) throw new NotFound(sentence('finding.gone'));
  const nodes = await readNodes(context, finding.entities, selectedAt(info, 'finding', 'entities'));
  return { finding: { ...finding, nodes } as ListedFinding };
}

builder.mutationField('dismissFinding', (t) =>
  t.field({
    type: FindingPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description:
      'Says that a finding is none, and why. It stays dismissed until it is reopened, or until it closes and is found anew.',
    args: { input: t.arg({ type: DismissFindingInput, required: true, description: 'Which one, and why.' }) },
    resolve: (_root, { input }, context, info) =>
      mark(context, { action: 'dismissFinding', input }, info, (run) =>
        run(findingDismiss, {
          ...{ ecosystem: input.ecosystem, keys: [input.key] },
          ...{ reason: trimmed(input.reason), author: context.viewer.name },
        }),
      ),
  }),
);

builder.mutationField('reopenFinding', (t) =>
  t.field({
    type: FindingPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description: 'Takes back that a finding was dismissed.',
    args: { input: t.arg({ type: ReopenFindingInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context, info) =>
      mark(context, { action: 'reopenFinding', input }, info, (run) =>
        run(findingDismiss, {
          ...{ ecosystem: input.ecosystem, keys: [input.key] },
          ...{ reason: null, author: context.viewer.name },
        }),
      ),
  }),
);

builder.mutationField('assignFinding', (t) =>
  t.field({
    type: FindingPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description: 'Names who looks after a finding.',
    args: { input: t.arg({ type: AssignFindingInput, required: true, description: 'Which one, and who.' }) },
    resolve: (_root, { input }, context, info) =>
      mark(context, { action: 'assignFinding', input }, info, (run) =>
        run(findingAssign, {
          ecosystem: input.ecosystem,
          given: [{ key: input.key, assignee: nameOrNobody(input.assignee) }],
        }),
      ),
  }),
);
