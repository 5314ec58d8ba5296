import { knowsAuthors } from '../../access/viewer.ts';
import { ecosystemOf } from '../../kind/ids.ts';
import { authorName } from '../../sign-in/authors.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';

/** The stored columns that say where a fact comes from; a query brings those that were asked for. */
type RecordedRow = Record<string, unknown>;

/** Everything that is stored carries its source, its author and its date. */
export const RecordedRef = builder.interfaceRef<{ row: RecordedRow }>('Recorded').implement({
  description: 'A fact with its source, its author and its date.',
  fields: (t) => ({
    source: t.string({
      nullable: true,
      description: 'Where this is known from.',
      resolve: ({ row }) => row.source as string | null,
    }),
    version: t.int({
      description: 'Counts the changes to this, from 1. A change names the version it replaces.',
      resolve: ({ row }) => row.version as number,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was recorded.',
      resolve: ({ row }) => row.createdAt as string,
    }),
    createdBy: t.string({
      nullable: true,
      description: 'Who recorded it; null for readers who are no facilitators.',
      resolve: ({ row }, _args, context) => authorIn(row, row.createdBy, context),
    }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When it was last changed.',
      resolve: ({ row }) => row.updatedAt as string,
    }),
    updatedBy: t.string({
      nullable: true,
      description: 'Who last changed it; null for readers who are no facilitators.',
      resolve: ({ row }, _args, context) => authorIn(row, row.updatedBy, context),
    }),
  }),
});

/** What an author is called, for who may know it. */
function authorIn({ id }: RecordedRow, author: unknown, context: Context) {
  return knowsAuthors(context.viewer, ecosystemOf(String(id))) ? authorName(context, String(author)) : null;
}
