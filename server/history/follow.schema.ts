import { map } from 'graphql-yoga';
import { seesOf } from '../access/sees.ts';
import { isClosed, may, roleOf } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { builder } from '../graphql/builder.ts';
import { authorName } from '../sign-in/authors.ts';
import type { Told } from './follow.ts';

type Touched = { record: string; kind: string; isNew: boolean; isGone: boolean };

const TouchedRef = builder.objectRef<Touched>('TouchedRecord').implement({
  description: 'A record that a change touched.',
  authScopes: { read: true },
  fields: (t) => ({
    record: t.exposeID('record', { description: 'Its id.' }),
    kind: t.exposeString('kind', { description: 'Its GraphQL type, such as Need.' }),
    isNew: t.exposeBoolean('isNew', { description: 'It was created.' }),
    isGone: t.exposeBoolean('isGone', { description: 'It was removed.' }),
  }),
});

const NewsRef = builder.objectRef<Told & { touched: Touched[] }>('EcosystemNews').implement({
  description: 'An ecosystem has changed, in something that this reader may see.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.exposeInt('revision', {
      description: 'Where it stands now: pass it as `since` after a dropped connection.',
    }),
    isComplete: t.boolean({
      description: 'False when revisions were left out, because too many were missed: read everything anew.',
      resolve: ({ complete }) => complete,
    }),
    at: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When.',
      resolve: ({ entry }) => entry?.at,
    }),
    by: t.string({
      nullable: true,
      description: 'Who; null for readers who are no facilitators.',
      resolve: ({ entry, touched }, _args, context) =>
        entry && touched.length > 0 ? authorName(context, entry.by) : null,
    }),
    touched: t.field({
      type: [TouchedRef],
      description: 'What was touched, at most 50; empty for readers who are no facilitators.',
      resolve: ({ touched }) => touched,
    }),
  }),
});

builder.subscriptionType({ description: 'What can be followed, over server-sent events.' });

builder.subscriptionField('news', (t) =>
  t.field({
    type: NewsRef,
    authScopes: { read: true },
    description:
      'Tells when something changes in an ecosystem that this reader may see. With `since`, what came after that revision is told first, so that nothing is missed after a dropped connection. It ends when the reader is signed out or has another role: follow it anew.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      since: t.arg.int({ description: 'The last revision that was seen.' }),
    },
    subscribe: async (_root, { ecosystem, since }, { database, following, viewer, viewerNow }) => {
      const { id } = await findEcosystem(database, ecosystem, viewer);
      const knows = may(viewer, 'curate', id);
      const toNews = map((told: Told) => ({ ...told, touched: knows ? (told.entry?.changes ?? []) : [] }));
      // Whose role is another one by now, or for whom it was closed, follows anew, and is told what they then see.
      const isStill = async () => {
        const now = await viewerNow();
        return now.id === viewer.id && roleOf(now, id) === roleOf(viewer, id) && !isClosed(now, id);
      };
      return toNews(following.follow(id, since ?? undefined, seesOf(viewer, id), isStill));
    },
    resolve: (told) => told as Told & { touched: Touched[] },
  }),
);
