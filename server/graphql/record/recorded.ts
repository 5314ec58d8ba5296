import { builder } from '../builder.ts';

/** The stored columns that say where a fact comes from; a query brings those that were asked for. */
export type RecordedRow = Record<string, unknown>;

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
    createdBy: t.string({ description: 'Who recorded it.', resolve: ({ row }) => row.createdBy as string }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When it was last changed.',
      resolve: ({ row }) => row.updatedAt as string,
    }),
    updatedBy: t.string({
      description: 'Who last changed it.',
      resolve: ({ row }) => row.updatedBy as string,
    }),
  }),
});
