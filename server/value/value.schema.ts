/** What missions received and from whom, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { languageOf } from '../language/language.ts';
import { COSTS } from '../load/costs.ts';
import { limitOf } from '../read/page.ts';
import { PartyRef } from '../synergy/party.schema.ts';
import { readValue } from './read-value.ts';
import {
  type Given,
  type Indicator,
  kindsOf,
  NONE,
  type Received,
  VALUE_GROUPINGS,
  VALUE_KINDS,
  type Value,
  type ValueGroup,
  type ValueMission,
} from './value.ts';

const GroupingEnum = makeEnum('ValueGrouping', {
  description:
    'What stakeholders are grouped by: SECTOR, CATEGORY (institution or individual), COMMUNITY. One who is in several communities counts in each.',
  values: VALUE_GROUPINGS,
});
const KindEnum = makeEnum('ValueKind', {
  description:
    'What a contribution is said to be worth: ECONOMIC (in money), SOCIAL (for the people concerned), SOCIETAL (for society beyond them); UNSAID is none of the three. One can be of several kinds.',
  values: VALUE_KINDS,
});

const AmountRef = builder.objectRef<Received['amounts'][number]>('ValueAmount').implement({
  description: 'Worth in one currency. Currencies are never added to one another.',
  authScopes: { read: true },
  fields: (t) => ({
    currency: t.exposeString('currency', { description: 'Its ISO 4217 code: CAD.' }),
    amount: t.exposeFloat('amount', { description: 'The sum.' }),
    contributions: t.exposeInt('contributions', { description: 'How many contributions it is of.' }),
  }),
});

const QuantityRef = builder.objectRef<Received['quantities'][number]>('ValueQuantity').implement({
  description: 'How much of one resource in one unit. Units are never added to one another.',
  authScopes: { read: true },
  fields: (t) => ({
    resource: t.field({
      type: PartyRef,
      nullable: true,
      description: 'The resource, if it is said.',
      resolve: ({ resource }) => resource,
    }),
    unit: t.string({ nullable: true, description: 'The unit, if it is said.', resolve: ({ unit }) => unit }),
    quantity: t.exposeFloat('quantity', { description: 'The sum.' }),
    contributions: t.exposeInt('contributions', { description: 'How many contributions it is of.' }),
  }),
});

const ReceivedRef = builder.objectRef<Received>('ValueReceived').implement({
  description: 'Sums of contributions.',
  authScopes: { read: true },
  fields: (t) => ({
    contributions: t.exposeInt('contributions', { description: 'How many there are.' }),
    givers: t.exposeInt('givers', { description: 'How many stakeholders gave them.' }),
    economic: t.int({
      description: 'How many say what they were worth in money.',
      resolve: ({ kinds }) => kinds.ECONOMIC,
    }),
    social: t.int({
      description: 'How many say what they changed for the people concerned.',
      resolve: ({ kinds }) => kinds.SOCIAL,
    }),
    societal: t.int({
      description: 'How many say what they changed for society.',
      resolve: ({ kinds }) => kinds.SOCIETAL,
    }),
    unsaid: t.int({ description: 'How many say none of the three.', resolve: ({ kinds }) => kinds.UNSAID }),
    amounts: t.field({
      type: [AmountRef],
      description: 'What they were worth in money, by currency.',
      resolve: ({ amounts }) => amounts,
    }),
    quantities: t.field({
      type: [QuantityRef],
      description: 'How much was given, by resource and unit.',
      resolve: ({ quantities }) => quantities,
    }),
    unmeasured: t.exposeInt('unmeasured', { description: 'How many do not say how much was given.' }),
    vouched: t.exposeInt('vouched', { description: 'How many somebody vouches for.' }),
  }),
});

const GroupRef = builder.objectRef<ValueGroup>('ValueGroup').implement({
  description: 'A group of stakeholders who were reached, and what it gave.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'The sector, the category or the id of the community; NONE for who gave and is in none.',
    }),
    label: t.string({
      description: 'What it is called.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ label }, { language }) => label[languageOf(language)],
    }),
    stakeholders: t.exposeInt('stakeholders', { description: 'How many are in it; of NONE, how many gave.' }),
    gave: t.field({ type: ReceivedRef, description: 'What it gave.', resolve: ({ gave }) => gave }),
  }),
});

const CellRef = builder.objectRef<ValueMission['cells'][number]>('ValueCell').implement({
  description: 'What a mission received from a group.',
  authScopes: { read: true },
  fields: (t) => ({
    group: t.exposeID('group', { description: 'The id of the group.' }),
    received: t.field({ type: ReceivedRef, description: 'The sums.', resolve: ({ received }) => received }),
  }),
});

const IndicatorRef = builder.objectRef<Indicator>('ValueIndicator').implement({
  description: 'How far a mission is, by one indicator.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the indicator.' }),
    name: t.string({
      description: 'What is measured.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ name, nameFr }, { language }) => (languageOf(language) === 'fr' && nameFr) || name,
    }),
    unit: t.exposeString('unit', { description: 'Its unit.' }),
    baseline: t.float({
      nullable: true,
      description: 'The value before the mission.',
      resolve: ({ baseline }) => baseline,
    }),
    target: t.float({
      nullable: true,
      description: 'The value that it aims at.',
      resolve: ({ target }) => target,
    }),
    latestValue: t.float({
      nullable: true,
      description: 'The value of the last measure.',
      resolve: ({ latestValue }) => latestValue,
    }),
    latestOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the last measure.',
      resolve: ({ latestOn }) => latestOn,
    }),
    progress: t.float({
      nullable: true,
      description: 'The way from the baseline to the target that the last measure has gone: 1 at the target.',
      resolve: ({ progress }) => progress,
    }),
  }),
});

const MissionRef = builder.objectRef<ValueMission>('ValueMission').implement({
  description: 'The results of a mission, and what it received.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the mission.' }),
    name: t.exposeString('name', { description: 'Its #tag.' }),
    title: t.string({
      description: 'Its title.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ title }, { language }) => title[languageOf(language)],
    }),
    state: t.exposeString('state', { description: 'How far it is, as `MissionState` has it.' }),
    isNeedy: t.exposeBoolean('isNeedy', { description: 'Whether something that it needs is not met yet.' }),
    indicators: t.field({
      type: [IndicatorRef],
      description: 'What its progress is measured by, oldest first.',
      resolve: ({ indicators }) => indicators,
    }),
    received: t.field({
      type: ReceivedRef,
      description: 'What it received in all.',
      resolve: ({ received }) => received,
    }),
    cells: t.field({
      type: [CellRef],
      description: 'What it received from each group that gave to it.',
      resolve: ({ cells }) => cells,
    }),
  }),
});

const GivenRef = builder.objectRef<Given>('ValueContribution').implement({
  description: 'A contribution as it is counted here.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the contribution.' }),
    name: t.exposeString('name', { description: 'What was given.' }),
    on: t.field({ type: 'Date', nullable: true, description: 'The day.', resolve: ({ on }) => on }),
    by: t.field({ type: PartyRef, description: 'Who gave it.', resolve: ({ by }) => by }),
    mission: t.id({
      nullable: true,
      description: 'The mission that it counts for.',
      resolve: ({ mission }) => (mission === NONE ? null : mission),
    }),
    kinds: t.field({ type: [KindEnum], description: 'What it is said to be worth.', resolve: kindsOf }),
    quantity: t.float({ nullable: true, description: 'How much.', resolve: ({ quantity }) => quantity }),
    unit: t.string({ nullable: true, description: 'In which unit.', resolve: ({ unit }) => unit }),
    resource: t.field({
      type: PartyRef,
      nullable: true,
      description: 'Of which resource.',
      resolve: ({ resource }) => resource,
    }),
    economicValue: t.float({
      nullable: true,
      description: 'What it was worth in money.',
      resolve: ({ worth }) => worth?.amount,
    }),
    currency: t.string({
      nullable: true,
      description: 'In which currency.',
      resolve: ({ worth }) => worth?.currency,
    }),
    socialValue: t.string({
      nullable: true,
      description: 'What it changed for the people concerned.',
      resolve: ({ socialValue }) => socialValue,
    }),
    societalValue: t.string({
      nullable: true,
      description: 'What it changed for society.',
      resolve: ({ societalValue }) => societalValue,
    }),
    vouched: t.exposeInt('vouched', { description: 'How many vouch for it.' }),
  }),
});

const part = <T>(all: readonly T[], first: number, skip: number | null | undefined): T[] => {
  const start = Math.max(0, skip ?? 0);
  return all.slice(start, start + first);
};

const ValueRef = builder.objectRef<Value>('Value').implement({
  description: 'What the missions of an ecosystem received and from whom, as far as this reader may see.',
  authScopes: { read: true },
  fields: (t) => {
    const page = {
      first: t.arg.int({ defaultValue: 50, description: 'How many at most, 1 to 200.' }),
      skip: t.arg.int({ defaultValue: 0, description: 'How many to leave out at the beginning.' }),
    };
    return {
      revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that it is of.' }),
      day: t.expose('day', { type: 'Date', description: 'The day by which needs were judged to stand.' }),
      by: t.field({
        type: GroupingEnum,
        description: 'What stakeholders are grouped by.',
        resolve: ({ by }) => by,
      }),
      groups: t.field({
        type: [GroupRef],
        description: 'The groups that there are, those that gave nothing too, in no order of merit.',
        resolve: ({ groups }) => groups,
      }),
      missionTotal: t.int({
        description: 'How many missions there are.',
        resolve: ({ missions }) => missions.length,
      }),
      missions: t.field({
        type: [MissionRef],
        description: 'The missions by title, those that received nothing too.',
        args: page,
        resolve: ({ missions }, { first, skip }) => part(missions, limitOf({ first }) - 1, skip),
      }),
      total: t.field({
        type: ReceivedRef,
        description: 'All that is counted, each contribution once.',
        resolve: ({ total }) => total,
      }),
      outside: t.exposeInt('outside', {
        description: 'How many of these belong to no mission: they met a need that serves none.',
      }),
      givers: t.field({
        type: [PartyRef],
        description: 'Who gave, by name.',
        args: page,
        resolve: ({ givers }, { first, skip }) => part(givers, limitOf({ first }) - 1, skip),
      }),
      contributions: t.field({
        type: [GivenRef],
        description: 'What is counted, oldest record first.',
        args: page,
        resolve: ({ contributions }, { first, skip }) => part(contributions, limitOf({ first }) - 1, skip),
      }),
    };
  },
});

builder.queryField('value', (t) =>
  t.field({
    type: ValueRef,
    authScopes: { read: true },
    complexity: { field: COSTS.value, multiplier: 1 },
    description:
      'What each mission received and from whom, by kind of value and by group of stakeholders: docs/results.md. Counted as if what is hidden from this reader did not exist.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      by: t.arg({ type: GroupingEnum, required: true, description: 'What stakeholders are grouped by.' }),
      mission: t.arg.id({
        description: 'Only what this mission received; NONE for what belongs to no mission.',
      }),
      group: t.arg.id({ description: 'Only what this group gave: the id of one of `groups`.' }),
      kind: t.arg({ type: KindEnum, description: 'Only what is of this kind of value.' }),
    },
    resolve: (_root, { ecosystem, ...asked }, context) => readValue(context, ecosystem, asked),
  }),
);
