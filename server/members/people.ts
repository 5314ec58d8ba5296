/** What inviting people takes, beside the database: how the server is reached, how tokens are kept, and how mails go out. */
import { accountOf } from '../access/rights.ts';
import type { Account } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { sentence } from '../language/sentence.ts';
import type { SignIn } from '../sign-in/sign-in.ts';

export type People = Pick<SignIn, 'publicUrl' | 'mailing' | 'sealed' | 'limits'>;

declare module '../graphql/context.ts' {
  interface Context {
    /** Undefined where nobody signs in: there are no roles then, and nobody to invite. */
    people: People | undefined;
    /** Where the request came from: what one client may do is counted by it. */
    address: string;
  }
}

/** Throws `Invalid` where nobody signs in. */
export function requirePeople({ people }: Context): People {
  if (!people) throw new Invalid(sentence('members.noSignIn'));
  return people;
}

/** Who has signed in. Throws `NotAllowed` for who has not, `Invalid` where nobody does. */
export function requireAccount(context: Context): Account {
  if (!context.viewer.account) requirePeople(context);
  return accountOf(context.viewer);
}
