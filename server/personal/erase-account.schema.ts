/** Erasing one's own account, in GraphQL. */
import { accountOf } from '../access/rights.ts';
import { Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { WAITS } from '../graphql/effort.ts';
import { complaint } from '../language/sentence.ts';
import { singleAddress } from '../mail/mail.ts';
import { requirePeople } from '../members/people.ts';
import { mailboxSeal } from '../sides/invitations.ts';
import { endAccount, eraseLeftOvers } from './erase-account.ts';

const EraseAccountInput = builder.inputType('EraseAccountInput', {
  description: 'That somebody wants their account erased.',
  fields: (t) => ({
    confirm: t.string({
      required: true,
      description: 'Their e-mail address, typed: it cannot be taken back.',
    }),
  }),
});

builder.mutationField('eraseAccount', (t) =>
  t.field({
    type: DonePayload,
    authScopes: { account: true },
    extensions: WAITS,
    description:
      'Erases one’s own account for good: nothing opens a door to it from now on, and its address goes from everything that this server keeps within moments. Who alone facilitates an ecosystem, or alone runs the server, hands that over first (INVALID). What was recorded stays, under an id that tells nothing any more.',
    args: { input: t.arg({ type: EraseAccountInput, required: true, description: 'Confirmed how.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, database, changes, log } = context;
      const account = accountOf(viewer);
      if (singleAddress(input.confirm) !== account.email) {
        const wrong = complaint('confirm', 'erase.address', { email: account.email });
        throw new Invalid(wrong, [wrong]);
      }
      await endAccount(database, { ...account, mailbox: mailboxSeal(requirePeople(context), account.email) });
      // Nobody waits for it: what is left is gone on with after a restart, too.
      void eraseLeftOvers({ database, changes }).catch((error: unknown) =>
        log.warn({ err: error }, 'the rest of an account is erased later'),
      );
      return DONE;
    },
  }),
);
