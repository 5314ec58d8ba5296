import { isSeen, type Seen, seesOf } from '../access/sees.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { builder } from '../graphql/builder.ts';
import { PAGE_ARGS } from '../graphql/record/define.ts';
import type { RecordState } from '../kind/kind.ts';
import { COSTS } from '../load/costs.ts';
import { afterNumber, encodeCursor, limitOf, listMark, pageCost, toPage } from '../read/page.ts';
import { type FieldChange, fieldChanges } from './history.ts';
import { numberOf, type Past } from './past.ts';

type PastRecord = { state: RecordState; past: Past; sees: Seen };

const find = (past: Past) => (id: string) => past.get(id);

/** What is said of a link, with who said it. */
const SAID = new Set(['statusChanges', 'declarations', 'waitsFor', 'waitsSince', 'isDeclaredFor']);

const PastFieldRef = builder.objectRef<FieldChange>('PastField').implement({
  description: 'One field of a record as it was.',
  authScopes: { read: true },
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the field.' }),
    value: t.string({
      description: 'What it held, as text; a reference by the name of what it pointed to.',
      resolve: ({ after }) => after ?? '',
    }),
  }),
});

const PastRecordRef = builder.objectRef<PastRecord>('PastRecord').implement({
  description: 'A record as it was on a date.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.id({ description: 'Its id; the record may be gone now.', resolve: ({ state }) => state.id }),
    kind: t.string({ description: 'Its GraphQL type, such as Need.', resolve: ({ state }) => state.kind }),
    fields: t.field({
      type: [PastFieldRef],
      description: 'Every field that held something.',
      resolve: ({ state, past, sees }) => {
        const refs = Object.fromEntries(
          Object.entries(state.refs).filter(([, id]) => isSeen(past.get(id), find(past), sees)),
        );
        const names = Object.fromEntries(
          Object.values(refs).map((id) => [id, String(past.get(id)?.properties.name ?? id)]),
        );
        const after = JSON.stringify({ ...state, refs });
        const fields = fieldChanges({ before: null, after, names: JSON.stringify(names) });
        // What is said of a link names who recorded it, and why.
        return sees === true ? fields : fields.filter(({ field }) => !SAID.has(field));
      },
    }),
  }),
});

const PastRecordConnection = builder.connectionObject(
  { type: PastRecordRef, name: 'PastRecordConnection' },
  { name: 'PastRecordEdge' },
);

builder.queryField('past', (t) =>
  t.field({
    type: PastRecordConnection,
    authScopes: { read: true },
    complexity: (args) => ({ field: COSTS.past, ...pageCost(args) }),
    description:
      'Everything that an ecosystem held at the end of a day, by number: what has changed since is undone. Who sees what is as today.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      on: t.arg({ type: 'Date', required: true, description: 'The day, in UTC.' }),
      kind: t.arg.string({ description: 'Only records of this GraphQL type, such as Stakeholder.' }),
      record: t.arg.id({ description: 'Only this record.' }),
      first: t.arg.int({ defaultValue: 50, description: PAGE_ARGS.first.description }),
      after: t.arg.string({ description: PAGE_ARGS.after.description }),
    },
    resolve: async (_root, args, { database, pasts, viewer }) => {
      const limit = limitOf(args);
      const mark = listMark('past', args.ecosystem, args.on, args.kind, args.record);
      const after = afterNumber(args, mark);
      const found = await findEcosystem(database, args.ecosystem, viewer);
      const sees = seesOf(viewer, found.id);
      const { past, records } = await pasts.seen(found, args.on, sees);
      const all = records.filter(
        ({ id, kind }) => (!args.kind || kind === args.kind) && (!args.record || id === args.record),
      );
      return toPage(
        all.filter((state) => numberOf(state) > after).slice(0, limit),
        limit,
        args,
        (state) => ({ state, past, sees }),
        (state) => encodeCursor(mark, numberOf(state)),
        () => all.length,
      );
    },
  }),
);
