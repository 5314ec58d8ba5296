import { Checkbox, Fieldset, Select, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

const ADDS = [
  'addsLinks',
  'addsNeeds',
  'addsOffers',
  'addsNominations',
  'addsContributions',
  'takesSeats',
] as const;
const VISITORS = ['visitorsFlag', 'visitorsSuggest'] as const;
const RULES = ['AT_ONCE', 'APPROVED', 'NOBODY'] as const;
type Rule = (typeof RULES)[number];

/** What an ecosystem lets its partners and its visitors add. */
export type Adding = Record<(typeof ADDS)[number], Rule> & Record<(typeof VISITORS)[number], boolean>;

/** As the server has it while nothing was said. */
export const ADDING_AT_FIRST: Adding = {
  ...{ addsLinks: 'AT_ONCE', addsNeeds: 'AT_ONCE', addsOffers: 'AT_ONCE' },
  ...{ addsNominations: 'AT_ONCE', addsContributions: 'AT_ONCE', takesSeats: 'APPROVED' },
  ...{ visitorsFlag: true, visitorsSuggest: true },
};

export function addingOf(values: Adding): Adding {
  const { addsLinks, addsNeeds, addsOffers, addsNominations, addsContributions } = values;
  const { takesSeats, visitorsFlag, visitorsSuggest } = values;
  return {
    ...{ addsLinks, addsNeeds, addsOffers, addsNominations, addsContributions },
    ...{ takesSeats, visitorsFlag, visitorsSuggest },
  };
}

export const addingLabels = (t: TFunction): Record<keyof Adding, string> => ({
  addsLinks: t('adding.addsLinks'),
  addsNeeds: t('adding.addsNeeds'),
  addsOffers: t('adding.addsOffers'),
  addsNominations: t('adding.addsNominations'),
  addsContributions: t('adding.addsContributions'),
  takesSeats: t('adding.takesSeats'),
  visitorsFlag: t('adding.visitorsFlag'),
  visitorsSuggest: t('adding.visitorsSuggest'),
});

/** The part of a form that says what partners add, and what visitors tell; facilitators always may. */
export function AddingRules<Values extends Adding>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const labels = addingLabels(t);
  return (
    <Fieldset legend={t('adding.title')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('adding.help')}
        </Text>
        {ADDS.map((name) => (
          <Select
            key={name}
            label={labels[name]}
            allowDeselect={false}
            data={RULES.map((value) => ({
              value,
              label: t(name === 'takesSeats' ? `adding.seatRule.${value}` : `adding.rule.${value}`),
            }))}
            {...form.getInputProps(name)}
          />
        ))}
        {VISITORS.map((name) => (
          <Checkbox key={name} label={labels[name]} {...form.getInputProps(name, { type: 'checkbox' })} />
        ))}
      </Stack>
    </Fieldset>
  );
}
