/** Questions in GraphQL: the words for a form, the answer to one, and those that were saved. */

import { LanguageEnum } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { defineRecord, PAGE_ARGS } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { refusedValue } from '../graphql/refused-value.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { capital, fieldLabel } from '../language/fields.ts';
import { languageOf } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import { type RecordNode, toNode } from '../read/node.ts';
import { type PageArgs, pageCost } from '../read/page.ts';
import type { Definition, Field } from '../read/question.ts';
import { readNodes } from '../read/read-nodes.ts';
import { selectedAt } from '../read/selection.ts';
import { type Answer, answer, type Question, readable } from './answer.ts';
import { saySentence } from './answer-lines.ts';
import { storedDefinition } from './check.ts';
import { question } from './question.ts';
import type { Relation } from './relations/relation.ts';
import { type Subject, subjects } from './subjects.ts';
import { SUBJECT_WORDS, valueWord } from './words.ts';

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

const IN = 'In which language: EN or FR.';
const LANGUAGE = {
  type: LanguageEnum,
  defaultValue: 'EN',
  required: true,
  description: IN,
} as const;

const FieldTypeEnum = builder.enumType('QuestionFieldType', {
  description:
    'What a field holds: one of a list (ENUM), text, a number, a date, true or false, a PLACE (those within it count too) or a REFERENCE to a record.',
  values: ['ENUM', 'TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'PLACE', 'REFERENCE'] as const,
});

type Value = { enumeration: string | undefined; key: string };
const ValueRef = builder.objectRef<Value>('QuestionValue').implement({
  description: 'A value that a field can have.',
  authScopes: { read: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'As a question names it.' }),
    label: t.string({
      description: 'What it is called.',
      args: { language: t.arg(LANGUAGE) },
      resolve: ({ enumeration, key }, { language }) => valueWord(enumeration, key, languageOf(language)),
    }),
  }),
});

const FieldRef = builder.objectRef<{ subject: Subject; field: Field }>('QuestionField').implement({
  description: 'A field that a question can look at.',
  authScopes: { read: true },
  fields: (t) => ({
    key: t.string({ description: 'As a question names it.', resolve: ({ field }) => field.key }),
    label: t.string({
      description: 'What it is called.',
      args: { language: t.arg(LANGUAGE) },
      resolve: ({ subject, field }, { language }) => fieldLabel(subject.key, field.key, languageOf(language)),
    }),
    is: t.field({
      type: FieldTypeEnum,
      description: 'What it holds, and so how it can be asked.',
      // Several texts are asked like one.
      resolve: ({ field: { type } }) => (type === 'TEXTS' ? 'TEXT' : type),
    }),
    of: t.string({
      nullable: true,
      description:
        'Of a reference: the GraphQL type of what it names; Element for stakeholders and missions.',
      resolve: ({ field: { to } }) => (to && to.length > 1 ? 'Element' : to?.[0]),
    }),
    values: t.field({
      type: [ValueRef],
      description: 'What an enumeration can be.',
      resolve: ({ field: { values = [], enumeration } }) => values.map((key) => ({ key, enumeration })),
    }),
  }),
});

const RelationRef = builder.objectRef<Relation>('QuestionRelation').implement({
  description: 'What a subject can have or lack.',
  authScopes: { read: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'As a question names it.' }),
    label: t.string({
      description: 'What they are called, in the plural.',
      args: { language: t.arg(LANGUAGE) },
      resolve: ({ words }, { language }) => capital(words[languageOf(language)][1]),
    }),
    to: t.string({
      description: 'The key of the subject it leads to.',
      resolve: ({ to }) => to.toUpperCase(),
    }),
    byLinks: t.boolean({
      description: 'It goes by links: types of link can be chosen.',
      resolve: ({ byLinks }) => byLinks === true,
    }),
    byDistance: t.boolean({
      description: 'How far away they may be can be said.',
      resolve: ({ byDistance }) => byDistance !== undefined,
    }),
    needsDistance: t.boolean({
      description: 'How far away they may be must be said.',
      resolve: ({ byDistance }) => byDistance === 'needed',
    }),
  }),
});

const SubjectRef = builder.objectRef<Subject>('QuestionSubject').implement({
  description: 'What a question can be about: a kind of record, its fields, and what it can have or lack.',
  authScopes: { read: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'As a question names it: MISSION.' }),
    label: t.string({
      description: 'What they are called, in the plural.',
      args: { language: t.arg(LANGUAGE) },
      resolve: ({ key }, { language }) => capital(SUBJECT_WORDS[key]?.[languageOf(language)][1] ?? key),
    }),
    fields: t.field({
      type: [FieldRef],
      description: 'What can be asked of each.',
      resolve: (subject) => [...subject.fields.values()].map((field) => ({ subject, field })),
    }),
    relations: t.field({
      type: [RelationRef],
      description: 'What each can have or lack.',
      resolve: ({ relations }) => [...relations.values()],
    }),
  }),
});

builder.queryField('questionTerms', (t) =>
  t.field({
    type: [SubjectRef],
    authScopes: { read: true },
    description: 'Everything that a question can be put together from.',
    resolve: () => [...subjects().values()],
  }),
);

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
      args: { language: t.arg(LANGUAGE) },
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
    complexity: pageCost,
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

/** A question costs a query each, whatever it brings. */
const ANSWER_COST = 100;

defineRecord(question, (t) => ({
  answer: t.field({
    type: AnswerRef,
    description: 'What it finds now.',
    complexity: (args: PageArgs) => ({ field: ANSWER_COST, ...pageCost(args) }),
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
    args: { language: t.arg(LANGUAGE) },
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
