/** What people say of many findings at once: one reason for all, or who looks after them; each keeps its own mark. */
import { z } from 'zod';
import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { asMessage } from '../language/checks.ts';
import { sentence } from '../language/sentence.ts';
import type { Run } from '../neo4j/database.ts';
import { trimmed } from '../text.ts';
import { begin } from '../write/change.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText, nameText } from '../write/inputs.ts';
import { once } from '../write/once.ts';
import { nameOrNobody } from './finding.mutations.ts';
import { findingAssign, findingDismiss } from './finding.queries.ts';

/** Findings that are marked at once at most. */
const MOST_MARKED = 5_000;
const ECOSYSTEM = 'The id of the ecosystem.';
const KEYS = `The keys of the findings; ${MOST_MARKED.toLocaleString('en')} at most.`;
const keysGiven = z
  .array(z.string())
  .min(1, { message: asMessage(sentence('finding.noneGiven')) })
  .max(MOST_MARKED, { message: asMessage(sentence('finding.tooMany', { most: MOST_MARKED })) });

const DismissFindingsInput = builder.inputType('DismissFindingsInput', {
  description: 'Findings that are none, and why: one reason for all.',
  validate: checksOf({ keys: keysGiven, reason: nameText, idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: ECOSYSTEM }),
    keys: t.stringList({ required: true, description: KEYS }),
    reason: t.string({ required: true, description: 'Why they are none, in one line.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const ReopenFindingsInput = builder.inputType('ReopenFindingsInput', {
  description: 'Findings that were dismissed and are some after all.',
  validate: checksOf({ keys: keysGiven, idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: ECOSYSTEM }),
    keys: t.stringList({ required: true, description: KEYS }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const FindingAssignmentInput = builder.inputType('FindingAssignmentInput', {
  description: 'Who looks after some findings.',
  validate: checksOf({ keys: keysGiven, assignee: lineText.nullish() }),
  fields: (t) => ({
    keys: t.stringList({ required: true, description: KEYS }),
    assignee: t.string({ description: 'Their name; nobody when null or empty.' }),
  }),
});

const AssignFindingsInput = builder.inputType('AssignFindingsInput', {
  description:
    'Who looks after findings: the same for all, or some by one and some by another, as it was before an assignment that is taken back.',
  validate: checksOf({
    assignments: z
      .array(z.looseObject({}))
      .min(1, { message: asMessage(sentence('finding.noneGiven')) })
      .max(MOST_MARKED, { message: asMessage(sentence('finding.tooMany', { most: MOST_MARKED })) }),
    idempotencyKey: idempotencyKey.nullish(),
  }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: ECOSYSTEM }),
    assignments: t.field({
      type: [FindingAssignmentInput],
      required: true,
      description: `Findings by who looks after them; ${MOST_MARKED.toLocaleString('en')} at most.`,
    }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

type Marked = { key: string; before?: string | null | undefined };

const FindingMarkedRef = builder.objectRef<Marked>('FindingMarked').implement({
  description: 'A finding that was marked, and how it was before.',
  authScopes: { read: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key.' }),
    assignee: t.string({
      nullable: true,
      description: 'Who looked after it before an assignment; null for nobody, and after other marks.',
      resolve: ({ before }) => before,
    }),
  }),
});

const FindingsMarkedRef = builder.objectRef<{ marked: Marked[] }>('FindingsMarked').implement({
  description: 'What was marked: what is needed to take it back.',
  authScopes: { read: true },
  fields: (t) => ({
    marked: t.field({
      type: [FindingMarkedRef],
      description: 'The findings that are there, as they were before.',
      resolve: ({ marked }) => marked,
    }),
  }),
});

type Given = { action: string; input: { idempotencyKey?: string | null | undefined } };

/** Writes what is said of all of them in one transaction. Throws `NotFound` when none of them is there. */
async function markAll(context: Context, given: Given, write: (run: Run) => Promise<Marked[]>) {
  const marked = await once(context.database, given.action, begin(context, given), async (run) => {
    const rows = await write(run);
    if (rows.length === 0) throw new NotFound(sentence('finding.unknown'));
    return rows;
  });
  return { marked };
}

builder.mutationField('dismissFindings', (t) =>
  t.field({
    type: FindingsMarkedRef,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description:
      'Says that several findings are none, and why, all or nothing. Each keeps the reason as its own.',
    args: { input: t.arg({ type: DismissFindingsInput, required: true, description: 'Which, and why.' }) },
    resolve: (_root, { input }, context) =>
      markAll(context, { action: 'dismissFindings', input }, (run) =>
        run(findingDismiss, {
          ...{ ecosystem: input.ecosystem, keys: input.keys },
          ...{ reason: trimmed(input.reason), author: context.viewer.name },
        }),
      ),
  }),
);

builder.mutationField('reopenFindings', (t) =>
  t.field({
    type: FindingsMarkedRef,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description: 'Takes back that several findings were dismissed, all or nothing.',
    args: { input: t.arg({ type: ReopenFindingsInput, required: true, description: 'Which.' }) },
    resolve: (_root, { input }, context) =>
      markAll(context, { action: 'reopenFindings', input }, (run) =>
        run(findingDismiss, {
          ...{ ecosystem: input.ecosystem, keys: input.keys },
          ...{ reason: null, author: context.viewer.name },
        }),
      ),
  }),
);

builder.mutationField('assignFindings', (t) =>
  t.field({
    type: FindingsMarkedRef,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    description: 'Names who looks after several findings, all or nothing, and answers who did before.',
    args: { input: t.arg({ type: AssignFindingsInput, required: true, description: 'Which, and who.' }) },
    resolve: (_root, { input }, context) =>
      markAll(context, { action: 'assignFindings', input }, (run) =>
        run(findingAssign, {
          ecosystem: input.ecosystem,
          given: input.assignments.flatMap(({ keys, assignee }) =>
            keys.map((key) => ({ key, assignee: nameOrNobody(assignee) })),
          ),
        }),
      ),
  }),
);
