import { Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type PlaceChoices, placeOptions } from '../place/use-places.ts';
import { type ElementValues, isWebAddress } from './element-fields.ts';

/** What the common fields are called. */
export function useElementLabels(): { [Name in keyof ElementValues]: string } {
  const { t } = useTranslation();
  return {
    name: t('field.name'),
    nameFr: t('field.nameFr'),
    otherNames: t('field.otherNames'),
    summary: t('field.summary'),
    summaryFr: t('field.summaryFr'),
    website: t('field.website'),
    tags: t('field.tags'),
    place: t('field.place'),
    source: t('field.source'),
  };
}

/** The rules of the common fields; the server checks them again. */
export function useElementRules() {
  const { t } = useTranslation();
  return {
    name: (name: string) => (name.trim() ? null : t('form.required')),
    website: (website: string) =>
      website.trim() === '' || isWebAddress(website.trim()) ? null : t('field.websiteRule'),
  };
}

type Props<Values extends ElementValues> = {
  form: UseFormReturnType<Values>;
  places: PlaceChoices;
};

/** The inputs that stakeholders and missions share, after those of their own. */
export function ElementInputs<Values extends ElementValues>(props: Props<Values>) {
  const { t } = useTranslation();
  const labels = useElementLabels();
  // A form of more fields is a form of these fields.
  const form = props.form as unknown as UseFormReturnType<ElementValues>;
  return (
    <>
      <TagsInput
        label={labels.otherNames}
        description={t('field.listHelp')}
        splitChars={[';']}
        {...form.getInputProps('otherNames')}
      />
      <Textarea label={labels.summary} autosize minRows={2} {...form.getInputProps('summary')} />
      <Textarea label={labels.summaryFr} autosize minRows={2} {...form.getInputProps('summaryFr')} />
      <Select
        label={labels.place}
        data={placeOptions(props.places)}
        searchable
        clearable
        nothingFoundMessage={t('place.none')}
        {...form.getInputProps('place')}
      />
      <TextInput
        label={labels.website}
        type="url"
        placeholder="https://"
        {...form.getInputProps('website')}
      />
      <TagsInput label={labels.tags} description={t('field.listHelp')} {...form.getInputProps('tags')} />
      <TextInput
        label={labels.source}
        description={t('field.sourceHelp')}
        {...form.getInputProps('source')}
      />
    </>
  );
}
