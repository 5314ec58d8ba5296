import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { WAITS } from '../graphql/effort.ts';
import { PAGE_ARGS } from '../graphql/record/define.ts';
import type { Change } from '../neo4j/shapes.ts';
import { afterNumber, encodeCursor, limitOf, listMark, type Page, pageCost, toPage } from '../read/page.ts';
import { authorName } from '../sign-in/authors.ts';
import { checksOf, idempotencyKey, KEY_TEXT } from '../write/inputs.ts';
import { type HistoryPageRow, historyCount, historyPage } from './history.queries.ts';
import { type FieldChange, fieldChanges, nameOfChange } from './history.ts';
import { undo } from './undo.ts';

const FieldChangeRef = builder.objectRef<FieldChange>('FieldChange').implement({
  description:
    'One field of a record before and after a change, as text; a reference by the name of what it points to.',
  authScopes: { read: true },
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the field.' }),
    before: t.exposeString('before', { nullable: true, description: 'What it was; empty when null.' }),
    after: t.exposeString('after', { nullable: true, description: 'What it became; empty when null.' }),
  }),
});

const RecordChangeRef = builder.objectRef<Change>('RecordChange').implement({
  description: 'What a revision did to one record.',
  authScopes: { read: true },
  fields: (t) => ({
    record: t.id({
      nullable: true,
      description: 'The id of the record, which may be gone; null for all that an import added.',
      resolve: ({ record }) => record || null,
    }),
    kind: t.exposeString('kind', { description: 'Its GraphQL type, such as Need.' }),
    name: t.string({ description: 'What it was called, or what it joined.', resolve: nameOfChange }),
    isNew: t.boolean({ description: 'It was created.', resolve: ({ before }) => !before }),
    isGone: t.boolean({ description: 'It was removed.', resolve: ({ after }) => !after }),
    fields: t.field({
      type: [FieldChangeRef],
      description: 'The fields that changed.',
      resolve: (row) => (row.kind === 'Import' ? [] : fieldChanges(row)),
    }),
  }),
});

const RevisionRef = builder.objectRef<HistoryPageRow>('Revision').implement({
  description: 'One change of an ecosystem: who did what, when.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'Its number in the ecosystem.' }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
    by: t.string({ description: 'Who.', resolve: ({ by }, _args, context) => authorName(context, by) }),
    action: t.exposeString('action', { description: 'The mutation, such as createNeed, or IMPORT.' }),
    undoes: t.exposeInt('undoes', { nullable: true, description: 'The revision that it undid.' }),
    undoneBy: t.exposeInt('undoneBy', { nullable: true, description: 'The revision that undid it.' }),
    changes: t.field({
      type: [RecordChangeRef],
      description: 'What it did to each record; the first 50.',
      resolve: ({ changes }) => changes,
    }),
  }),
});

const RevisionConnection = builder.connectionObject(
  { type: RevisionRef, name: 'RevisionConnection' },
  { name: 'RevisionEdge' },
);

builder.objectField(EcosystemRef, 'revisions', (t) =>
  t.field({
    type: RevisionConnection,
    authScopes: ({ row }) => ({ curate: row.id }),
    complexity: pageCost,
    description: 'Its history, newest first: for facilitators.',
    args: {
      record: t.arg.id({ description: 'Only what changed this record.' }),
      first: t.arg.int({ defaultValue: 50, description: PAGE_ARGS.first.description }),
      after: t.arg.string({ description: PAGE_ARGS.after.description }),
    },
    resolve: async ({ row }, args, { database }): Promise<Page<HistoryPageRow>> => {
      const limit = limitOf(args);
      const mark = listMark('revisions', row.id, args.record);
      const before = args.after ? afterNumber(args, mark) : Number.MAX_SAFE_INTEGER;
      const rows = await database.read(historyPage, {
        ecosystem: row.id,
        record: args.record ?? null,
        before,
        limit,
      });
      return toPage(
        rows,
        limit,
        args,
        (each) => each,
        ({ revision }) => encodeCursor(mark, revision),
        async () => {
          const [counted] = await database.read(historyCount, {
            ecosystem: row.id,
            record: args.record ?? null,
          });
          return counted?.total ?? 0;
        },
      );
    },
  }),
);

const UndoInput = builder.inputType('UndoInput', {
  description: 'Which revision to undo.',
  validate: checksOf({ idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    revision: t.int({ required: true, description: 'The number of the revision.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const UndoPayload = builder.objectRef<{ revision: number; records: string[] }>('UndoPayload').implement({
  description: 'What an undo did.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.exposeInt('revision', {
      description: 'The revision that the undo made; it can be undone as well.',
    }),
    records: t.exposeStringList('records', {
      description: 'The ids of the records that are as they were before.',
    }),
  }),
});

builder.mutationField('undoRevision', (t) =>
  t.field({
    type: UndoPayload,
    authScopes: (_root, { input }) => ({ contribute: input.ecosystem }),
    extensions: WAITS,
    description:
      'Turns one revision round: what it created goes, what it removed comes back under its id, what it changed is as before. CONFLICT when any of it has changed since. Who is no facilitator undoes their own.',
    args: { input: t.arg({ type: UndoInput, required: true, description: 'Which revision.' }) },
    resolve: (_root, { input }, context) => undo(context, { action: 'undoRevision', input }),
  }),
);
