import { builder } from '../graphql/builder.ts';
import { COSTS } from '../load/costs.ts';
import { type OPEN_KINDS, type OpenRecords, readOpenRecords } from './open-records.ts';

const ColumnsRef = builder.objectRef<OpenRecords>('OpenRecordColumns').implement({
  description: 'Open records as columns of the same length: the first of each belong together.',
  authScopes: { read: true },
  fields: (t) => ({
    records: t.exposeIDList('records', { description: 'The ids of the needs, the offers or the roles.' }),
    elements: t.exposeIDList('elements', {
      description: 'The ids of the stakeholders and missions with whom they stand on the map.',
    }),
    counts: t.exposeIntList('counts', {
      description: 'How many each counts for: 1, or the vacant seats of a role.',
    }),
  }),
});

const OpenRecordsRef = builder
  .objectRef<Record<(typeof OPEN_KINDS)[number], OpenRecords>>('OpenRecords')
  .implement({
    description:
      'What is open in an ecosystem today: neither met, taken, withdrawn nor over, nor of a mission that has ended.',
    authScopes: { read: true },
    fields: (t) => ({
      needs: t.field({
        type: ColumnsRef,
        description: 'Needs that are open or partly met, with whoever has them.',
        resolve: ({ NEED }) => NEED,
      }),
      offers: t.field({
        type: ColumnsRef,
        description: 'Offers that are open or partly taken, with whoever makes them.',
        resolve: ({ OFFER }) => OFFER,
      }),
      seats: t.field({
        type: ColumnsRef,
        description: 'Roles with vacant seats, with their missions.',
        resolve: ({ SEAT }) => SEAT,
      }),
    }),
  });

builder.queryField('openRecords', (t) =>
  t.field({
    type: OpenRecordsRef,
    authScopes: { read: true },
    complexity: { field: COSTS.open, multiplier: 1 },
    description:
      'What is open in an ecosystem today, as far as this reader may see: what the map draws beside its elements.',
    args: { ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }) },
    resolve: (_root, { ecosystem }, context) => readOpenRecords(context, ecosystem),
  }),
);
