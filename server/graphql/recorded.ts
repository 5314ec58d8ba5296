import { builder } from './builder.ts';

/** The stored columns that say where a fact comes from. */
export type RecordedRow = {
  source?: string | null;
  version: number;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
};

/** Everything that is stored carries its source, its author and its date. */
export const RecordedRef = builder.interfaceRef<{ row: RecordedRow }>('Recorded').implement({
  description: 'A fact with its source, its author and its date.',
  fields: (t) => ({
    source: t.string({
      nullable: true,
      description: 'Where this is known from.',
      resolve: ({ row }) => row.source,
    }),
    version: t.int({
      description: 'Counts the changes to this, from 1. A change names the version it replaces.',
      resolve: ({ row }) => row.version,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was recorded.',
      resolve: ({ row }) => row.createdAt,
    }),
    createdBy: t.string({ description: 'Who recorded it.', resolve: ({ row }) => row.createdBy }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When it was last changed.',
      resolve: ({ row }) => row.updatedAt,
    }),
    updatedBy: t.string({ description: 'Who last changed it.', resolve: ({ row }) => row.updatedBy }),
  }),
});
