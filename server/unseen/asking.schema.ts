/** When to stop asking and whom to ask next, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { languageOf } from '../language/language.ts';
import { limitOf } from '../read/page.ts';
import { type Interview, interviews } from './asked.ts';
import { conditionText, interviewReason } from './asking-words.ts';
import type { Person } from './read-unseen.ts';
import { CONDITIONS, type Condition, stoppingRule } from './stopping.ts';
import { UnseenRef } from './unseen.schema.ts';

const ConditionEnum = makeEnum('StoppingCondition', {
  description: 'What has to hold before asking on brings little.',
  values: CONDITIONS,
});

export const PersonRef = builder.objectRef<Person>('UnseenStakeholder').implement({
  description: 'A stakeholder of the map, by what a list needs of it.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    nameFr: t.exposeString('nameFr', {
      nullable: true,
      description: 'Its name in French, where it differs.',
    }),
  }),
});

const ConditionRef = builder.objectRef<Condition>('StoppingProgress').implement({
  description: 'One of the three conditions under which asking may end, and how far it is.',
  authScopes: { read: true },
  fields: (t) => ({
    condition: t.field({ type: ConditionEnum, description: 'Which.', resolve: ({ condition }) => condition }),
    isMet: t.exposeBoolean('isMet', { description: 'Whether it holds.' }),
    done: t.exposeInt('done', { description: 'How far it is: so many' }),
    of: t.exposeInt('of', { description: 'of so many; of new names, in hundredths.' }),
    sentence: t.string({
      description: 'The same in plain words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (condition, { language }) => conditionText(condition, languageOf(language)),
    }),
    open: t.stringList({
      description: 'The first roles or communities in which it does not hold yet.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ open }, { language }) => open.map((words) => words[languageOf(language)]),
    }),
  }),
});

const InterviewRef = builder.objectRef<Interview>('Interview').implement({
  description: 'Somebody to ask next who else should be invited.',
  authScopes: { read: true },
  fields: (t) => ({
    stakeholder: t.field({ type: PersonRef, description: 'Who.', resolve: ({ who }) => who }),
    around: t.exposeInt('around', {
      description: 'How many are linked with it, named it or were named by it.',
    }),
    untouched: t.exposeInt('untouched', {
      description: 'How many of them, itself included, nobody has named or asked.',
    }),
    reason: t.string({
      description: 'Why, in plain words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (interview, { language }) => interviewReason(interview, languageOf(language)),
    }),
  }),
});

builder.objectFields(UnseenRef, (t) => ({
  stopping: t.field({
    type: [ConditionRef],
    authScopes: { read: true },
    description:
      'When to stop asking: new names are rare, every expected role is named, and two independent starting points lie in each community.',
    resolve: async (found) => stoppingRule(found, found.facts, await found.around()),
  }),
  interviews: t.field({
    type: [InterviewRef],
    authScopes: { read: true },
    description:
      'Whom to ask next, of those who were reached and not asked: first who opens most communities that lack a starting point, then around whom most were neither asked nor named.',
    args: { first: t.arg.int({ defaultValue: 20, description: 'How many at most, 1 to 200.' }) },
    resolve: async ({ facts, around }, { first }) =>
      interviews(facts, await around(), limitOf({ first }) - 1),
  }),
}));
