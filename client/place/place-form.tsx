import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { filledFields, isUnseen, textOrNull } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { type Stored, useRecordForm } from '../ui/record-form.ts';
import { CreatePlaceDocument, type Place, PlaceDocument, UpdatePlaceDocument } from './place.documents.ts';
import { placeOptions, usePlaces } from './use-places.ts';

type Values = {
  name: string;
  nameFr: string;
  within: string | null;
  latitude: string;
  longitude: string;
  source: string;
};

const BLANK: Values = { name: '', nameFr: '', within: null, latitude: '', longitude: '', source: '' };

function storedOf(place: Place): Stored<Values> {
  const values = {
    name: place.name,
    nameFr: place.nameFr ?? '',
    within: place.within?.id ?? null,
    latitude: place.latitude?.toString() ?? '',
    longitude: place.longitude?.toString() ?? '',
    source: place.source ?? '',
  };
  return { id: place.id, version: place.version, values };
}

/** Degrees as typed, with a point or a comma; null when nothing was typed. */
function degrees(text: string): number | null {
  return text.trim() ? Number(text.trim().replace(',', '.')) : null;
}

const within = (limit: number) => (text: string) => {
  const value = degrees(text);
  return value === null || Math.abs(value) <= limit;
};

function fieldsOf(values: Values) {
  return {
    name: values.name.trim(),
    nameFr: textOrNull(values.nameFr),
    within: values.within,
    latitude: degrees(values.latitude),
    longitude: degrees(values.longitude),
    source: textOrNull(values.source),
  };
}

type Props = {
  ecosystem: { id: string; slug: string };
  place?: Place;
  /** The place in which the new one starts out. */
  holder?: string;
  onSaved(): void;
  /** One was added, and the form goes on to the next. */
  onAdded?(): void;
  onClose(): void;
};

/** Adds a place, or changes the one given. */
export function PlaceForm({ ecosystem, place, holder, onSaved, onAdded, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const { choices, reload } = usePlaces(ecosystem.slug);
  const record = useRecordForm({
    stored: place && storedOf(place),
    blank: { ...BLANK, within: holder ?? null },
    validate: {
      name: (name) => (isUnseen(name) ? t('form.required') : null),
      latitude: (text) => (within(90)(text) ? null : t('place.latitudeRule')),
      longitude: (text) => (within(180)(text) ? null : t('place.longitudeRule')),
    },
    fieldsOf,
    create: async (fields, idempotencyKey) => {
      const input = { ...filledFields(fields), ecosystem: ecosystem.id, name: fields.name, idempotencyKey };
      const result = await client.mutation(CreatePlaceDocument, { input });
      return { ...result, data: result.data?.createPlace.place };
    },
    update: async ({ id, version }, changes, idempotencyKey) => {
      const input = { id, version, ...changes, idempotencyKey };
      const result = await client.mutation(UpdatePlaceDocument, { input });
      return { ...result, data: result.data?.updatePlace.place };
    },
    reread: async (id) => {
      const result = await client.query(PlaceDocument, { id }, { requestPolicy: 'network-only' });
      return result.data?.place ? storedOf(result.data.place) : undefined;
    },
    onSaved,
    onUnchanged: onClose,
    again: {
      keeps: ['within', 'source'],
      nameOf: ({ name }) => name.trim(),
      onAdded: () => {
        reload();
        onAdded?.();
      },
    },
  });
  const { form } = record;
  const labels = {
    name: t('field.name'),
    nameFr: t('field.nameFr'),
    within: t('place.within'),
    latitude: t('place.latitude'),
    longitude: t('place.longitude'),
    source: t('field.source'),
  };
  return (
    <FormDialog
      title={place ? t('place.change') : t('place.add')}
      record={record}
      labels={labels}
      onClose={onClose}
      show={(field, value) =>
        field === 'within' ? choices.find((choice) => choice.place.id === value)?.name : undefined
      }
    >
      <Stack gap="sm">
        <TextInput label={labels.name} required data-autofocus {...form.getInputProps('name')} />
        <TextInput label={labels.nameFr} {...form.getInputProps('nameFr')} />
        <Select
          label={labels.within}
          searchable
          clearable
          nothingFoundMessage={t('place.none')}
          data={placeOptions(choices.filter((choice) => choice.place.id !== place?.id))}
          {...form.getInputProps('within')}
        />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput label={labels.latitude} inputMode="decimal" {...form.getInputProps('latitude')} />
          <TextInput label={labels.longitude} inputMode="decimal" {...form.getInputProps('longitude')} />
        </SimpleGrid>
        <TextInput
          label={labels.source}
          description={t('field.sourceHelp')}
          {...form.getInputProps('source')}
        />
      </Stack>
    </FormDialog>
  );
}
