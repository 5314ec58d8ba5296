import {
  MultiSelect,
  type OptionsFilter,
  Radio,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
  TextInput,
  VisuallyHidden,
} from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AboutInputs, NamedInputs, useElementLabels } from '../element/element-inputs.tsx';
import { folded } from '../language/folded.ts';
import { useLanguage } from '../language/i18n.ts';
import { SECTORS } from '../map/palette.ts';
import type { PlaceChoices } from '../place/use-places.ts';
import { TypedSelect } from '../ui/typed-select.tsx';
import { languageChoices } from './spoken-languages.ts';
import {
  INTRODUCES,
  PROFILE_LISTS,
  STAKEHOLDER_STATUSES,
  type StakeholderValues,
  VISIBILITIES,
} from './stakeholder-values.ts';

type Props = { form: UseFormReturnType<StakeholderValues> };

type Where = {
  places: PlaceChoices;
  ecosystem: { id: string; mayEdit: boolean };
  /** What is known about the name that is being typed. */
  children: React.ReactNode;
};

/** Who it is, and how it is reached. */
export function IdentityInputs({ form, places, ecosystem, children }: Props & Where) {
  const { t } = useTranslation();
  const { name, nameFr } = useElementLabels();
  // Who speaks for it says that it is registered, and unsays nothing that others said.
  const said = form.getInitialValues().status;
  const statuses = STAKEHOLDER_STATUSES.filter(
    (status) => ecosystem.mayEdit || status === said || status === 'REGISTERED',
  );
  return (
    <>
      <div>
        <Text component="span" size="sm" fw={500} id="stakeholder-kind" display="block" mb={4}>
          {t('field.kind')}
        </Text>
        <SegmentedControl
          aria-labelledby="stakeholder-kind"
          data={[
            { value: 'INSTITUTION', label: t('kind.INSTITUTION') },
            { value: 'INDIVIDUAL', label: t('kind.INDIVIDUAL') },
          ]}
          {...form.getInputProps('kind')}
        />
      </div>
      <TextInput label={name} required data-autofocus {...form.getInputProps('name')} />
      {children}
      <TextInput label={nameFr} {...form.getInputProps('nameFr')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TypedSelect
          label={t('field.sector')}
          clearable
          nothingFoundMessage={t('record.noOption')}
          data={SECTORS.map((sector) => ({ value: sector, label: t(`sector.${sector}`) }))}
          {...form.getInputProps('sector')}
        />
        <Select
          label={t('field.status')}
          allowDeselect={false}
          data={statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          {...form.getInputProps('status')}
        />
      </SimpleGrid>
      <NamedInputs form={form} places={places} ecosystem={ecosystem.mayEdit ? ecosystem.id : undefined} />
      <TextInput
        label={t('field.logo')}
        description={t('stakeholder.logoHelp')}
        type="url"
        placeholder="https://"
        {...form.getInputProps('logo')}
      />
    </>
  );
}

/** What it is, what it can and what it looks for. */
export function ActivityInputs({ form }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value: chosen } = form.getInputProps('languages') as { value: string[] };
  return (
    <>
      <AboutInputs form={form} />
      <MultiSelect
        label={t('field.languages')}
        data={languageChoices(t, language, chosen)}
        searchable
        clearable
        hidePickedOptions
        filter={withoutAccents}
        nothingFoundMessage={t('stakeholder.noSuchLanguage')}
        {...form.getInputProps('languages')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {PROFILE_LISTS.map((list) => (
          <TagsInput
            key={list}
            label={t(`field.${list}`)}
            description={t(`stakeholder.${list}Help`)}
            splitChars={[';']}
            {...form.getInputProps(list)}
          />
        ))}
      </SimpleGrid>
      <Select
        label={t('field.introduces')}
        description={t('stakeholder.introducesHelp')}
        placeholder={t('introduces.UNSAID')}
        clearable
        data={INTRODUCES.map((answer) => ({ value: answer, label: t(`introduces.${answer}`) }))}
        {...form.getInputProps('introduces')}
      />
    </>
  );
}

/** Who sees it; what a choice hides is said before it is made. Only facilitators hide it from its members. */
export function VisibilityInput({ form, mayHide }: Props & { mayHide: boolean }) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      // Its section is called the same.
      label={<VisuallyHidden>{t('field.visibility')}</VisuallyHidden>}
      labelProps={{ display: 'block', h: 0 }}
      description={t('visibility.help')}
      {...form.getInputProps('visibility')}
    >
      <Stack gap="sm" mt="sm">
        {VISIBILITIES.filter((each) => mayHide || each !== 'FACILITATORS').map((visibility) => (
          <Radio
            key={visibility}
            value={visibility}
            label={t(`visibility.${visibility}`)}
            description={t(`visibilityLong.${visibility}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Finds "français" for who types "francais". */
const withoutAccents: OptionsFilter = ({ options, search }) =>
  options.filter((option) => 'label' in option && folded(option.label).includes(folded(search.trim())));
