import { Stack, TagsInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { SECTORS } from '../map/palette.ts';
import { PlaceSelect } from '../place/place-select.tsx';
import { usePlaces } from '../place/use-places.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRecordForm } from '../ui/record-form.ts';
import { TypedSelect } from '../ui/typed-select.tsx';
import { STAKEHOLDER_STATUSES, VISIBILITIES } from './stakeholder-values.ts';
import { ChangeElementsDocument } from './together.documents.ts';

type Props = {
  ecosystem: { id: string; slug: string };
  /** The ids of those that are chosen. */
  ids: readonly string[];
  /** How many of them are missions, which have no sector and are seen by all. */
  missions: number;
  /** How many were not so before. */
  onSaved(changed: number): void;
  onClose(): void;
};

const BLANK = {
  addTags: [] as string[],
  removeTags: [] as string[],
  place: '',
  sector: '' as (typeof SECTORS)[number] | '',
  status: '' as (typeof STAKEHOLDER_STATUSES)[number] | '',
  visibility: '' as (typeof VISIBILITIES)[number] | '',
};
type Values = typeof BLANK;

/** What is to hold for all of several elements; what is left empty stays as it is in each of them. */
export function ChangeTogether({ ecosystem, ids, missions, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const places = usePlaces(ecosystem.slug);
  const record = useRecordForm<Values, Partial<Values>, number>({
    stored: undefined,
    blank: BLANK,
    validate: {},
    fieldsOf: (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0)),
    create: async ({ sector, status, visibility, ...fields }, idempotencyKey) => {
      const words = {
        ...(sector && { sector }),
        ...(status && { status }),
        ...(visibility && { visibility }),
      };
      const input = { ecosystem: ecosystem.id, ids: [...ids], ...fields, ...words, idempotencyKey };
      const result = await client.mutation(ChangeElementsDocument, { input });
      return { ...result, data: result.data?.changeElements.changed };
    },
    onSaved,
    onUnchanged: onClose,
  });
  const { form } = record;
  const labels = {
    addTags: t('together.addTags'),
    removeTags: t('together.removeTags'),
    place: t('field.place'),
    sector: t('field.sector'),
    status: t('field.status'),
    visibility: t('field.visibility'),
  };
  const choices = (name: 'sector' | 'status' | 'visibility', values: readonly string[]) => (
    <TypedSelect
      label={labels[name]}
      placeholder={t('together.asItIs')}
      clearable
      data={values.map((value) => ({ value, label: t(`${name}.${value}`) }))}
      {...form.getInputProps(name)}
      value={form.getValues()[name] || null}
      onChange={(value) => form.setFieldValue(name, (value ?? '') as never)}
    />
  );
  return (
    <FormDialog
      title={t('together.title', { count: ids.length })}
      record={record}
      labels={labels}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('together.help')}
        </Text>
        <TagsInput
          label={labels.addTags}
          description={t('field.listHelp')}
          data-autofocus
          {...form.getInputProps('addTags')}
        />
        <TagsInput label={labels.removeTags} {...form.getInputProps('removeTags')} />
        <PlaceSelect
          label={labels.place}
          placeholder={t('together.asItIs')}
          ecosystem={ecosystem.id}
          places={places.choices}
          {...form.getInputProps('place')}
          value={form.getValues().place || null}
          onChange={(place) => form.setFieldValue('place', place ?? '')}
        />
        {missions > 0 ? (
          <Text size="sm">{t('together.missions', { count: missions })}</Text>
        ) : (
          <>
            {choices('sector', SECTORS)}
            {choices('status', STAKEHOLDER_STATUSES)}
            {choices('visibility', VISIBILITIES)}
          </>
        )}
      </Stack>
    </FormDialog>
  );
}
