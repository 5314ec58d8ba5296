/** Who is still missing, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf, makeEnum } from '../graphql/enums.ts';
import { languageOf } from '../language/language.ts';
import { COSTS } from '../load/costs.ts';
import { SECTOR } from '../stakeholder/stakeholder.ts';
import type { Point } from './accumulation.ts';
import { CAUTIONS, type Caution, type Estimate } from './estimate.ts';
import { type FoundUnseen, findUnseen } from './find-unseen.ts';
import { heldBy } from './incidence.ts';
import type { Unseen } from './unseen.ts';
import { blindSpots, cautionText, headline, OPTIMISM, SOURCES, toldOf } from './words.ts';
import { type Step, workingOf } from './working.ts';

const CautionEnum = makeEnum('UnseenCaution', {
  description: 'Why an estimate of who is missing is to be read with care.',
  values: CAUTIONS,
});

export const EstimateRef = builder.objectRef<Estimate>('UnseenEstimate').implement({
  description:
    'How many there are: Chao2, bias-corrected (Chao 1987; Colwell, Mao and Chang 2004). Where people name one another, the truth lies above `low` and often above `high`.',
  authScopes: { read: true },
  fields: (t) => ({
    missingAtLeast: t.exposeInt('missingAtLeast', {
      description:
        'At least so many stakeholders are still missing: the lower end, less those who were named.',
    }),
    total: t.exposeFloat('total', {
      description: 'A prudent minimum of how many there are in all, those named included.',
    }),
    low: t.float({
      description: 'The lower end of its log-normal interval at 95 %: the one to rely on.',
      resolve: ({ interval }) => interval.low,
    }),
    high: t.float({
      description: 'The upper end, which is not to be relied on.',
      resolve: ({ interval }) => interval.high,
    }),
  }),
});

const PointRef = builder.objectRef<Point>('UnseenPoint').implement({
  description: 'A point of the accumulation curve (Colwell et al. 2012).',
  authScopes: { read: true },
  fields: (t) => ({
    lists: t.exposeInt('lists', { description: 'After so many lists,' }),
    names: t.exposeFloat('names', { description: 'so many names are known on average.' }),
    isExtrapolated: t.exposeBoolean('isExtrapolated', {
      description: 'Whether there are not as many lists yet: it is what is to be expected.',
    }),
  }),
});

const SaidCautionRef = builder.objectRef<{ found: Unseen; caution: Caution }>('UnseenWarning').implement({
  description: 'One reason to read an estimate with care.',
  authScopes: { read: true },
  fields: (t) => ({
    caution: t.field({ type: CautionEnum, description: 'Which.', resolve: ({ caution }) => caution }),
    sentence: t.string({
      description: 'The same in plain words, with its numbers.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ found, caution }, { language }) => cautionText(found, caution, languageOf(language)),
    }),
  }),
});

const StepRef = builder.objectRef<Step>('UnseenStep').implement({
  description: 'One line of how an estimate was worked out.',
  authScopes: { read: true },
  fields: (t) => ({
    means: t.exposeString('means', { description: 'What it is, in plain words.' }),
    formula: t.exposeString('formula', { description: 'The formula, with the numbers filled in.' }),
  }),
});

export const UnseenRef = builder.objectRef<FoundUnseen>('Unseen').implement({
  description:
    'How many stakeholders nobody has named yet, from who named whom, as far as this reader may see: docs/unseen.md. One list is what one stakeholder answered for one mission.',
  authScopes: { read: true },
  fields: (t) => ({
    lists: t.int({ description: 'T: lists.', resolve: ({ incidence }) => incidence.lists }),
    names: t.int({ description: 'S: distinct names in them.', resolve: ({ incidence }) => incidence.names }),
    mentions: t.int({
      description: 'U: names summed over all lists.',
      resolve: ({ incidence }) => incidence.mentions,
    }),
    namedOnce: t.int({
      description: 'Q1: names that one list holds.',
      resolve: ({ incidence }) => heldBy(incidence, 1),
    }),
    namedTwice: t.int({
      description: 'Q2: names that two lists hold.',
      resolve: ({ incidence }) => heldBy(incidence, 2),
    }),
    estimate: t.field({
      type: EstimateRef,
      nullable: true,
      description:
        'How many there are; null where the lists do not tell, which is not to say that nobody is missing.',
      resolve: ({ estimate }) => estimate,
    }),
    coverage: t.exposeFloat('coverage', {
      description:
        'The share of mentions in the next list that will be of names known already, 0 to 1 (Chao and Jost 2012).',
    }),
    newNameRate: t.exposeFloat('newNameRate', {
      description: `The share of names in the next list that will be new, 0 to 1: ${OPTIMISM.least} to ${OPTIMISM.most} too low where those who are asked were named by others.`,
    }),
    isThin: t.exposeBoolean('isThin', {
      description:
        'Too little was asked for a number to be relied on: fewer than 10 lists, or a coverage below .5.',
    }),
    unnamed: t.exposeInt('unnamed', {
      description: 'Stakeholders of the map whom nobody has named: some of the missing may be among them.',
    }),
    headline: t.string({
      description: 'What it comes to, in one sentence. It never says that nobody is missing.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (found, { language }) => headline(found, languageOf(language)),
    }),
    told: t.stringList({
      description: 'What stands behind it, sentence by sentence.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (found, { language }) => toldOf(found, languageOf(language)),
    }),
    warnings: t.field({
      type: [SaidCautionRef],
      description: 'Why it is to be read with care.',
      resolve: (found) => found.cautions.map((caution) => ({ found, caution })),
    }),
    blindSpots: t.stringList({
      description: 'What no such estimate can see.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (found, { language }) => blindSpots(found, languageOf(language)),
    }),
    working: t.field({
      type: [StepRef],
      description: 'How it was worked out, with the numbers filled in.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (found, { language }) => workingOf(found, languageOf(language)),
    }),
    curve: t.field({
      type: [PointRef],
      description: 'How many names were known after how many lists, and how many more lists would bring.',
      resolve: ({ curve }) => [...curve],
    }),
    sources: t.stringList({ description: 'Where the method comes from.', resolve: () => [...SOURCES] }),
  }),
});

export const AboutInput = builder.inputType('UnseenAbout', {
  description: 'What an estimate is narrowed to: names that fit every condition given.',
  fields: (t) => ({
    mission: t.id({ description: 'Named for this mission, or for a role of it.' }),
    place: t.id({ description: 'At this place or within it.' }),
    sector: t.field({ type: enumOf(SECTOR), description: 'Of this sector.' }),
  }),
});

builder.queryField('unseen', (t) =>
  t.field({
    type: UnseenRef,
    authScopes: { read: true },
    complexity: { field: COSTS.matrix, multiplier: 1 },
    description:
      'How many stakeholders are still missing at the least, from the nominations that this reader sees. INVALID when `about` names a record that is not there.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      about: t.arg({ type: AboutInput, description: 'What to narrow it to.' }),
    },
    resolve: (_root, { ecosystem, about }, context) => findUnseen(context, ecosystem, about ?? {}),
  }),
);
