/** What people say of many findings at once: one reason for all, or who looks after them; each keeps its own mark. */
import { z } from 'zod';
import { builder } from '../graphql/builder.ts';
import { asMessage } from '../language/checks.ts';
import { sentence } from '../language/sentence.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText, nameText } from '../write/inputs.ts';
import { assignment, dismissal, type Marked, mark } from './mark.ts';

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

builder.mutationField('dismissFindings', (t) =>
  t.field({
    type: FindingsMarkedRef,
    authScopes: (_root, { input }) => ({ mark: input.ecosystem }),
    description:
      'Says that several findings are none, and why, all or nothing. Each keeps the reason as its own.',
    args: { input: t.arg({ type: DismissFindingsInput, required: true, description: 'Which, and why.' }) },
    resolve: async (_root, { input }, context) => {
      const write = dismissal(input.ecosystem, input.keys, input.reason);
      return { marked: await mark(context, { action: 'dismissFindings', input }, write) };
    },
  }),
);

builder.mutationField('reopenFindings', (t) =>
  t.field({
    type: FindingsMarkedRef,
    authScopes: (_root, { input }) => ({ mark: input.ecosystem }),
    description: 'Takes back that several findings were dismissed, all or nothing.',
    args: { input: t.arg({ type: ReopenFindingsInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const write = dismissal(input.ecosystem, input.keys, null);
      return { marked: await mark(context, { action: 'reopenFindings', input }, write) };
    },
  }),
);

builder.mutationField('assignFindings', (t) =>
  t.field({
    type: FindingsMarkedRef,
    authScopes: (_root, { input }) => ({ mark: input.ecosystem }),
    description: 'Names who looks after several findings, all or nothing, and answers who did before.',
    args: { input: t.arg({ type: AssignFindingsInput, required: true, description: 'Which, and who.' }) },
    resolve: async (_root, { input }, context) => {
      const write = assignment(input.ecosystem, input.assignments);
      return { marked: await mark(context, { action: 'assignFindings', input }, write) };
    },
  }),
);
