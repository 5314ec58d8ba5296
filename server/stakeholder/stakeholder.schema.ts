import { aroundOf, type ElementNode, NOTHING_AROUND, toElement } from '../element/element.node.ts';
import { ElementRef } from '../element/element.schema.ts';
import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { afterName, encodeCursor, limitOf, pageCost, toPage } from '../graphql/page.ts';
import { RecordedRef } from '../graphql/recorded.ts';
import { nodesBelow, selectedAt } from '../graphql/selection.ts';
import { ecosystemOf } from '../ids.ts';
import { stakeholderPage, stakeholderRead } from './stakeholder.queries.ts';
import {
  SECTORS,
  type Sector,
  STAKEHOLDER_KINDS,
  STAKEHOLDER_STATUSES,
  type StakeholderStatus,
} from './stakeholder.ts';

export const StakeholderKindEnum = builder.enumType('StakeholderKind', {
  description: 'An organisation, or a person.',
  values: STAKEHOLDER_KINDS,
});
export const SectorEnum = builder.enumType('Sector', {
  description: 'The part of society that a stakeholder acts from.',
  values: SECTORS,
});
export const StakeholderStatusEnum = builder.enumType('StakeholderStatus', {
  description:
    'NOMINATED: somebody named it and nobody has reached it yet. LISTED: a facilitator recorded it. REGISTERED: it speaks for itself.',
  values: STAKEHOLDER_STATUSES,
});

export const StakeholderRef = builder.objectRef<ElementNode>('Stakeholder');

builder.node(StakeholderRef, {
  description:
    'An institution or an individual that affects, or is affected by, what the ecosystem is about.',
  interfaces: [RecordedRef, ElementRef],
  authScopes: ({ row }) => ({ read: row.ecosystem }),
  id: { resolve: ({ row }) => row.id, description: 'Its id: the ecosystem, the letter s and a number.' },
  isTypeOf: (value) => (value as ElementNode).row.kind !== 'MISSION',
  loadOne: async (id, { database }) => {
    const [row] = await database.read(stakeholderRead, { id: String(id), ...NOTHING_AROUND });
    return row ? { row: row.element } : null;
  },
  fields: (t) => ({
    sector: t.field({
      type: SectorEnum,
      nullable: true,
      description: 'Its sector; null when unknown.',
      resolve: ({ row }) => row.sector as Sector | undefined,
    }),
    status: t.field({
      type: StakeholderStatusEnum,
      description: 'Whether it was named, recorded, or speaks for itself.',
      resolve: ({ row }) => row.status as StakeholderStatus,
    }),
  }),
});

const StakeholderConnection = builder.connectionObject(
  { type: StakeholderRef, name: 'StakeholderConnection' },
  { name: 'StakeholderEdge' },
);

const StakeholderFilter = builder.inputType('StakeholderFilter', {
  description: 'Which stakeholders to list: those that fit every field given.',
  fields: (t) => ({
    kind: t.field({ type: StakeholderKindEnum, description: 'Of this kind.' }),
    sector: t.field({ type: SectorEnum, description: 'Of this sector.' }),
    status: t.field({ type: StakeholderStatusEnum, description: 'Of this status.' }),
    place: t.id({ description: 'At this place or within it.' }),
    tag: t.string({ description: 'With this tag, as it is written.' }),
  }),
});

builder.queryFields((t) => ({
  stakeholders: t.field({
    type: StakeholderConnection,
    authScopes: { read: true },
    complexity: pageCost,
    description: 'The stakeholders of an ecosystem, by name.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      filter: t.arg({ type: StakeholderFilter, description: 'Which ones; all when left out.' }),
      first: t.arg.int({ defaultValue: 50, description: 'Rows on a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    resolve: async (_root, args, { database }, info) => {
      const limit = limitOf(args);
      const around = aroundOf(nodesBelow(selectedAt(info)));
      const rows = await database.read(stakeholderPage, {
        ecosystem: args.ecosystem,
        ...afterName(args),
        limit,
        kind: args.filter?.kind ?? null,
        sector: args.filter?.sector ?? null,
        status: args.filter?.status ?? null,
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
  stakeholder: t.field({
    type: StakeholderRef,
    nullable: true,
    authScopes: (_root, { id }) => ({ read: ecosystemOf(id) }),
    description: 'One stakeholder by its id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'The id of the stakeholder.' }) },
    resolve: async (_root, { id }, { database }, info) => {
      const around = aroundOf(selectedAt(info));
      const [row] = await database.read(stakeholderRead, { id, ...around });
      return row ? toElement(row.element, row, around) : null;
    },
  }),
}));
