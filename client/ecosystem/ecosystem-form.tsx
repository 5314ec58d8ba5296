import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { filledFields, isUnseen, textOrNull } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { type Stored, useRecordForm } from '../ui/record-form.ts';
import { ADDING_AT_FIRST, type Adding, AddingRules, addingLabels, addingOf } from './adding-rules.tsx';
import {
  CreateEcosystemDocument,
  type Ecosystem,
  EcosystemDocument,
  UpdateEcosystemDocument,
} from './ecosystem.documents.ts';
import {
  JOINING_AT_FIRST,
  type Joining,
  JoiningFields,
  joiningLabels,
  joiningOf,
  joiningValues,
} from './joining-fields.tsx';
import { SHOWN_AT_FIRST, type Shown, ShownToPublic, shownLabels, shownOf } from './shown-to-public.tsx';
import { RESERVED, SLUG_PATTERN, slugFrom } from './slug.ts';

type Values = {
  name: string;
  nameFr: string;
  slug: string;
  summary: string;
  summaryFr: string;
  language: Ecosystem['language'];
  source: string;
  openTo: Ecosystem['openTo'];
  /** In months; 0 for never. */
  forgetsAfter: string;
} & Shown &
  Adding &
  Joining;

const OPENNESS = ['EVERYBODY', 'MEMBERS', 'INVITED'] as const;

const BLANK: Values = {
  name: '',
  nameFr: '',
  slug: '',
  summary: '',
  summaryFr: '',
  language: 'EN',
  source: '',
  openTo: 'EVERYBODY',
  forgetsAfter: '24',
  ...SHOWN_AT_FIRST,
  ...ADDING_AT_FIRST,
  ...JOINING_AT_FIRST,
};

function storedOf(ecosystem: Ecosystem): Stored<Values> {
  const { id, version, name, slug, language } = ecosystem;
  const values = {
    name,
    nameFr: ecosystem.nameFr ?? '',
    slug,
    summary: ecosystem.summary ?? '',
    summaryFr: ecosystem.summaryFr ?? '',
    language,
    source: ecosystem.source ?? '',
    openTo: ecosystem.openTo,
    forgetsAfter: String(ecosystem.forgetsAfter),
    ...shownOf(ecosystem),
    ...addingOf(ecosystem),
    ...joiningValues(ecosystem),
  };
  return { id, version, values };
}

function fieldsOf(values: Values) {
  return {
    name: values.name.trim(),
    nameFr: textOrNull(values.nameFr),
    slug: values.slug.trim() || slugFrom(values.name),
    summary: textOrNull(values.summary),
    summaryFr: textOrNull(values.summaryFr),
    language: values.language,
    source: textOrNull(values.source),
    openTo: values.openTo,
    forgetsAfter: Number(values.forgetsAfter),
    ...shownOf(values),
    ...addingOf(values),
    ...joiningOf(values),
  };
}

const MONTHS = [6, 12, 24, 36, 60];
/** The months to choose from, with those that a script has set. */
const monthsWith = (own: string): string[] => [
  ...[...new Set([...MONTHS, Number(own)])]
    .filter((each) => each > 0)
    .sort((one, other) => one - other)
    .map(String),
  '0',
];

type Props = { ecosystem?: Ecosystem; onSaved(saved: Ecosystem): void; onClose(): void };

/** Creates an ecosystem, or changes the one given. */
export function EcosystemForm({ ecosystem, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const record = useRecordForm({
    stored: ecosystem && storedOf(ecosystem),
    blank: BLANK,
    validate: {
      name: (name) => (isUnseen(name) ? t('form.required') : null),
      slug: (slug) => {
        if (slug === '' || slug === ecosystem?.slug) return null;
        if (RESERVED.has(slug)) return t('ecosystem.slugReserved');
        return SLUG_PATTERN.test(slug) ? null : t('ecosystem.slugRule');
      },
    },
    fieldsOf,
    create: async (fields, idempotencyKey) => {
      const { name, slug } = fields;
      const input = { ...filledFields(fields), name, slug, idempotencyKey };
      const result = await client.mutation(CreateEcosystemDocument, { input });
      return { ...result, data: result.data?.createEcosystem.ecosystem };
    },
    update: async ({ id, version }, changes, idempotencyKey) => {
      const input = { id, version, ...changes, idempotencyKey };
      const result = await client.mutation(UpdateEcosystemDocument, { input });
      return { ...result, data: result.data?.updateEcosystem.ecosystem };
    },
    reread: async () => {
      const slug = ecosystem?.slug ?? '';
      const result = await client.query(EcosystemDocument, { slug }, { requestPolicy: 'network-only' });
      return result.data?.ecosystem ? storedOf(result.data.ecosystem) : undefined;
    },
    onSaved,
    onUnchanged: onClose,
  });
  const { form } = record;
  const labels = {
    name: t('field.name'),
    nameFr: t('field.nameFr'),
    slug: t('ecosystem.slug'),
    summary: t('field.summary'),
    summaryFr: t('field.summaryFr'),
    language: t('ecosystem.language'),
    source: t('field.source'),
    openTo: t('people.openTo.label'),
    forgetsAfter: t('ecosystem.forgetsAfter.label'),
    ...shownLabels(t),
    ...addingLabels(t),
    ...joiningLabels(t),
  };
  return (
    <FormDialog
      title={ecosystem ? t('ecosystem.change') : t('ecosystem.create')}
      record={record}
      labels={labels}
      show={(_name, value) => (typeof value === 'boolean' ? t(value ? 'form.yes' : 'form.no') : undefined)}
      onClose={onClose}
    >
      <Stack gap="sm">
        <TextInput label={labels.name} required data-autofocus {...form.getInputProps('name')} />
        <TextInput label={labels.nameFr} {...form.getInputProps('nameFr')} />
        <TextInput
          label={labels.slug}
          description={t('ecosystem.slugHelp')}
          placeholder={slugFrom(form.values.name)}
          {...form.getInputProps('slug')}
        />
        <Textarea label={labels.summary} autosize minRows={2} {...form.getInputProps('summary')} />
        <Textarea label={labels.summaryFr} autosize minRows={2} {...form.getInputProps('summaryFr')} />
        <Select
          label={labels.language}
          allowDeselect={false}
          data={[
            { value: 'EN', label: 'English' },
            { value: 'FR', label: 'Français' },
          ]}
          {...form.getInputProps('language')}
        />
        <TextInput
          label={labels.source}
          description={t('field.sourceHelp')}
          {...form.getInputProps('source')}
        />
        <Select
          label={labels.openTo}
          description={t('people.openTo.help')}
          allowDeselect={false}
          data={OPENNESS.map((value) => ({ value, label: t(`people.openTo.${value}`) }))}
          {...form.getInputProps('openTo')}
        />
        <Select
          label={labels.forgetsAfter}
          description={t('ecosystem.forgetsAfter.help')}
          allowDeselect={false}
          data={monthsWith(form.values.forgetsAfter).map((months) => ({
            value: months,
            label:
              months === '0'
                ? t('ecosystem.forgetsAfter.never')
                : t('ecosystem.forgetsAfter.months', { count: Number(months) }),
          }))}
          {...form.getInputProps('forgetsAfter')}
        />
        <JoiningFields form={form} />
        <ShownToPublic form={form} />
        <AddingRules form={form} />
      </Stack>
    </FormDialog>
  );
}
