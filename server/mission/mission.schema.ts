import { aroundOf, type ElementNode, NOTHING_AROUND, toElement } from '../element/element.node.ts';
import { ElementRef } from '../element/element.schema.ts';
import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { afterName, encodeCursor, limitOf, pageCost, toPage } from '../graphql/page.ts';
import { RecordedRef } from '../graphql/recorded.ts';
import { nodesBelow, selectedAt } from '../graphql/selection.ts';
import { ecosystemOf } from '../ids.ts';
import { missionPage, missionRead } from './mission.queries.ts';
import { MISSION_STATES, type MissionState } from './mission.ts';

export const MissionStateEnum = builder.enumType('MissionState', {
  description: 'PROPOSED, ACTIVE, DONE (its purpose was met) or ABANDONED.',
  values: MISSION_STATES,
});

export const MissionRef = builder.objectRef<ElementNode>('Mission');

builder.node(MissionRef, {
  description: 'A shared purpose with measurable goals, named by a #tag.',
  interfaces: [RecordedRef, ElementRef],
  authScopes: ({ row }) => ({ read: row.ecosystem }),
  id: { resolve: ({ row }) => row.id, description: 'Its id: the ecosystem, the letter m and a number.' },
  isTypeOf: (value) => (value as ElementNode).row.kind === 'MISSION',
  loadOne: async (id, { database }) => {
    const [row] = await database.read(missionRead, { id: String(id), ...NOTHING_AROUND });
    return row ? { row: row.element } : null;
  },
  fields: (t) => ({
    hashtag: t.string({
      description: 'Its #tag, without the sign; unique in its ecosystem.',
      resolve: ({ row }) => row.hashtag ?? '',
    }),
    purpose: t.string({
      nullable: true,
      description: 'What it wants to change, and for whom.',
      resolve: ({ row }) => row.purpose,
    }),
    horizon: t.field({
      type: 'Date',
      nullable: true,
      description: 'By when.',
      resolve: ({ row }) => row.horizon,
    }),
    state: t.field({
      type: MissionStateEnum,
      description: 'How far it is.',
      resolve: ({ row }) => (row.state ?? 'ACTIVE') as MissionState,
    }),
  }),
});

const MissionConnection = builder.connectionObject(
  { type: MissionRef, name: 'MissionConnection' },
  { name: 'MissionEdge' },
);

const MissionFilter = builder.inputType('MissionFilter', {
  description: 'Which missions to list: those that fit every field given.',
  fields: (t) => ({
    state: t.field({ type: MissionStateEnum, description: 'In this state.' }),
    place: t.id({ description: 'At this place or within it.' }),
    tag: t.string({ description: 'With this tag, as it is written.' }),
  }),
});

builder.queryFields((t) => ({
  missions: t.field({
    type: MissionConnection,
    authScopes: { read: true },
    complexity: pageCost,
    description: 'The missions of an ecosystem, by name.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      filter: t.arg({ type: MissionFilter, description: 'Which ones; all when left out.' }),
      first: t.arg.int({ defaultValue: 50, description: 'Rows on a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    resolve: async (_root, args, { database }, info) => {
      const limit = limitOf(args);
      const around = aroundOf(nodesBelow(selectedAt(info)));
      const rows = await database.read(missionPage, {
        ecosystem: args.ecosystem,
        ...afterName(args),
        limit,
        state: args.filter?.state ?? null,
        place: args.filter?.place ?? null,
        tag: args.filter?.tag ?? null,
        ...around,
        total: selectedAt(info, 'totalCount').length > 0,
      });
      if (rows.length === 0) throw new NotFound(`There is no ecosystem "${args.ecosystem}".`);
      return toPage(
        rows.flatMap((row) => (row.element ? [{ ...row, element: row.element }] : [])),
        limit,
        args,
        (row) => toElement(row.element, row, around),
        ({ element }) => encodeCursor(element.sortName, element.id),
        () => rows[0]?.total ?? 0,
      );
    },
  }),
  mission: t.field({
    type: MissionRef,
    nullable: true,
    authScopes: (_root, { id }) => ({ read: ecosystemOf(id) }),
    description: 'One mission by its id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The id of the mission.' }) },
    resolve: async (_root, { id }, { database }, info) => {
      const around = aroundOf(selectedAt(info));
      const [row] = await database.read(missionRead, { id, ...around });
      return row ? toElement(row.element, row, around) : null;
    },
  }),
}));
