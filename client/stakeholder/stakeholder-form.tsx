import { SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ElementDocument, elementOf, type StakeholderDetail } from '../element/element.documents.ts';
import {
  BLANK_ELEMENT,
  type ElementValues,
  elementFieldsOf,
  elementValuesOf,
} from '../element/element-fields.ts';
import { ElementInputs, useElementLabels, useElementRules } from '../element/element-inputs.tsx';
import { SECTORS } from '../map/palette.ts';
import { usePlaces } from '../place/use-places.ts';
import { filledFields } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { type Stored, useRecordForm } from '../ui/record-form.ts';
import { isSector, type Sector } from './sector.tsx';
import { CreateStakeholderDocument, UpdateStakeholderDocument } from './stakeholder.documents.ts';

const STATUSES = ['NOMINATED', 'LISTED', 'REGISTERED'] as const;

type Values = ElementValues & {
  kind: 'INSTITUTION' | 'INDIVIDUAL';
  sector: Sector | null;
  status: (typeof STATUSES)[number];
};

const BLANK: Values = { kind: 'INSTITUTION', sector: null, status: 'LISTED', ...BLANK_ELEMENT };

function storedOf(stakeholder: StakeholderDetail): Stored<Values> {
  const { id, version, kind, sector, status } = stakeholder;
  return {
    id,
    version,
    values: {
      ...elementValuesOf(stakeholder),
      kind: kind === 'INDIVIDUAL' ? kind : 'INSTITUTION',
      sector: sector ?? null,
      status,
    },
  };
}

function fieldsOf(values: Values) {
  const { kind, sector, status } = values;
  return { ...elementFieldsOf(values), kind, sector, status };
}

type Props = {
  ecosystem: { id: string; slug: string };
  stakeholder?: StakeholderDetail;
  onSaved(id: string): void;
  onClose(): void;
};

/** Adds a stakeholder, or changes the one given. */
export function StakeholderForm({ ecosystem, stakeholder, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const places = usePlaces(ecosystem.slug);
  const rules = useElementRules();
  const record = useRecordForm({
    stored: stakeholder && storedOf(stakeholder),
    blank: BLANK,
    validate: rules,
    fieldsOf,
    create: async (fields, idempotencyKey) => {
      const { kind, name } = fields;
      const input = { ...filledFields(fields), ecosystem: ecosystem.id, kind, name, idempotencyKey };
      const result = await client.mutation(CreateStakeholderDocument, { input });
      return { ...result, data: result.data?.createStakeholder.stakeholder.id };
    },
    update: async ({ id, version }, changes, idempotencyKey) => {
      const input = { id, version, ...changes, idempotencyKey };
      const result = await client.mutation(UpdateStakeholderDocument, { input });
      return { ...result, data: result.data?.updateStakeholder.stakeholder.id };
    },
    reread: async (id) => {
      const result = await client.query(ElementDocument, { id }, { requestPolicy: 'network-only' });
      const now = elementOf(result.data?.node);
      return now?.__typename === 'Stakeholder' ? storedOf(now) : undefined;
    },
    onSaved,
    onUnchanged: onClose,
  });
  const { form } = record;
  const { name, nameFr, ...otherLabels } = useElementLabels();
  const labels = {
    kind: t('field.kind'),
    name,
    nameFr,
    sector: t('field.sector'),
    status: t('field.status'),
    ...otherLabels,
  };
  return (
    <FormDialog
      title={stakeholder ? t('stakeholder.change') : t('stakeholder.add')}
      record={record}
      labels={labels}
      onClose={onClose}
      show={(field, value) => {
        if (field === 'sector' && typeof value === 'string' && isSector(value)) return t(`sector.${value}`);
        if (field === 'kind' && typeof value === 'string') return t(`kind.${value as Values['kind']}`);
        if (field === 'status' && typeof value === 'string') return t(`status.${value as Values['status']}`);
        if (field === 'place') return places.choices.find(({ place }) => place.id === value)?.name;
        return undefined;
      }}
    >
      <Stack gap="sm">
        <div>
          <Text component="span" size="sm" fw={500} id="stakeholder-kind" display="block" mb={4}>
            {labels.kind}
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
        <TextInput label={labels.name} required data-autofocus {...form.getInputProps('name')} />
        <TextInput label={labels.nameFr} {...form.getInputProps('nameFr')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            label={labels.sector}
            clearable
            data={SECTORS.map((sector) => ({ value: sector, label: t(`sector.${sector}`) }))}
            {...form.getInputProps('sector')}
          />
          <Select
            label={labels.status}
            allowDeselect={false}
            data={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            {...form.getInputProps('status')}
          />
        </SimpleGrid>
        <ElementInputs form={form} places={places.choices} />
      </Stack>
    </FormDialog>
  );
}
