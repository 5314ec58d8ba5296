import { useMemo } from 'react';
import { useAsked } from '../graphql/use-asked.ts';
import { dateIn, nameIn, numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { REMARKS } from '../record/common-fields.ts';
import type { Choosing, FieldSet, Option } from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import {
  type Contribution,
  ContributionDocument,
  CreateContributionDocument,
  MissionContributionsDocument,
  NeedsToMeetDocument,
  RemoveContributionDocument,
  StakeholderContributionsDocument,
  UpdateContributionDocument,
} from './contribution.documents.ts';
import { claimWords, quantityWords } from './quantity-words.ts';
import { useResourceOptions, useUnitOptions } from './resources.ts';

/** The needs of the mission, and those that the giver promised to meet. */
function useNeedOptions({ of, values, words }: Choosing): Option[] | undefined {
  const mission = String(values.mission || (values.by === undefined ? '' : of));
  const by = String(values.by || of);
  const data = useAsked(NeedsToMeetDocument, { mission: mission || of, by, hasMission: mission !== '' });
  return useMemo(() => {
    if (!data) return undefined;
    const needs = [
      ...(data.mission?.needs.nodes ?? []),
      ...(data.mission?.neededFor.nodes ?? []),
      ...(data.stakeholder?.offers.nodes ?? []).flatMap(({ commitments }) =>
        commitments.nodes.map(({ need }) => need),
      ),
    ];
    return [...new Map(needs.map((need) => [need.id, claimWords(words, need)]))].map(([value, label]) => ({
      value,
      label,
    }));
  }, [data, words]);
}

const sayNeed = (need: NonNullable<Contribution['need']>, words: Words) => claimWords(words, need);

const what = {
  name: { is: 'line', required: true, inTitle: true, label: ({ t }) => t('contribution.what') },
} as const satisfies FieldSet;

const rest = {
  need: {
    is: 'reference',
    useOptions: useNeedOptions,
    say: sayNeed,
    label: ({ t }) => t('contribution.need'),
  },
  resource: { is: 'reference', useOptions: useResourceOptions },
  quantity: { is: 'number', least: 0, inTitle: true },
  unit: { is: 'choice', useOptions: useUnitOptions, follows: 'resource', inTitle: true },
  on: { is: 'date', inTitle: true },
  economicValue: { is: 'number', least: 0 },
  currency: { is: 'line', help: ({ t }) => t('contribution.currencyHelp') },
  socialValue: { is: 'prose', help: ({ t }) => t('contribution.socialHelp') },
  societalValue: { is: 'prose', help: ({ t }) => t('contribution.societalHelp') },
  ...REMARKS,
} as const satisfies FieldSet;

const documents = {
  one: ContributionDocument,
  create: saves(CreateContributionDocument),
  update: saves(UpdateContributionDocument),
  remove: removes(RemoveContributionDocument),
};

/** Who vouches for it, each with the day: who received it first. */
function vouched({ need, endorsements }: Contribution, { t, language }: Words): string | false {
  const { nodes, totalCount } = endorsements;
  if (nodes.length === 0) return false;
  const isReceiver = ({ by }: (typeof nodes)[number]) => by.id === need?.by.id;
  const each = nodes
    .toSorted((one, other) => Number(isReceiver(other)) - Number(isReceiver(one)))
    .map(({ by, on, createdAt }) =>
      t('contribution.by', { who: nameIn(language, by), on: dateIn(language, on ?? createdAt) }),
    );
  const rest = totalCount > nodes.length ? ' …' : '';
  return t('contribution.vouched', { who: each.join(', ') + rest });
}

/** How much was given and when, what it was worth, and who vouches for it. */
function about(contribution: Contribution, words: Words) {
  const { on, economicValue, currency } = contribution;
  return [
    quantityWords(words, contribution),
    on && dateIn(words.language, on),
    economicValue !== null && `${numberIn(words.language, economicValue)} ${currency ?? ''}`,
    vouched(contribution, words),
  ];
}

/** What a stakeholder gave. */
export const stakeholderContributions = noun({
  own: true,
  name: 'contribution',
  fields: { ...what, mission: { is: 'element', only: 'Mission' }, ...rest },
  title: ({ name }) => name,
  about: (given, words) => [given.mission && nameIn(words.language, given.mission), ...about(given, words)],
  anchor: 'by',
  list: below(StakeholderContributionsDocument),
  ...documents,
});

/** What was given to a mission. */
export const missionContributions = noun({
  name: 'contributionTo',
  fields: { ...what, by: { is: 'element', only: 'Stakeholder', required: true }, ...rest },
  title: ({ name }) => name,
  about: (given, words) => [nameIn(words.language, given.by), ...about(given, words)],
  anchor: 'mission',
  list: below(MissionContributionsDocument),
  ...documents,
});
