/** What somebody changes of their own account. An id of somebody else's answers like one that does not exist. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { accountOf } from '../access/rights.ts';
import { type Account, TOKEN_SCOPES, type Viewer } from '../access/viewer.ts';
import { Conflict, NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { asMessage } from '../language/checks.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { type Query, TIMEOUTS } from '../neo4j/query.ts';
import { newToken } from '../sign-in/tokens.ts';
import { checksOf, idempotencyKey, KEY_TEXT, nameText } from '../write/inputs.ts';
import {
  accountCreateToken,
  accountEndSession,
  accountRevokeToken,
  accountUpdate,
} from './account.queries.ts';
import { AccountRef, LanguageEnum } from './account.schema.ts';
import { TokenScopeEnum } from './own-token.schema.ts';

declare module '../graphql/context.ts' {
  interface Context {
    /** What is kept of a token; undefined where nobody signs in. */
    sealedToken?: ((token: string) => string) | undefined;
  }
}

const MOST_TOKENS = 50;
const DAYS = { usual: 90, most: 366 };
const DAY = 86_400_000;

const UpdateAccountInput = builder.inputType('UpdateAccountInput', {
  description: 'What somebody says of themselves; what is left out stays as it is.',
  validate: checksOf({ name: nameText.nullish(), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    name: t.string({ description: 'What others see.' }),
    language: t.field({ type: LanguageEnum, description: 'In which language mails are written to them.' }),
    isReminded: t.boolean({ description: 'Whether they are mailed about links that wait for them.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const OneOfOwnInput = builder.inputType('OneOfOwnInput', {
  description: 'A session or a token of one’s own.',
  validate: checksOf({ idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its id.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const EndOtherSessionsInput = builder.inputType('EndOtherSessionsInput', {
  description: 'All sessions but the one that asks.',
  validate: checksOf({ idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({ idempotencyKey: t.id({ description: KEY_TEXT }) }),
});

const days = z
  .number()
  .min(1, { message: asMessage(sentence('token.lasts', { most: DAYS.most })) })
  .max(DAYS.most, { message: asMessage(sentence('token.lasts', { most: DAYS.most })) });

const CreateTokenInput = builder.inputType('CreateTokenInput', {
  description: 'A token for a script.',
  validate: checksOf({ name: nameText, days: days.nullish(), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for, such as the name of the script.' }),
    scope: t.field({ type: TokenScopeEnum, required: true, description: 'What it lets a script do.' }),
    ecosystem: t.id({
      description: 'The id of the one ecosystem that it is for; all of its owner when left out.',
    }),
    days: t.int({
      description: `For how many days it works, ${DAYS.usual} unless said, ${DAYS.most} at most.`,
    }),
    idempotencyKey: t.id({
      description: `${KEY_TEXT} A token is shown once: who lost the answer revokes it and makes another.`,
    }),
  }),
});

const AccountPayload = builder.objectRef<{ account: Account }>('AccountPayload').implement({
  description: 'The account as it is now.',
  authScopes: { account: true },
  fields: (t) => ({
    account: t.field({ type: AccountRef, description: 'The account.', resolve: ({ account }) => account }),
  }),
});

const TokenPayload = builder.objectRef<{ account: Account; token: string }>('CreateTokenPayload').implement({
  description: 'A token that was just made.',
  authScopes: { account: true },
  fields: (t) => ({
    account: t.field({ type: AccountRef, description: 'Its owner.', resolve: ({ account }) => account }),
    token: t.exposeString('token', { description: 'The token itself: it is shown here and never again.' }),
  }),
});

type Asking = { database: Database; viewer: Viewer };

async function write<Params extends object, Row extends object>(
  { database }: Asking,
  query: Query<Params, Row>,
  params: Params,
): Promise<Row | undefined> {
  const [row] = await database.transaction(query.name, TIMEOUTS.write, (run) => run(query, params));
  return row;
}

builder.mutationField('updateAccount', (t) =>
  t.field({
    type: AccountPayload,
    authScopes: { account: true },
    description: 'Changes what one says of oneself.',
    args: { input: t.arg({ type: UpdateAccountInput, required: true, description: 'What changes.' }) },
    resolve: async (_root, { input }, context) => {
      const account = accountOf(context.viewer);
      const { name = null, language = null, isReminded = null } = input;
      const stored = await write(context, accountUpdate, {
        ...{ id: account.id, at: new Date().toISOString() },
        name: name?.trim() ?? null,
        ...{ language, isReminded },
      });
      return { account: { ...account, ...stored } };
    },
  }),
);

builder.mutationField('endSession', (t) =>
  t.field({
    type: AccountPayload,
    authScopes: { account: true },
    description: 'Ends a session of one’s own at once.',
    args: { input: t.arg({ type: OneOfOwnInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const account = accountOf(context.viewer);
      const done = await write(context, accountEndSession, {
        account: account.id,
        id: input.id,
        butNot: null,
      });
      if (!done?.ended) throw new NotFound(sentence('account.noSession'));
      return { account };
    },
  }),
);

builder.mutationField('endOtherSessions', (t) =>
  t.field({
    type: AccountPayload,
    authScopes: { account: true },
    description: 'Ends all sessions of one’s own but the one that asks, at once.',
    args: {
      input: t.arg({ type: EndOtherSessionsInput, required: true, description: 'Of whom: of oneself.' }),
    },
    resolve: async (_root, _args, context) => {
      const account = accountOf(context.viewer);
      await write(context, accountEndSession, { account: account.id, id: null, butNot: account.session });
      return { account };
    },
  }),
);

builder.mutationField('createToken', (t) =>
  t.field({
    type: TokenPayload,
    authScopes: { account: true },
    description:
      'Makes a token for a script. It gives no more than its owner may at the moment that it is used.',
    args: { input: t.arg({ type: CreateTokenInput, required: true, description: 'The token.' }) },
    resolve: async (_root, { input }, context) => {
      const account = accountOf(context.viewer);
      const { name, scope, ecosystem = null } = input;
      const [token, now] = [newToken(), Date.now()];
      // Nobody has an account where nobody signs in.
      if (!context.sealedToken) throw new NotFound(sentence('account.noToken'));
      const stored = {
        ...{ id: randomUUID(), token: context.sealedToken(token), name: name.trim() },
        ...{ scope: TOKEN_SCOPES.find((each) => each === scope) ?? 'READ', ecosystem },
        createdAt: new Date(now).toISOString(),
        expiresAt: new Date(now + (input.days ?? DAYS.usual) * DAY).toISOString(),
      };
      const params = { account: account.id, most: MOST_TOKENS, token: stored, ecosystem };
      if (!(await write(context, accountCreateToken, params)))
        throw new Conflict(sentence('token.tooMany', { most: MOST_TOKENS }));
      return { account, token };
    },
  }),
);

builder.mutationField('revokeToken', (t) =>
  t.field({
    type: AccountPayload,
    authScopes: { account: true },
    description: 'Revokes a token of one’s own at once.',
    args: { input: t.arg({ type: OneOfOwnInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const account = accountOf(context.viewer);
      const done = await write(context, accountRevokeToken, { account: account.id, id: input.id });
      if (!done?.revoked) throw new NotFound(sentence('account.noToken'));
      return { account };
    },
  }),
);
