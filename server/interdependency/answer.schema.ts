/** Answering a declared link, in GraphQL. */
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { payloadOf } from '../graphql/record/mutations.ts';
import { payloadNode } from '../graphql/record/payload.ts';
import { ecosystemOf } from '../kind/ids.ts';
import type { Enumeration } from '../kind/kind.ts';
import { selectedAt } from '../read/selection.ts';
import { change } from '../write/change.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText } from '../write/inputs.ts';
import { requireVersion } from '../write/require-version.ts';
import { checkOf } from '../write/settle.ts';
import { type Answer, answered, type Given, requireSaid } from './answer.ts';
import type { Terms } from './declarations.ts';
import { LinkAnswerEnum } from './interdependency.schema.ts';
import { interdependency } from './interdependency.ts';
import { ownSide, requireNoTwin, requireType } from './link-checks.ts';
import { samePerson } from './same-person.ts';

const { direction, strength } = interdependency.fields;

const AnswerInterdependencyInput = builder.inputType('AnswerInterdependencyInput', {
  description: 'What one side says of a link.',
  validate: checksOf({
    note: lineText.nullish(),
    ...(strength && { strength: checkOf(strength).nullish() }),
    idempotencyKey: idempotencyKey.nullish(),
  }),
  fields: (t) => ({
    id: t.id({ required: true, description: 'The link.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen; CONFLICT when somebody has answered or changed it since.',
    }),
    answer: t.field({ type: LinkAnswerEnum, required: true, description: 'What it says.' }),
    side: t.id({
      description:
        'The end whose word it is. Left out: the one that the reader speaks for; of a facilitator, whoever has said nothing.',
    }),
    type: t.string({ description: 'Of a correction, the key of the type.' }),
    direction: t.field({
      type: enumOf((direction as { of: Enumeration }).of),
      description: 'Of a correction, whether it runs one way.',
    }),
    from: t.id({ description: 'Of a correction, the end at which the link starts.' }),
    strength: t.int({ description: 'How strong this side says it is, from 1 to 5; the lower one shows.' }),
    on: t.field({
      type: 'Date',
      description: 'The day; today when left out. The last day of a link that ends.',
    }),
    note: t.string({
      description: 'Why, on one line; a dispute gives a reason. Both sides and facilitators read it.',
    }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

type Said = Pick<typeof AnswerInterdependencyInput.$inferInput, 'type' | 'direction' | 'from' | 'strength'>;

/** What an answer corrects: what is given and not empty. */
export function termsIn({ type, direction, from, strength }: Said): Partial<Terms> {
  const given = { type, direction, from, strength };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<Terms>;
}

builder.mutationField('answerInterdependency', (t) =>
  t.field({
    type: payloadOf(interdependency),
    authScopes: (_root, { input }) => ({
      write: { ecosystem: ecosystemOf(input.id), kind: interdependency, verb: 'change' },
    }),
    description:
      'Answers a declared link for one side. It is confirmed when both sides say the same type and direction; nobody answers their own declaration, and no account for both sides.',
    args: {
      input: t.arg({ type: AnswerInterdependencyInput, required: true, description: 'What is said of it.' }),
    },
    resolve: async (_root, { input }, context, info) => {
      const request = { action: 'answerInterdependency', input };
      const opening = { ecosystem: ecosystemOf(input.id), links: [input.id] };
      const answer = await change(context, request, opening, async (opened, run) => {
        const before = opened.records.get(input.id);
        requireVersion(before, input, opened);
        const side = input.side ?? ownSide(Object.values(before.refs), context.viewer);
        const isSame = await samePerson(run, context.viewer, before);
        const given: Given = {
          ...{ answer: input.answer as Answer, on: input.on, note: input.note, isSame },
          ...(side && { side }),
          terms: termsIn(input),
        };
        requireSaid(given, before);
        if (input.answer === 'CORRECT') await requireType(input.type, opened, run);
        const after = answered(before, given, opened);
        requireNoTwin(after, opened);
        return { changes: [{ before, after }], answer: { after, revision: opened.revision } };
      });
      return payloadNode(context, answer, selectedAt(info, 'interdependency'));
    },
  }),
);
