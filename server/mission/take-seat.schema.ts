/** Taking a vacant seat, in GraphQL. */
import { NeedsApproval } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { approvals, payloadOf } from '../graphql/record/mutations.ts';
import { payloadNode } from '../graphql/record/payload.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { spend } from '../load/quotas.ts';
import { selectedAt } from '../read/selection.ts';
import { checksOf, idempotencyKey, KEY_TEXT, proseText } from '../write/inputs.ts';
import { seat } from './mission.ts';
import { takeSeat } from './take-seat.ts';

const TakeSeatInput = builder.inputType('TakeSeatInput', {
  description: 'Which vacant seat, and for whom.',
  validate: checksOf({ words: proseText.nullish(), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    role: t.id({ required: true, description: 'The id of the role.' }),
    seat: t.id({
      description:
        'The id of a vacant seat of that role; left out, one that nobody described, else the first vacant one.',
    }),
    holder: t.id({ required: true, description: 'The id of the stakeholder that takes it.' }),
    words: t.string({
      description: 'Why, for who is to agree; not kept where nobody is; at most 5,000 characters.',
    }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

builder.mutationField('takeSeat', (t) =>
  t.field({
    type: payloadOf(seat),
    authScopes: (_root, { input }) => ({
      write: { ecosystem: ecosystemOf(input.role), kind: seat, verb: 'change' },
    }),
    description:
      'Takes a vacant seat for a stakeholder that the reader speaks for, at once or once a facilitator has agreed, as the ecosystem says (`takesSeats`); facilitators give one to anybody. INVALID when somebody holds it by now.',
    args: { input: t.arg({ type: TakeSeatInput, required: true, description: 'Which, and for whom.' }) },
    resolve: async (_root, { input }, context, info) => {
      const { role, holder, idempotencyKey: key, words } = input;
      const ecosystem = ecosystemOf(role);
      await spend(context, 'seat', ecosystem);
      const asked = { ecosystem, role, seat: input.seat, holder };
      const answer = await takeSeat(context, asked, { action: 'takeSeat', key }).catch(
        async (error: unknown) => {
          if (!(error instanceof NeedsApproval) || !approvals.keep) throw error;
          const wanted = { role, seat: input.seat, holder, words, idempotencyKey: key };
          throw await approvals.keep(context, { kind: seat.name, input: wanted }, ecosystem);
        },
      );
      return payloadNode(context, answer, selectedAt(info, 'seat'));
    },
  }),
);
