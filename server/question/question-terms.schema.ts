/** The words of questions, in GraphQL: what a form needs to offer. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { capital, fieldLabel } from '../language/fields.ts';
import { languageOf } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import type { Field } from '../read/question.ts';
import type { Relation } from './relations/relation.ts';
import { type Subject, subjects } from './subjects.ts';
import { SUBJECT_WORDS, valueWord } from './words.ts';

const FieldTypeEnum = makeEnum('QuestionFieldType', {
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
      args: { language: t.arg(IN_LANGUAGE) },
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
      args: { language: t.arg(IN_LANGUAGE) },
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
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ words }, { language }) => capital(words[languageOf(language)][1]),
    }),
    to: t.string({
      description: 'The key of the subject it leads to.',
      resolve: ({ to }) => to.toUpperCase(),
    }),
    means: t.string({
      nullable: true,
      description:
        'Of a ready word such as “funder”, what stands behind it: “who holds a seat of the role “Funder” today, or funds it by a link that holds”. Null for all others.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ means }, { language }) => means && wordsIn(means, languageOf(language)),
    }),
    verbs: t.stringList({
      description:
        'How it is said of one that is named, and the contrary: “takes part in”, “does not take part in”. Empty where it is said in no such way.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ verb }, { language }) => [...(verb?.[languageOf(language)] ?? [])],
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
      args: { language: t.arg(IN_LANGUAGE) },
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
