/** Questions in GraphQL: the answer to one, and those that were saved. */

import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { defineRecord, PAGE_ARGS } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { refusedValue } from '../graphql/refused-value.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { languageOf } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import { COSTS } from '../load/costs.ts';
import { type RecordNode, toNode } from '../read/node.ts';
import { type PageArgs, pageCost } from '../read/page.ts';
import type { Definition } from '../read/question.ts';
import { readNodes } from '../read/read-nodes.ts';
import { selectedAt } from '../read/selection.ts';
import { type Answer, answer, type Question, readable } from './answer.ts';
import { saySentence } from './answer-lines.ts';
import { storedDefinition } from './check.ts';
import { question } from './question.ts';

builder.scalarType('QuestionDefinition', {
  description: `A question as a JSON object: \`of\` what it asks, \`where\` conditions on fields, \`has\` what each must have or not have. docs/questions.md describes it; questionTerms lists the words.`,
  // Kept as text, as it is stored; what it says is checked where it is used, with the path of what is wrong.
  parseValue: (value) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && value !== null) return JSON.stringify(value);
    throw refusedValue(sentence('question.object'));
  },
  serialize: (value) => JSON.parse(String(value)) as never,
});

type Asked = Answer & {
  definition: Definition;
  page: PageArgs;
  nodes: readonly (RecordNode | undefined)[];
};

const AnswerRef = builder.objectRef<Asked>('QuestionAnswer').implement({
  description: 'What a question finds, at one revision of the ecosystem.',
  authScopes: ({ ecosystem }) => ({ read: ecosystem }),
  fields: (t) => ({
    totalCount: t.int({ description: 'How many there are in all.', resolve: ({ total }) => total }),
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      description: 'The records of this page, by name.',
      resolve: ({ nodes }) => nodes.flatMap((node) => node ?? []),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Where the page starts and ends, and whether another follows.',
      resolve: ({ hasNextPage, startCursor, endCursor, page }) => ({
        ...{ hasNextPage, hasPreviousPage: Boolean(page.after), startCursor, endCursor },
      }),
    }),
    elementIds: t.field({
      type: ['ID'],
      description:
        'What to light up on the map for all of the answer: each record that stands on it, else the stakeholders and missions that it belongs to; at most 10,000.',
      resolve: ({ elements }) => [...elements],
    }),
    sentence: t.string({
      description: 'The question in plain words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ definition, ecosystem }, { language }, context) =>
        saySentence(context, ecosystem, definition, languageOf(language)),
    }),
    cypher: t.string({
      description: 'The question in Cypher, as it can be run in Neo4j Browser.',
      resolve: ({ definition, ecosystem }, _args, { viewer }) =>
        readable(viewer, ecosystem, definition).cypher,
    }),
    parameters: t.string({
      description: 'The parameters of the Cypher, as JSON.',
      resolve: ({ definition, ecosystem }, _args, { viewer }) =>
        readable(viewer, ecosystem, definition).parameters,
    }),
    revision: t.exposeInt('revision', {
      description: 'The revision of the ecosystem that it is the answer of.',
    }),
  }),
});

async function askFor(
  context: Context,
  asked: Question,
  page: PageArgs,
  info: Parameters<typeof selectedAt>[0],
): Promise<Asked> {
  const elements = selectedAt(info, 'elementIds').length > 0;
  const found = await answer(context, asked, { ...page, elements });
  const nodes = await readNodes(context, found.ids, selectedAt(info, 'nodes'));
  return { ...found, definition: asked.definition, page, nodes: found.ids.map((id) => nodes.get(id)) };
}

builder.queryField('ask', (t) =>
  t.field({
    type: AnswerRef,
    authScopes: { read: true },
    complexity: (args) => ({ field: COSTS.answer, ...pageCost(args) }),
    description:
      'Asks a question of an ecosystem. Readers get the answer about what they may see. INVALID with a sentence and the path of what is wrong.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      question: t.arg({ type: 'QuestionDefinition', required: true, description: 'What is asked.' }),
      first: t.arg.int({ defaultValue: 50, description: PAGE_ARGS.first.description }),
      after: t.arg.string({ description: PAGE_ARGS.after.description }),
    },
    resolve: (_root, { ecosystem, question: given, ...page }, context, info) =>
      askFor(context, { ecosystem: { slug: ecosystem }, definition: storedDefinition(given) }, page, info),
  }),
);

type Watch = {
  count: number;
  revision: number;
  changedAt: string | null;
  changedBy: number | null;
  added: string[];
  removed: string[];
};

const WatchRef = builder.objectRef<Watch>('QuestionWatch').implement({
  description:
    'What a saved question found when it was last asked in the background, and what changed of it last.',
  authScopes: { read: true },
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many there are.' }),
    revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that it was asked of.' }),
    changedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the answer changed last; null when it has not changed since the question was saved.',
      resolve: ({ changedAt }) => changedAt,
    }),
    changedBy: t.int({
      nullable: true,
      description: 'The revision at which it was seen to have changed.',
      resolve: ({ changedBy }) => changedBy,
    }),
    added: t.field({
      type: ['ID'],
      description: 'What the last change brought into the answer.',
      resolve: ({ added }) => added,
    }),
    removed: t.field({
      type: ['ID'],
      description: 'What the last change took out of it.',
      resolve: ({ removed }) => removed,
    }),
  }),
});

defineRecord(question, (t) => ({
  answer: t.field({
    type: AnswerRef,
    description: 'What it finds now.',
    complexity: (args: PageArgs) => ({ field: COSTS.answer, ...pageCost(args) }),
    args: {
      first: t.arg.int({ defaultValue: 50, description: PAGE_ARGS.first.description }),
      after: t.arg.string({ description: PAGE_ARGS.after.description }),
    },
    resolve: ({ row }, page: PageArgs, context, info) =>
      askFor(
        context,
        { ecosystem: { id: ecosystemOf(row.id) }, definition: storedDefinition(row.definition) },
        page,
        info,
      ),
  }),
  sentence: t.string({
    description: 'What it asks, in plain words.',
    args: { language: t.arg(IN_LANGUAGE) },
    resolve: ({ row }, { language }, context) =>
      saySentence(context, ecosystemOf(row.id), storedDefinition(row.definition), languageOf(language)),
  }),
  watch: t.field({
    type: WatchRef,
    nullable: true,
    description:
      'What it found when it was last asked in the background; null until it was, a moment after it is saved.',
    resolve: ({ row }) => (toNode(row.watch)?.row as unknown as Watch | undefined) ?? null,
  }),
}));

defineMutations(
  question,
  { create: 'createQuestion', update: 'updateQuestion', remove: 'removeQuestion' },
  {
    // Before it is stored: what is kept can be asked, and is written alike whoever wrote it.
    check: (_opened, after) => {
      after.properties.definition = JSON.stringify(storedDefinition(after.properties.definition));
    },
  },
);
