/** Findings in groups, and where one stands among its like, in GraphQL. */
import { findEcosystem } from '../ecosystem/find.ts';
import { builder } from '../graphql/builder.ts';
import { WAITS } from '../graphql/effort.ts';
import { makeEnum } from '../graphql/enums.ts';
import { PAGE_ARGS } from '../graphql/record/define.ts';
import type { RecordNode } from '../read/node.ts';
import { afterNumber, encodeCursor, limitOf, listMark, type Page, pageCost, toPage } from '../read/page.ts';
import { readNodes } from '../read/read-nodes.ts';
import { below, nodesBelow, selectedAt } from '../read/selection.ts';
import { FindingKindRef, SeverityEnum } from './finding.schema.ts';
import { SEVERITIES, type Severity } from './finding.ts';
import { FindingFilterInput } from './findings.schema.ts';
import type { Found } from './found.ts';
import { type FindingGroup, GROUPINGS, groupsOf } from './groups.ts';
import { listFindings } from './list-findings.ts';
import { findingKind } from './reading.ts';

const GroupingEnum = makeEnum('FindingGrouping', {
  description: 'By what findings are gathered: KIND, or WHOM they are told of.',
  values: GROUPINGS,
});

const SeverityCountRef = builder.objectRef<{ severity: Severity; count: number }>('SeverityCount').implement({
  description: 'How many findings there are of one severity.',
  authScopes: { read: true },
  fields: (t) => ({
    severity: t.field({
      type: SeverityEnum,
      description: 'The severity.',
      resolve: ({ severity }) => severity,
    }),
    count: t.exposeInt('count', { description: 'How many fit the filter.' }),
  }),
});

type GroupNode = FindingGroup & { nodes: ReadonlyMap<string, RecordNode> };
const FindingGroupRef = builder.objectRef<GroupNode>('FindingGroup').implement({
  description:
    'Findings of one kind, or about one and the same, with their number. List them by the filters `kind` and `whom` of `findings`.',
  authScopes: { read: true },
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'The key of their kind, or the id of the record that they are told of.',
    }),
    kind: t.field({
      type: FindingKindRef,
      nullable: true,
      description: 'Their kind, where they are gathered by kind.',
      resolve: ({ by, key }) => (by === 'KIND' ? findingKind(key) : undefined),
    }),
    whom: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The record that they are told of, where they are gathered by it and it is still there.',
      resolve: ({ by, key, nodes }) => (by === 'WHOM' ? nodes.get(key) : undefined),
    }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
    severities: t.field({
      type: [SeverityCountRef],
      description: 'How many of each severity that there is, the most severe first.',
      resolve: ({ severities }) =>
        SEVERITIES.flatMap((severity) =>
          severities[severity] > 0 ? [{ severity, count: severities[severity] }] : [],
        ),
    }),
    whoms: t.exposeInt('whoms', { description: 'Of how many different records they are told.' }),
    first: t.field({
      type: [builder.nodeInterfaceRef()],
      description: 'Those of these records with the most findings, three at most.',
      resolve: ({ first, nodes }) => first.flatMap((id) => nodes.get(id) ?? []),
    }),
  }),
});

type GroupPage = Page<GroupNode> & Pick<Found, 'revision' | 'day' | 'isCurrent'>;
const FindingGroupConnection = builder.connectionObject(
  {
    type: FindingGroupRef,
    name: 'FindingGroupConnection',
    fields: (t) => ({
      revision: t.int({
        description: 'The revision of the ecosystem that the findings are of.',
        resolve: (page) => (page as unknown as GroupPage).revision,
      }),
      isCurrent: t.boolean({
        description: 'False while a later revision is being looked at: ask again in a moment.',
        resolve: (page) => (page as unknown as GroupPage).isCurrent,
      }),
    }),
  },
  { name: 'FindingGroupEdge' },
);

const ECOSYSTEM = 'The slug of the ecosystem.';

builder.queryField('findingGroups', (t) =>
  t.field({
    type: FindingGroupConnection,
    authScopes: { read: true },
    complexity: pageCost,
    extensions: WAITS,
    description:
      'The findings that fit, in groups: kinds in the order of the catalogue, or whom they are told of, those with the most findings first.',
    args: {
      ecosystem: t.arg.string({ required: true, description: ECOSYSTEM }),
      filter: t.arg({
        type: FindingFilterInput,
        description: 'Which findings; all open ones when left out.',
      }),
      by: t.arg({
        type: GroupingEnum,
        defaultValue: 'KIND',
        description: 'By what; their kind when left out.',
      }),
      first: t.arg.int({ defaultValue: 50, description: PAGE_ARGS.first.description }),
      after: t.arg.string({ description: PAGE_ARGS.after.description }),
    },
    resolve: async (_root, args, context, info) => {
      const limit = limitOf(args);
      const by = args.by ?? 'KIND';
      const mark = listMark('findingGroups', args.ecosystem, args.filter ?? {}, by);
      const start = afterNumber(args, mark);
      const current = await findEcosystem(context.database, args.ecosystem, context.viewer);
      const { found, findings } = await listFindings(context, current, args.filter ?? {});
      const groups = groupsOf(findings, by);
      const rows = groups.slice(start, start + limit).map((group, at) => ({ group, at: start + at + 1 }));
      const selected = nodesBelow(selectedAt(info));
      const shown = rows.slice(0, limit - 1).map(({ group }) => group);
      const nodes = new Map([
        ...(await readNodes(
          context,
          by === 'WHOM' ? shown.map(({ key }) => key) : [],
          below(selected, 'whom'),
        )),
        ...(await readNodes(
          context,
          shown.flatMap(({ first }) => first),
          below(selected, 'first'),
        )),
      ]);
      const page = toPage(
        rows,
        limit,
        args,
        ({ group }): GroupNode => ({ ...group, nodes }),
        ({ at }) => encodeCursor(mark, at),
        () => groups.length,
      );
      const { revision, day, isCurrent } = found;
      return { ...page, revision, day, isCurrent };
    },
  }),
);

type FindingPlace = { at: number; of: number; previous: string | undefined; next: string | undefined };
const FindingPlaceRef = builder.objectRef<FindingPlace>('FindingPlace').implement({
  description: 'Where a finding stands among those that fit a filter.',
  authScopes: { read: true },
  fields: (t) => ({
    at: t.exposeInt('at', { description: 'Its place in their order, from 1.' }),
    of: t.exposeInt('of', { description: 'How many there are.' }),
    previous: t.string({
      nullable: true,
      description: 'The key of the one before it; null for the first.',
      resolve: ({ previous }) => previous,
    }),
    next: t.string({
      nullable: true,
      description: 'The key of the one after it; null for the last.',
      resolve: ({ next }) => next,
    }),
  }),
});

builder.queryField('findingPlace', (t) =>
  t.field({
    type: FindingPlaceRef,
    nullable: true,
    authScopes: { read: true },
    extensions: WAITS,
    description: 'Where a finding stands among those that fit a filter; null when it is none of them.',
    args: {
      ecosystem: t.arg.string({ required: true, description: ECOSYSTEM }),
      key: t.arg.string({ required: true, description: 'The key of the finding.' }),
      filter: t.arg({ type: FindingFilterInput, description: 'Among which; all open ones when left out.' }),
    },
    resolve: async (_root, { ecosystem, key, filter }, context): Promise<FindingPlace | undefined> => {
      const current = await findEcosystem(context.database, ecosystem, context.viewer);
      const { findings } = await listFindings(context, current, filter ?? {});
      const at = findings.findIndex((each) => each.key === key);
      if (at < 0) return undefined;
      return {
        at: at + 1,
        of: findings.length,
        previous: findings[at - 1]?.key,
        next: findings[at + 1]?.key,
      };
    },
  }),
);
