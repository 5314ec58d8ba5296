/** What is missing, in GraphQL: the findings that fit, counted and page by page, one by its key, and their kinds. */
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { WAITS } from '../graphql/effort.ts';
import { PAGE_ARGS } from '../graphql/record/define.ts';
import { languageOf } from '../language/language.ts';
import { afterName, encodeCursor, limitOf, listMark, type Page, pageCost, toPage } from '../read/page.ts';
import { readNodes } from '../read/read-nodes.ts';
import { below, nodesBelow, selectedAt } from '../read/selection.ts';
import { calleesOf } from './callees.ts';
import { type Finding, isElementId } from './compute.ts';
import {
  FindingKindRef,
  type FindingNode,
  FindingRef,
  FindingStateEnum,
  MOST_READ,
  SeverityEnum,
} from './finding.schema.ts';
import type { FindingKind, SEVERITIES } from './finding.ts';
import type { Found } from './found.ts';
import { isBehind, type Lag, laggingKinds } from './lagging.ts';
import { findFinding, type Listing, listFindings, withStates } from './list-findings.ts';
import { findingKind, findingKinds } from './reading.ts';
import { compare, standing } from './select.ts';
import { START_RULE, startHere } from './start-here.ts';

type Count = { kind: string; severity: (typeof SEVERITIES)[number]; count: number };
const FindingCountRef = builder.objectRef<Count>('FindingCount').implement({
  description: 'How many findings there are of one kind and severity.',
  authScopes: { read: true },
  fields: (t) => ({
    kind: t.field({
      type: FindingKindRef,
      description: 'The kind.',
      resolve: ({ kind }) => findingKind(kind) as FindingKind,
    }),
    severity: t.field({
      type: SeverityEnum,
      description: 'The severity.',
      resolve: ({ severity }) => severity,
    }),
    count: t.exposeInt('count', { description: 'How many fit the filter.' }),
  }),
});

const FindingElementRef = builder.objectRef<{ id: string; count: number }>('FindingElement').implement({
  description: 'How many findings name a stakeholder or a mission first.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the stakeholder or mission.' }),
    count: t.exposeInt('count', { description: 'How many fit the filter.' }),
  }),
});

const LaggingFindingsRef = builder.objectRef<Lag>('LaggingFindings').implement({
  description:
    'Kinds of finding that take long in a large ecosystem, and are of an earlier revision than others.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.int({ description: 'The revision that they are of.', resolve: ({ of }) => of }),
    kinds: t.field({
      type: [FindingKindRef],
      description: 'Which ones.',
      resolve: () => [...laggingKinds()].flatMap((key) => findingKind(key) ?? []),
    }),
  }),
});

/** Elements that are told of at once, those with the most findings first. */
const MOST_ELEMENTS = 5_000;

type FindingPage = Page<FindingNode> & Pick<Found, 'revision' | 'day' | 'isCurrent' | 'lag'> & Listing;
const FindingConnection = builder.connectionObject(
  {
    type: FindingRef,
    name: 'FindingConnection',
    fields: (t) => ({
      revision: t.int({
        description: 'The revision of the ecosystem that the findings are of.',
        resolve: (page) => (page as unknown as FindingPage).revision,
      }),
      day: t.field({
        type: 'Date',
        description: 'The day by which periods and ages were judged.',
        resolve: (page) => (page as unknown as FindingPage).day,
      }),
      isCurrent: t.boolean({
        description: 'False while a later revision is being looked at: ask again in a moment.',
        resolve: (page) => (page as unknown as FindingPage).isCurrent,
      }),
      lagging: t.field({
        type: LaggingFindingsRef,
        nullable: true,
        description:
          'Kinds that are behind: they are looked for once a minute at most. Null when all are of this revision.',
        resolve: (page) => {
          const { lag } = page as unknown as FindingPage;
          return isBehind(lag) ? lag : null;
        },
      }),
      counts: t.field({
        type: [FindingCountRef],
        description: 'How many of each kind and severity fit the filter, the most severe first.',
        resolve: (page) => countsOf((page as unknown as FindingPage).findings),
      }),
      elements: t.field({
        type: [FindingElementRef],
        complexity: 2,
        description: `What to mark on the map: the stakeholders and missions that the findings name first, ${MOST_ELEMENTS.toLocaleString('en')} at most, those with the most findings first.`,
        resolve: (page) => elementsOf((page as unknown as FindingPage).findings).slice(0, MOST_ELEMENTS),
      }),
      startHere: t.field({
        type: [FindingRef],
        complexity: 10,
        description: `Where to start: ten of those that fit. ${START_RULE.en}`,
        resolve: async (page, _args, context, info) => {
          const { found, findings } = page as unknown as FindingPage;
          return asNodes(context, found, startHere(findings), selectedAt(info));
        },
      }),
      startRule: t.string({
        description: 'The rule of that order, in words.',
        args: { language: t.arg(IN_LANGUAGE) },
        resolve: (_page, { language }) => START_RULE[languageOf(language)],
      }),
      keys: t.stringList({
        description: `The keys of those that fit, in their order, to mark them at once; ${MOST_ELEMENTS.toLocaleString('en')} at most.`,
        resolve: (page) =>
          (page as unknown as FindingPage).findings.slice(0, MOST_ELEMENTS).map(({ key }) => key),
      }),
      assignees: t.stringList({
        description:
          'Who looks after findings here, whatever the filter, by name; told to planners and facilitators.',
        resolve: (page) => [...(page as unknown as FindingPage).assignees],
      }),
    }),
  },
  { name: 'FindingEdge' },
);

export const FindingFilterInput = builder.inputType('FindingFilter', {
  description: 'Which findings to list: those that fit every condition given.',
  fields: (t) => ({
    kind: t.stringList({ description: 'Of one of these kinds, by their keys.' }),
    severity: t.field({ type: [SeverityEnum], description: 'Of one of these severities.' }),
    place: t.id({ description: 'About something at this place or within it.' }),
    mission: t.id({ description: 'About this mission.' }),
    entity: t.id({ description: 'That name this record, whatever it is.' }),
    whom: t.id({
      description: 'That are told of this record: the `key` of a group of findingGroups by WHOM.',
    }),
    state: t.field({ type: FindingStateEnum, description: 'OPEN when left out.' }),
    assignee: t.string({
      description: 'That this person looks after; for facilitators, others find nothing by it.',
    }),
  }),
});

builder.queryField('findingKinds', (t) =>
  t.field({
    type: [FindingKindRef],
    authScopes: { read: true },
    description: 'The kinds of finding that the program looks for, in the order in which they are shown.',
    resolve: () => findingKinds(),
  }),
);

builder.queryField('findings', (t) =>
  t.field({
    type: FindingConnection,
    authScopes: { read: true },
    complexity: pageCost,
    extensions: WAITS,
    description:
      'What is missing in an ecosystem, the most severe first. Readers see the findings about what they may see. They are looked for in the background when something changes.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      filter: t.arg({ type: FindingFilterInput, description: 'Which ones; all open ones when left out.' }),
      first: t.arg.int({ defaultValue: 50, description: PAGE_ARGS.first.description }),
      after: t.arg.string({ description: PAGE_ARGS.after.description }),
    },
    resolve: async (_root, args, context, info) => {
      const limit = limitOf(args);
      const mark = listMark('findings', args.ecosystem, args.filter ?? {});
      const { afterName: stands, afterId: key } = afterName(args, mark);
      const current = await findEcosystem(context.database, args.ecosystem, context.viewer);
      const listing = await listFindings(context, current, args.filter ?? {});
      const { found, findings } = listing;
      const start = args.after ? placeAfter(findings, stands, key) : 0;
      const rows = findings.slice(start, start + limit);
      const shown = await asNodes(context, found, rows.slice(0, limit - 1), nodesBelow(selectedAt(info)));
      const page = toPage(
        rows,
        limit,
        args,
        ({ key }) => shown.find((each) => each.key === key) as FindingNode,
        (finding) => encodeCursor(mark, standing(finding), finding.key),
        () => findings.length,
      );
      const { revision, day, isCurrent, lag } = found;
      return { ...page, ...listing, revision, day, isCurrent, lag };
    },
  }),
);

builder.queryField('finding', (t) =>
  t.field({
    type: FindingRef,
    nullable: true,
    authScopes: { read: true },
    extensions: WAITS,
    description: 'One finding by its key, whether open, dismissed or closed; null when there is none.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      key: t.arg.string({ required: true, description: 'The key of the finding.' }),
    },
    resolve: async (_root, args, context, info): Promise<FindingNode | undefined> => {
      const current = await findEcosystem(context.database, args.ecosystem, context.viewer);
      const finding = await findFinding(context, current, args.key);
      if (!finding) return undefined;
      const [node] = await asNodes(context, finding.found, [finding], selectedAt(info));
      return node && { ...node, state: finding.state, kept: finding.kept };
    },
  }),
);

/** Where the first one stands that comes after another, which may be gone. */
function placeAfter(findings: readonly Finding[], stands: string, key: string): number {
  let [from, to] = [0, findings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const each = findings[middle] as Finding;
    if ((compare(standing(each), stands) || compare(each.key, key)) > 0) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Findings with what became of them, and as much of the records concerned as is selected. */
async function asNodes(
  context: Context,
  found: Found,
  findings: readonly Finding[],
  selected: ResolveTree[],
): Promise<FindingNode[]> {
  const listed = await withStates(context, found.ecosystem.id, findings);
  const isCalled = below(selected, 'toCall').length > 0;
  const callees = isCalled ? await calleesOf(context.database, found, findings) : new Map<string, string[]>();
  const [nodes, called] = await Promise.all([
    readNodes(
      context,
      findings.flatMap(({ entities }) => entities.slice(0, MOST_READ)),
      below(selected, 'entities'),
    ),
    readNodes(context, [...callees.values()].flat(), below(selected, 'toCall')),
  ]);
  return listed.map((finding) => ({
    ...finding,
    nodes,
    callees: (callees.get(finding.key) ?? []).flatMap((id) => called.get(id) ?? []),
  }));
}

function elementsOf(findings: readonly { entities: readonly string[] }[]): { id: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { entities } of findings) {
    const id = entities.find(isElementId);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, count })).sort((one, other) => other.count - one.count);
}

function countsOf(findings: readonly { kind: string; severity: Count['severity'] }[]): Count[] {
  const counts = new Map<string, Count>();
  for (const { kind, severity } of findings) {
    const known = counts.get(`${severity} ${kind}`);
    if (known) known.count++;
    else counts.set(`${severity} ${kind}`, { kind, severity, count: 1 });
  }
  return [...counts.values()];
}
