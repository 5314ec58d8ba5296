import { Checkbox, Fieldset, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Ecosystem } from './ecosystem.documents.ts';

/** Who puts themselves on the map. */
export type Joining = {
  joining: Ecosystem['joining'];
  /** As they are typed: separated by commas. */
  joiningDomains: string;
  claimsByDomain: boolean;
};

const RULES = ['NOBODY', 'APPROVED', 'AT_ONCE'] as const;

/** As the server has it while nothing was said. */
export const JOINING_AT_FIRST: Joining = { joining: 'NOBODY', joiningDomains: '', claimsByDomain: true };

export const joiningValues = ({ joining, joiningDomains, claimsByDomain }: Ecosystem): Joining => ({
  ...{ joining, claimsByDomain },
  joiningDomains: joiningDomains.join(', '),
});

export const joiningOf = ({ joining, joiningDomains, claimsByDomain }: Joining) => ({
  ...{ joining, claimsByDomain },
  joiningDomains: joiningDomains
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((each) => each.replace(/^@/, ''))
    .filter(Boolean),
});

export const joiningLabels = (t: TFunction) => ({
  joining: t('joining.rule.label'),
  joiningDomains: t('joining.domains.label'),
  claimsByDomain: t('joining.byDomain'),
});

/** The part of a form that says who puts themselves on the map. */
export function JoiningFields<Values extends Joining>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const labels = joiningLabels(t);
  return (
    <Fieldset legend={labels.joining}>
      <Stack gap="sm">
        <Select
          aria-label={labels.joining}
          description={t('joining.rule.help')}
          allowDeselect={false}
          data={RULES.map((value) => ({ value, label: t(`joining.rule.${value}`) }))}
          {...form.getInputProps('joining')}
        />
        <TextInput
          label={labels.joiningDomains}
          description={t('joining.domains.help')}
          {...form.getInputProps('joiningDomains')}
        />
        <Checkbox
          label={labels.claimsByDomain}
          {...form.getInputProps('claimsByDomain', { type: 'checkbox' })}
        />
      </Stack>
    </Fieldset>
  );
}
