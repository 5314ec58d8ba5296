import { Radio, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { FoundElement } from '../element/element.documents.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { filledFields } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRecordForm } from '../ui/record-form.ts';
import {
  CreateInterdependencyDocument,
  type Interdependency,
  InterdependencyDocument,
  type InterdependencyType,
  UpdateInterdependencyDocument,
} from './interdependency.documents.ts';
import { SIDES } from './link-status.ts';
import { blankLink, DIRECTIONS, type LinkValues, linkFieldsOf, storedLink } from './link-values.ts';
import { useSideWords } from './side-words.ts';
import { typeName } from './type-words.ts';

type Props = {
  ecosystem: { slug: string; interdependencyTypes: readonly InterdependencyType[] };
  /** The link to change, or the element from which a new one starts. */
  link?: Interdependency;
  from?: { id: string; name: string; nameFr: string | null };
  onSaved(link: Interdependency): void;
  onClose(): void;
};

/** Declares an interdependency, or changes the one given. */
export function InterdependencyForm({ ecosystem, link, from, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const start = link?.from ?? from;
  const [partner, setPartner] = useState<FoundElement>();
  const sideWords = useSideWords({ from: start, to: partner }, t('interdependency.facilitatorForBoth'));
  const record = useRecordForm({
    stored: link && storedLink(link),
    blank: blankLink(start?.id ?? ''),
    validate: {
      to: (to) => (to ? null : t('interdependency.toRule')),
      type: (type) => (type ? null : t('form.required')),
      until: (until, { since }) => (until && since && until < since ? t('interdependency.untilRule') : null),
    },
    fieldsOf: linkFieldsOf,
    create: async ({ from, to, type, ...rest }, idempotencyKey) => {
      const input = { ...filledFields(rest), from, to, type, idempotencyKey };
      const result = await client.mutation(CreateInterdependencyDocument, { input });
      return { ...result, data: result.data?.createInterdependency.interdependency };
    },
    update: async (
      { id, version },
      { from: _from, to: _to, declaredBy: _declaredBy, ...changes },
      idempotencyKey,
    ) => {
      const input = { id, version, ...changes, idempotencyKey };
      const result = await client.mutation(UpdateInterdependencyDocument, { input });
      return { ...result, data: result.data?.updateInterdependency.interdependency };
    },
    reread: async (id) => {
      const result = await client.query(InterdependencyDocument, { id }, { requestPolicy: 'network-only' });
      return result.data?.interdependency ? storedLink(result.data.interdependency) : undefined;
    },
    onSaved,
    onUnchanged: onClose,
  });
  const { form } = record;
  const labels = {
    type: t('field.type'),
    direction: t('field.direction'),
    strength: t('field.strength'),
    since: t('field.since'),
    until: t('field.until'),
    label: t('field.label'),
    note: t('field.note'),
    source: t('field.source'),
  };
  const strengths = ['1', '2', '3', '4', '5'] as const;
  const typeOptions = ecosystem.interdependencyTypes.map((type) => ({
    value: type.key,
    label: typeName(t, language, type),
  }));
  return (
    <FormDialog<LinkValues>
      title={link ? t('interdependency.change') : t('interdependency.add')}
      record={record}
      labels={labels as { [Name in keyof LinkValues]: string }}
      onClose={onClose}
      show={(field, value) => {
        if (field === 'type') return typeOptions.find((option) => option.value === value)?.label;
        if (field === 'direction') return t(`direction.${value as LinkValues['direction']}`);
        return undefined;
      }}
    >
      <Stack gap="sm">
        {start && (
          <Text size="sm">
            {t('interdependency.from')} <strong>{nameIn(language, start)}</strong>
            {link && (
              <>
                {' '}
                {t('interdependency.to')} <strong>{nameIn(language, link.to)}</strong>
              </>
            )}
          </Text>
        )}
        {!link && start && (
          <ElementPicker
            ecosystem={ecosystem.slug}
            label={t('interdependency.partner')}
            except={start.id}
            error={form.errors.to}
            onPick={(element) => {
              setPartner(element);
              form.setFieldValue('to', element?.id ?? '');
            }}
          />
        )}
        <Select
          label={labels.type}
          required
          searchable
          allowDeselect={false}
          data={typeOptions}
          {...form.getInputProps('type')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            label={labels.direction}
            allowDeselect={false}
            data={DIRECTIONS.map((direction) => ({ value: direction, label: t(`direction.${direction}`) }))}
            {...form.getInputProps('direction')}
          />
          <Select
            label={labels.strength}
            clearable
            data={strengths.map((strength) => ({ value: strength, label: t(`strength.${strength}`) }))}
            {...form.getInputProps('strength')}
          />
          <TextInput type="date" label={labels.since} {...form.getInputProps('since')} />
          <TextInput type="date" label={labels.until} {...form.getInputProps('until')} />
        </SimpleGrid>
        {!link && (
          <Radio.Group
            label={t('interdependency.whoDeclares')}
            description={t('interdependency.whoDeclaresHelp')}
            {...form.getInputProps('declaredBy')}
          >
            <Stack gap="xs" mt="xs">
              {SIDES.map((side) => (
                <Radio key={side} value={side} label={sideWords[side]} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <TextInput label={labels.label} {...form.getInputProps('label')} />
        <Textarea label={labels.note} autosize minRows={2} {...form.getInputProps('note')} />
        <TextInput
          label={labels.source}
          description={t('field.sourceHelp')}
          {...form.getInputProps('source')}
        />
      </Stack>
    </FormDialog>
  );
}
