import { TOKEN_SCOPES, type TokenScope } from '../access/viewer.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import type { AccountTokensRow } from './account.queries.ts';

export const TokenScopeEnum = makeEnum('TokenScope', {
  description:
    'What a token lets a script do: READ nothing but reading, CHANGE whatever its owner may, but for their account.',
  values: TOKEN_SCOPES,
});

export const OwnTokenRef = builder.objectRef<AccountTokensRow>('OwnToken').implement({
  description: 'A token, by which a script asks in the name of its owner.',
  authScopes: { account: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, to revoke it by.' }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    scope: t.field({
      type: TokenScopeEnum,
      description: 'What it lets a script do.',
      resolve: ({ scope }) => scope as TokenScope,
    }),
    ecosystem: t.id({
      nullable: true,
      description: 'The id of the one ecosystem that it is for; null for all of its owner.',
      resolve: ({ ecosystem }) => ecosystem ?? null,
    }),
    ecosystemName: t.string({
      nullable: true,
      description: 'The name of that ecosystem.',
      resolve: ({ ecosystemName }) => ecosystemName ?? null,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was made.',
      resolve: ({ createdAt }) => createdAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When it ends.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
    usedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was last used.',
      resolve: ({ usedOn }) => usedOn ?? null,
    }),
  }),
});
