/** One finding, in GraphQL, and the kinds that there are. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { type Language, languageOf } from '../language/language.ts';
import { typeset } from '../language/typeset.ts';
import type { RecordNode } from '../read/node.ts';
import { authorName } from '../sign-in/authors.ts';
import { isElementId } from './compute.ts';
import { type FindingKind, SEVERITIES, sourceOf } from './finding.ts';
import type { ListedFinding } from './list-findings.ts';
import { findingKind } from './reading.ts';
import { evidenceOf, FINDING_STATES, nextStepOf, sentenceOf } from './select.ts';

export const SeverityEnum = makeEnum('Severity', {
  description: 'How much depends on it, by the rule of its kind: HIGH, MEDIUM or LOW.',
  values: SEVERITIES,
});

export const FindingStateEnum = makeEnum('FindingState', {
  description:
    'OPEN; DISMISSED by somebody with a reason; CLOSED, because it is not so any more, for those who see everything.',
  values: FINDING_STATES,
});

/** Words of the catalogue in a language. */
const saidIn = (language: Language, of: (language: Language) => string): string =>
  language === 'fr' ? typeset(of(language)) : of(language);

export const FindingKindRef = builder.objectRef<FindingKind>('FindingKind').implement({
  description:
    'A kind of finding: what it means, how it is found, how severe it is. docs/gaps.md lists them.',
  authScopes: { read: true },
  fields: (t) => {
    const words = (description: string, of: (kind: FindingKind, language: Language) => string) =>
      t.string({
        description,
        args: {
          language: t.arg(IN_LANGUAGE),
        },
        resolve: (kind, { language }) => saidIn(languageOf(language), (one) => of(kind, one)),
      });
    return {
      key: t.exposeString('key', { description: 'Its name in filters: NEED_WITHOUT_OFFER.' }),
      group: t.exposeString('group', {
        description: 'What it is about: needs, missions, structure, links, records.',
      }),
      name: words('What it is called.', ({ name }, language) => name[language]),
      meaning: words('What it means for the people concerned.', ({ meaning }, language) => meaning[language]),
      severityRule: words(
        'The rule of its severity, in words.',
        ({ severity }, language) => severity.rule[language],
      ),
      method: words('How it is found.', ({ method }, language) => method[language]),
      source: words('Where the method comes from: author and year, or a rule of our own.', sourceOf),
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

/** A finding as GraphQL hands it on; `nodes` are the records that it names, read with the page. */
export type FindingNode = ListedFinding & {
  nodes?: ReadonlyMap<string, RecordNode>;
  /** Whom to call about it. */
  callees?: readonly RecordNode[];
};

/** Records of one finding that are read at most: what it concerns can be more than anybody reads. */
export const MOST_READ = 100;

export const FindingRef = builder.objectRef<FindingNode>('Finding').implement({
  description:
    'One thing that is missing or doubtful, with the evidence behind it and what could be done next.',
  authScopes: ({ ecosystem }) => ({ read: ecosystem }),
  fields: (t) => {
    const language = t.arg(IN_LANGUAGE);
    return {
      key: t.exposeString('key', { description: 'The same over time, and unique in its ecosystem.' }),
      kind: t.field({
        type: FindingKindRef,
        description: 'Its kind.',
        resolve: ({ kind }) => findingKind(kind) as FindingKind,
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
        resolve: ({ kind }, args) =>
          saidIn(languageOf(args.language), (one) => findingKind(kind)?.method[one] ?? ''),
      }),
      entityIds: t.field({
        type: ['ID'],
        description: 'The ids of the records that it names, the one that it is about first.',
        resolve: ({ entities }) => [...entities],
      }),
      elementIds: t.field({
        type: ['ID'],
        description: 'Of these, the stakeholders and missions: what to light up on the map.',
        args: {
          first: t.arg.int({ description: 'How many of them at most; all when left out.' }),
        },
        resolve: ({ entities }, { first }) => {
          const elements = entities.filter(isElementId);
          return first === null || first === undefined ? elements : elements.slice(0, Math.max(0, first));
        },
      }),
      concerns: t.exposeInt('concerns', {
        description: 'How many stakeholders and missions it concerns, named or not.',
      }),
      toCall: t.field({
        type: [builder.nodeInterfaceRef()],
        description:
          'Whom to call for the next step: three stakeholders at most, the first to call first. Of a mission, who holds its seats, the convenor first, then who is linked with it.',
        resolve: ({ callees }) => [...(callees ?? [])],
      }),
      entities: t.field({
        type: [builder.nodeInterfaceRef()],
        description:
          'The records that it names, as far as they are still there, the one that it is about first; a hundred at most, entityIds has all.',
        resolve: ({ entities, nodes }) => entities.slice(0, MOST_READ).flatMap((id) => nodes?.get(id) ?? []),
      }),
      state: t.field({
        type: FindingStateEnum,
        description: 'Open, dismissed or closed.',
        resolve: ({ state }) => state,
      }),
      openedOn: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When it was first found, or found again; for those who see everything.',
        resolve: ({ kept }) => kept?.openedAt,
      }),
      openedBy: t.int({
        nullable: true,
        description:
          'The revision at which it was first found: what changed then, or shortly before, opened it. For those who see everything.',
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
        description: 'Why it was dismissed; for planners and facilitators.',
        resolve: ({ kept }) => kept?.dismissedReason,
      }),
      dismissedBy: t.string({
        nullable: true,
        description: 'Who dismissed it; for facilitators.',
        resolve: ({ kept }, _args, context) =>
          kept?.dismissedBy ? authorName(context, kept.dismissedBy) : null,
      }),
      assignee: t.string({
        nullable: true,
        description: 'The name of who looks after it; for planners and facilitators.',
        resolve: ({ kept }) => kept?.assignee,
      }),
    };
  },
});
