import { builder } from '../graphql/builder.ts';
import type { AccountSessionsRow } from './account.queries.ts';

export type OwnSession = AccountSessionsRow & { isThis: boolean };

export const OwnSessionRef = builder.objectRef<OwnSession>('OwnSession').implement({
  description: 'Somewhere that somebody is signed in.',
  authScopes: { account: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, to end it by.' }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When they signed in.',
      resolve: ({ createdAt }) => createdAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When it ends.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
    device: t.string({
      nullable: true,
      description: 'How the browser called itself.',
      resolve: ({ device }) => device?.slice(0, 300) ?? null,
    }),
    isThis: t.boolean({ description: 'Whether it is the one that asks.', resolve: ({ isThis }) => isThis }),
  }),
});
