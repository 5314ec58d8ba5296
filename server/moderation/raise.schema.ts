/** Flags and suggestions of readers, in GraphQL. */
import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { makeEnum } from '../graphql/enums.ts';
import { checksOf, lineText, proseText } from '../write/inputs.ts';
import { FLAG_REASONS } from './matter.ts';
import { flag, suggest } from './raise.ts';

export const FlagReasonEnum = makeEnum('FlagReason', {
  description:
    'Why something is flagged: WRONG, OUTDATED, PRIVATE (it tells of a person what is nobody’s business), OFFENSIVE, SPAM, or OTHER.',
  values: FLAG_REASONS,
});

const FlagInput = builder.inputType('FlagInput', {
  description: 'What is flagged, and why.',
  validate: checksOf({ words: proseText.nullish() }),
  fields: (t) => ({
    record: t.id({
      required: true,
      description: 'The id of a stakeholder, a mission, a link, a need or an offer.',
    }),
    reason: t.field({ type: FlagReasonEnum, required: true, description: 'Why.' }),
    words: t.string({ description: 'In words of one’s own; at most 5,000 characters.' }),
  }),
});

builder.mutationField('flag', (t) =>
  t.field({
    type: DonePayload,
    authScopes: { read: true },
    description:
      'Tells the facilitators that something should not be as it is; nothing of it changes. Whoever reads may, as far as the ecosystem lets visitors; TOO_MANY for more than a quota a day.',
    args: { input: t.arg({ type: FlagInput, required: true, description: 'What, and why.' }) },
    resolve: async (_root, { input }, context) => {
      await flag(context, input);
      return DONE;
    },
  }),
);

const SuggestInput = builder.inputType('SuggestInput', {
  description: 'What is suggested: about a stakeholder or a mission, or who is missing.',
  validate: checksOf({
    ...{ words: proseText.nullish(), name: lineText.nullish(), email: lineText.nullish() },
  }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    about: t.id({
      description: 'The stakeholder or the mission that it is about; nothing for who is missing.',
    }),
    name: t.string({ description: 'The name of who is missing.' }),
    words: t.string({ description: 'What is so, in words; at most 5,000 characters.' }),
    email: t.string({
      description:
        'Where the giver is told what became of it; forgotten thirty days after that, and never kept where this server sends no mail.',
    }),
  }),
});

builder.mutationField('suggest', (t) =>
  t.field({
    type: DonePayload,
    authScopes: { read: true },
    description:
      'Tells the facilitators what is otherwise, or who is missing; nothing is written to the map. Whoever reads may, as far as the ecosystem lets visitors; TOO_MANY for more than a quota a day.',
    args: { input: t.arg({ type: SuggestInput, required: true, description: 'What is suggested.' }) },
    resolve: async (_root, { input }, context) => {
      const { language, people } = context;
      await suggest(context, { ...input, language, sendsMail: people?.mailing !== undefined });
      return DONE;
    },
  }),
);

builder.objectField(EcosystemRef, 'tellsGivers', (t) =>
  t.boolean({
    description:
      'Whether who suggests something can leave an address and is told: where this server sends mail.',
    resolve: (_row, _args, { people }) => people?.mailing !== undefined,
  }),
);
