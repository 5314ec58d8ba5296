import { TagsInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PlaceSelect } from '../place/place-select.tsx';
import type { PlaceChoices } from '../place/use-places.ts';
import { isUnseen } from '../ui/fields.ts';
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
    name: (name: string) => (isUnseen(name) ? t('form.required') : null),
    website: (website: string) =>
      website.trim() === '' || isWebAddress(website.trim()) ? null : t('field.websiteRule'),
  };
}

type Props<Values extends ElementValues> = {
  form: UseFormReturnType<Values>;
  places: PlaceChoices;
  /** The id of the ecosystem, to which a place can be added, by who may. */
  ecosystem: string | undefined;
};

/** The inputs that stakeholders and missions share, after those of their own. */
export function ElementInputs<Values extends ElementValues>({ form, ...at }: Props<Values>) {
  return (
    <>
      <NamedInputs form={form} {...at} />
      <AboutInputs form={form} />
      <SourceInput form={form} />
    </>
  );
}

/** Other names, place and website: how an element is known and where it is. */
export function NamedInputs<Values extends ElementValues>(props: Props<Values>) {
  const { t } = useTranslation();
  const labels = useElementLabels();
  const form = common(props.form);
  return (
    <>
      <TagsInput
        label={labels.otherNames}
        description={t('field.listHelp')}
        splitChars={[';']}
        {...form.getInputProps('otherNames')}
      />
      <PlaceSelect
        label={labels.place}
        ecosystem={props.ecosystem}
        places={props.places}
        {...form.getInputProps('place')}
      />
      <TextInput
        label={labels.website}
        type="url"
        placeholder="https://"
        {...form.getInputProps('website')}
      />
    </>
  );
}

/** What an element is, in sentences and in tags. */
export function AboutInputs<Values extends ElementValues>(props: Pick<Props<Values>, 'form'>) {
  const { t } = useTranslation();
  const labels = useElementLabels();
  const form = common(props.form);
  return (
    <>
      <Textarea label={labels.summary} autosize minRows={2} {...form.getInputProps('summary')} />
      <Textarea label={labels.summaryFr} autosize minRows={2} {...form.getInputProps('summaryFr')} />
      <TagsInput label={labels.tags} description={t('field.listHelp')} {...form.getInputProps('tags')} />
    </>
  );
}

/** How what the form says is known. */
export function SourceInput<Values extends ElementValues>(props: Pick<Props<Values>, 'form'>) {
  const { t } = useTranslation();
  const { source } = useElementLabels();
  const form = common(props.form);
  return <TextInput label={source} description={t('field.sourceHelp')} {...form.getInputProps('source')} />;
}

/** A form of more fields is a form of these fields. */
function common<Values extends ElementValues>(form: UseFormReturnType<Values>) {
  return form as unknown as UseFormReturnType<ElementValues>;
}
