import { may } from '../access/viewer.ts';
import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { Conflict, Invalid, NotAllowed, NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { WAITS } from '../graphql/effort.ts';
import { PAGE_ARGS } from '../graphql/record/define.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Change } from '../neo4j/shapes.ts';
import { afterNumber, encodeCursor, limitOf, listMark, type Page, pageCost, toPage } from '../read/page.ts';
import { authorName } from '../sign-in/authors.ts';
import { change } from '../write/change.ts';
import { checksOf, idempotencyKey, KEY_TEXT } from '../write/inputs.ts';
import { type HistoryPageRow, historyCount, historyPage, historyRead } from './history.queries.ts';
import { type FieldChange, fieldChanges, nameOfChange, touchedBy, undoing } from './history.ts';

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

/** Most records that one undo turns round. */
const UNDO_MAX = 5_000;

builder.mutationField('undoRevision', (t) =>
  t.field({
    type: UndoPayload,
    authScopes: (_root, { input }) => ({ contribute: input.ecosystem }),
    extensions: WAITS,
    description:
      'Turns one revision round: what it created goes, what it removed comes back under its id, what it changed is as before. CONFLICT when any of it has changed since. Who is no facilitator undoes their own.',
    args: { input: t.arg({ type: UndoInput, required: true, description: 'Which revision.' }) },
    resolve: async (_root, { input }, context) => {
      const { ecosystem, revision } = input;
      const [found] = await context.database.read(historyRead, { ecosystem, revision });
      // Whether there is one of somebody else is not told.
      if (found?.by !== context.viewer.id && !may(context.viewer, 'curate', ecosystem))
        throw new NotAllowed(sentence('history.notOwn'));
      if (!found) throw new NotFound(sentence('history.nothing'));
      if (found.changes.some(({ record, before }) => record === ecosystem && !before)) {
        throw new Invalid(sentence('history.founding'), [complaint('revision', 'history.founding')]);
      }
      if (found.changes.some(({ isErased }) => isErased)) throw new Conflict(sentence('history.erased'), {});
      const touched = touchedBy(found.changes);
      if (touched.ids.length + touched.links.length > UNDO_MAX) {
        const tooMany = complaint('revision', 'history.tooMany', { most: UNDO_MAX });
        throw new Invalid(tooMany, [tooMany]);
      }
      return change(context, { action: 'undoRevision', input }, { ecosystem, ...touched }, (opened) => {
        const changes = undoing(found.changes, opened);
        const records = changes.flatMap(({ before, after }) => (after ?? before)?.id ?? []);
        return {
          changes,
          answer: { revision: opened.revision, records },
          note: { undoes: BigInt(revision) },
        };
      });
    },
  }),
);
