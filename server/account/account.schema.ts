/** What somebody who has signed in is told of their own account: by themselves alone, and by no script of theirs. */
import { type Account, ROLES, type Role } from '../access/viewer.ts';
import { LANGUAGE } from '../ecosystem/ecosystem.ts';
import { addressOf } from '../ecosystem/reserved.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { AccessRoleEnum, ViewerRef } from '../graphql/viewer.schema.ts';
import { type AccountDetailsRow, accountDetails, accountSessions, accountTokens } from './account.queries.ts';
import { type OwnSession, OwnSessionRef } from './own-session.schema.ts';
import { OwnTokenRef } from './own-token.schema.ts';

export const LanguageEnum = enumOf(LANGUAGE);

const OwnRoleRef = builder.objectRef<AccountDetailsRow['roles'][number]>('OwnRole').implement({
  description: 'What somebody is in an ecosystem.',
  authScopes: { account: true },
  fields: (t) => ({
    ecosystem: t.exposeID('ecosystem', { description: 'The id of the ecosystem.' }),
    address: t.string({
      description: 'What stands in the address of its page.',
      resolve: ({ ecosystem: id, slug }) => addressOf({ id, slug }),
    }),
    name: t.exposeString('name', { description: 'Its name.' }),
    nameFr: t.string({
      nullable: true,
      description: 'Its name in French.',
      resolve: ({ nameFr }) => nameFr ?? null,
    }),
    role: t.field({
      type: AccessRoleEnum,
      description: 'Their role there.',
      resolve: ({ role }) => ROLES.find((each) => each === role) ?? ('VISITOR' satisfies Role),
    }),
    since: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when they belong to it.',
      resolve: ({ since }) => since ?? null,
    }),
    seen: t.int({
      nullable: true,
      description:
        'The last revision of it that they have seen on its map; null while they have not opened it.',
      resolve: ({ seen }) => seen ?? null,
    }),
    by: t.string({
      nullable: true,
      description: 'Who gave them that role; null for who has chosen no name, or is gone.',
      resolve: ({ by }) => by ?? null,
    }),
  }),
});

export const AccountRef = builder.objectRef<Account>('Account').implement({
  description: 'Somebody who signs in, as they alone see it.',
  authScopes: { account: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, under which what they change is recorded.' }),
    name: t.exposeString('name', { description: 'What others see; empty until they have chosen a name.' }),
    email: t.exposeString('email', { description: 'The address that codes are sent to.' }),
    language: t.field({
      type: enumOf(LANGUAGE),
      nullable: true,
      description:
        'In which language mails are written to them; null while it is that of the page they are asked for on.',
      resolve: async ({ id }, _args, { database }) => {
        const [found] = await database.read(accountDetails, { id });
        return found?.language ?? null;
      },
    }),
    remindedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When they were last mailed about links that wait for them.',
      resolve: async ({ id }, _args, { database }) => {
        const [found] = await database.read(accountDetails, { id });
        return found?.remindedAt ?? null;
      },
    }),
    remindersStoppedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when they want no such mail; null while they are reminded.',
      resolve: async ({ id }, _args, { database }) => {
        const [found] = await database.read(accountDetails, { id });
        return found?.remindsNot ?? null;
      },
    }),
    roles: t.field({
      type: [OwnRoleRef],
      description:
        'The ecosystems in which they hold a role, by name. Whoever runs the server facilitates all, named here or not.',
      resolve: async ({ id }, _args, { database }) => {
        const [found] = await database.read(accountDetails, { id });
        return found?.roles ?? [];
      },
    }),
    sessions: t.field({
      type: [OwnSessionRef],
      description: 'Where they are signed in, the newest first.',
      resolve: async ({ id, session }, _args, { database }): Promise<OwnSession[]> => {
        const now = new Date().toISOString();
        const found = await database.readLatest(accountSessions, { account: id, now });
        return found.map((each) => ({ ...each, isThis: each.id === session }));
      },
    }),
    tokens: t.field({
      type: [OwnTokenRef],
      description: 'Their tokens, the newest first; what works of them was shown once, when they were made.',
      resolve: ({ id }, _args, { database }) => database.readLatest(accountTokens, { account: id }),
    }),
  }),
});

builder.objectField(ViewerRef, 'account', (t) =>
  t.field({
    type: AccountRef,
    nullable: true,
    description: 'Their own account; null for who has not signed in, and for scripts.',
    resolve: ({ account, token }) => (token ? null : (account ?? null)),
  }),
);
