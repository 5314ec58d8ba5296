/** What is missing, in GraphQL: findings, the kinds that there are, and what people say of a finding. */
import { LanguageEnum } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { afterName, encodeCursor, limitOf, type Page, pageCost, toPage } from '../graphql/page.ts';
import { below, nodesBelow, selectedAt } from '../graphql/selection.ts';
import { PAGE_ARGS } from '../record/define.ts';
import type { RecordNode } from '../record/node.ts';
import { readNodes } from '../record/read-nodes.ts';
import { GAP_KINDS, gapKind } from './catalogue.ts';
import { isElementId } from './compute.ts';
import { type GapKind, type Language, SEVERITIES, type Words } from './gap.ts';
import { type ListedFinding, listFindings, withStates } from './list-findings.ts';
import { compare, evidenceOf, FINDING_STATES, nextStepOf, sentenceOf, standing } from './select.ts';

const SeverityEnum = builder.enumType('Severity', {
  description: 'How much depends on it, by the rule of its kind: HIGH, MEDIUM or LOW.',
  values: SEVERITIES,
});

const FindingStateEnum = builder.enumType('FindingState', {
  description: 'OPEN; DISMISSED by somebody with a reason; CLOSED, because it is not so any more.',
  values: FINDING_STATES,
});

const IN = 'In which language: EN or FR.';
const languageOf = (given: string): Language => (given === 'FR' ? 'fr' : 'en');

const FindingKindRef = builder.objectRef<GapKind>('FindingKind').implement({
  description:
    'A kind of finding: what it means, how it is found, how severe it is. docs/gaps.md lists them.',
  authScopes: { read: true },
  fields: (t) => {
    const words = (description: string, of: (kind: GapKind) => Words) =>
      t.string({
        description,
        args: {
          language: t.arg({ type: LanguageEnum, defaultValue: 'EN', required: true, description: IN }),
        },
        resolve: (kind, { language }) => of(kind)[languageOf(language)],
      });
    return {
      key: t.exposeString('key', { description: 'Its name in filters: NEED_WITHOUT_OFFER.' }),
      group: t.exposeString('group', {
        description: 'What it is about: needs, missions, structure, links, records.',
      }),
      name: words('What it is called.', ({ name }) => name),
      meaning: words('What it means for the people concerned.', ({ meaning }) => meaning),
      severityRule: words('The rule of its severity, in words.', ({ severity }) => severity.rule),
      method: words('How it is found.', ({ method }) => method),
      source: t.exposeString('source', { description: 'Where the method comes from: author and year.' }),
      cypher: t.string({
        nullable: true,
        description: 'The file of the query that finds it, below cypher/; null when a pure function does.',
        resolve: ({ query }) => (query ? `${query.file}.cypher` : null),
      }),
    };
  },
});

const EvidenceRef = builder.objectRef<{ label: string; value: string }>('Evidence').implement({
  description: 'One fact behind a finding, in words.',
  authScopes: { read: true },
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it is.' }),
    value: t.exposeString('value', {
      description: 'The value, with numbers and dates as the language writes them.',
    }),
  }),
});

/** `nodes` are the records that it names, read with the page. */
type FindingNode = ListedFinding & { nodes?: ReadonlyMap<string, RecordNode> };

export const FindingRef = builder.objectRef<FindingNode>('Finding').implement({
  description:
    'One thing that is missing or doubtful, with the evidence behind it and what could be done next.',
  authScopes: ({ ecosystem }) => ({ read: ecosystem }),
  fields: (t) => {
    const language = t.arg({ type: LanguageEnum, defaultValue: 'EN', required: true, description: IN });
    return {
      key: t.exposeString('key', { description: 'The same over time, and unique in its ecosystem.' }),
      kind: t.field({
        type: FindingKindRef,
        description: 'Its kind.',
        resolve: ({ kind }) => gapKind(kind) as GapKind,
      }),
      severity: t.field({
        type: SeverityEnum,
        description: 'How much depends on it.',
        resolve: ({ severity }) => severity,
      }),
      sentence: t.string({
        description: 'What is missing, in a sentence.',
        args: { language },
        resolve: (finding, args) => sentenceOf(finding, languageOf(args.language)),
      }),
      nextStep: t.string({
        description: 'What could be done next.',
        args: { language },
        resolve: (finding, args) => nextStepOf(finding, languageOf(args.language)),
      }),
      evidence: t.field({
        type: [EvidenceRef],
        description: 'The facts behind it.',
        args: { language },
        resolve: (finding, args) => evidenceOf(finding, languageOf(args.language)),
      }),
      method: t.string({
        description: 'How it was found.',
        args: { language },
        resolve: ({ kind }, args) => gapKind(kind)?.method[languageOf(args.language)] ?? '',
      }),
      entityIds: t.field({
        type: ['ID'],
        description: 'The ids of the records that it names, the one that it is about first.',
        resolve: ({ entities }) => [...entities],
      }),
      elementIds: t.field({
        type: ['ID'],
        description: 'Of these, the stakeholders and missions: what to light up on the map.',
        resolve: ({ entities }) => entities.filter(isElementId),
      }),
      entities: t.field({
        type: [builder.nodeInterfaceRef()],
        description:
          'The records that it names, as far as they are still there, the one that it is about first.',
        resolve: ({ entities, nodes }) => entities.flatMap((id) => nodes?.get(id) ?? []),
      }),
      state: t.field({
        type: FindingStateEnum,
        description: 'Open, dismissed or closed.',
        resolve: ({ state }) => state,
      }),
      openedOn: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When it was first found, or found again.',
        resolve: ({ kept }) => kept?.openedAt,
      }),
      openedBy: t.int({
        nullable: true,
        description:
          'The revision at which it was first found: what changed then, or shortly before, opened it.',
        resolve: ({ kept }) => kept?.openedBy,
      }),
      closedOn: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When it was found no more.',
        resolve: ({ kept }) => kept?.closedAt,
      }),
      closedBy: t.int({
        nullable: true,
        description: 'The revision at which it was found no more.',
        resolve: ({ kept }) => kept?.closedBy,
      }),
      dismissedReason: t.string({
        nullable: true,
        description: 'Why it was dismissed.',
        resolve: ({ kept }) => kept?.dismissedReason,
      }),
      dismissedBy: t.string({
        nullable: true,
        description: 'Who dismissed it.',
        resolve: ({ kept }) => kept?.dismissedBy,
      }),
      assignee: t.string({
        nullable: true,
        description: 'The name of who looks after it.',
        resolve: ({ kept }) => kept?.assignee,
      }),
    };
  },
});

type Count = { kind: string; severity: (typeof SEVERITIES)[number]; count: number };
const FindingCountRef = builder.objectRef<Count>('FindingCount').implement({
  description: 'How many findings there are of one kind and severity.',
  authScopes: { read: true },
  fields: (t) => ({
    kind: t.field({
      type: FindingKindRef,
      description: 'The kind.',
      resolve: ({ kind }) => gapKind(kind) as GapKind,
    }),
    severity: t.field({
      type: SeverityEnum,
      description: 'The severity.',
      resolve: ({ severity }) => severity,
    }),
    count: t.exposeInt('count', { description: 'How many fit the filter.' }),
  }),
});

type FindingPage = Page<FindingNode> & { revision: number; day: string; isCurrent: boolean; counts: Count[] };
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
      counts: t.field({
        type: [FindingCountRef],
        description: 'How many of each kind and severity fit the filter, the most severe first.',
        resolve: (page) => (page as unknown as FindingPage).counts,
      }),
    }),
  },
  { name: 'FindingEdge' },
);

const FindingFilterInput = builder.inputType('FindingFilter', {
  description: 'Which findings to list: those that fit every condition given.',
  fields: (t) => ({
    kind: t.stringList({ description: 'Of one of these kinds, by their keys.' }),
    severity: t.field({ type: [SeverityEnum], description: 'Of one of these severities.' }),
    place: t.id({ description: 'About something at this place or within it.' }),
    mission: t.id({ description: 'About this mission.' }),
    entity: t.id({ description: 'That name this record, whatever it is.' }),
    state: t.field({ type: FindingStateEnum, description: 'OPEN when left out.' }),
    assignee: t.string({ description: 'That this person looks after.' }),
  }),
});

builder.queryField('findingKinds', (t) =>
  t.field({
    type: [FindingKindRef],
    authScopes: { read: true },
    description: 'The kinds of finding that the program looks for, in the order in which they are shown.',
    resolve: () => [...GAP_KINDS],
  }),
);

builder.queryField('findings', (t) =>
  t.field({
    type: FindingConnection,
    authScopes: { read: true },
    complexity: pageCost,
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
      const { afterName: stands, afterId: key } = afterName(args);
      const current = await context.findings.find(args.ecosystem);
      const { found, findings } = await listFindings(context, current, args.filter ?? {});
      const start = findings.findIndex(
        (each) => (compare(standing(each), stands) || compare(each.key, key)) > 0,
      );
      const rows = start < 0 ? [] : findings.slice(start, start + limit);
      const selected = nodesBelow(selectedAt(info));
      const nodes = await readNodes(
        context,
        rows.slice(0, limit - 1).flatMap(({ entities }) => entities),
        below(selected, 'entities'),
      );
      const page = toPage(
        await withStates(context.database, current.id, rows),
        limit,
        args,
        (finding): FindingNode => ({ ...finding, nodes }),
        (finding) => encodeCursor(standing(finding), finding.key),
        () => findings.length,
      );
      const { revision, day, isCurrent } = found;
      return { ...page, revision, day, isCurrent, counts: countsOf(findings) };
    },
  }),
);

function countsOf(findings: readonly { kind: string; severity: Count['severity'] }[]): Count[] {
  const counts = new Map<string, Count>();
  for (const { kind, severity } of findings) {
    const known = counts.get(`${severity} ${kind}`);
    if (known) known.count++;
    else counts.set(`${severity} ${kind}`, { kind, severity, count: 1 });
  }
  return [...counts.values()];
}
