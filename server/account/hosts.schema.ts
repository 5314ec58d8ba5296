/** Who runs the server lets others run it too, so that they can go. */
import { accountOf } from '../access/rights.ts';
import { Invalid, NotAllowed } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { singleAddress } from '../mail/mail.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { signInAddHost } from '../sign-in/sign-in.queries.ts';

const AddHostInput = builder.inputType('AddHostInput', {
  description: 'Who runs this server from now on, too.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'Their e-mail address, with which they have signed in.' }),
  }),
});

builder.mutationField('addHost', (t) =>
  t.field({
    type: DonePayload,
    authScopes: { account: true },
    description: 'Lets somebody else run this server too: they facilitate all ecosystems. For who runs it.',
    args: { input: t.arg({ type: AddHostInput, required: true, description: 'Who.' }) },
    resolve: async (_root, { input }, { viewer, database }) => {
      accountOf(viewer);
      if (viewer.role !== 'FACILITATOR') throw new NotAllowed(sentence('host.only'));
      const email = singleAddress(input.email);
      const [added] = email
        ? await database.transaction('sign-in/add-host', TIMEOUTS.write, (run) =>
            run(signInAddHost, { email }),
          )
        : [];
      const wrong = complaint('email', email ? 'host.unknown' : 'signIn.address');
      if (!added) throw new Invalid(wrong, [wrong]);
      return DONE;
    },
  }),
);
