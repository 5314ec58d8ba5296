/** What somebody who has signed in is told of their own account. */
import type { Account } from '../access/viewer.ts';
import { builder } from '../graphql/builder.ts';
import { ViewerRef } from '../graphql/viewer.schema.ts';

export const AccountRef = builder.objectRef<Account>('Account').implement({
  description: 'Somebody who signs in, as they alone see it.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, under which what they change is recorded.' }),
    name: t.exposeString('name', { description: 'What others see; empty until they have chosen a name.' }),
    email: t.exposeString('email', { description: 'The address that codes are sent to.' }),
  }),
});

builder.objectField(ViewerRef, 'account', (t) =>
  t.field({
    type: AccountRef,
    nullable: true,
    description: 'Their own account; null for who has not signed in.',
    resolve: ({ account }) => account ?? null,
  }),
);
