import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

const NAMES = [
  'showsDeclaredLinks',
  'showsDisputedLinks',
  'showsNominatedIndividuals',
  'showsDisputeNotes',
] as const;
type Name = (typeof NAMES)[number];

/** What an ecosystem allows the public to see. */
export type Shown = Record<Name, boolean>;

/** As the server has it while nothing was said. */
export const SHOWN_AT_FIRST: Shown = {
  showsDeclaredLinks: true,
  showsDisputedLinks: true,
  showsNominatedIndividuals: false,
  showsDisputeNotes: false,
};

export const shownOf = (values: Shown): Shown => ({
  showsDeclaredLinks: values.showsDeclaredLinks,
  showsDisputedLinks: values.showsDisputedLinks,
  showsNominatedIndividuals: values.showsNominatedIndividuals,
  showsDisputeNotes: values.showsDisputeNotes,
});

export const shownLabels = (t: TFunction): Record<Name, string> => ({
  showsDeclaredLinks: t('field.showsDeclaredLinks'),
  showsDisputedLinks: t('field.showsDisputedLinks'),
  showsNominatedIndividuals: t('field.showsNominatedIndividuals'),
  showsDisputeNotes: t('field.showsDisputeNotes'),
});

/** The part of a form that says what the public sees; members see all of it. */
export function ShownToPublic<Values extends Shown>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const labels = shownLabels(t);
  return (
    <Fieldset legend={t('ecosystem.shown')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('ecosystem.shownHelp')}
        </Text>
        {NAMES.map((name) => (
          <Checkbox key={name} label={labels[name]} {...form.getInputProps(name, { type: 'checkbox' })} />
        ))}
      </Stack>
    </Fieldset>
  );
}
