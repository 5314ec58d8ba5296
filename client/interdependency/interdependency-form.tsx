import { Radio, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundElement } from '../element/element.documents.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { Interdependency, InterdependencyType } from './interdependency.documents.ts';
import { SIDES } from './link-status.ts';
import { DIRECTIONS, type LinkValues, STRENGTHS } from './link-values.ts';
import { useSideWords } from './side-words.ts';
import { typeName } from './type-words.ts';
import { useLinkForm } from './use-link-form.ts';

type Named = { id: string; name: string; nameFr: string | null };
type Props = {
  ecosystem: {
    id: string;
    slug: string;
    mayEdit: boolean;
    interdependencyTypes: readonly InterdependencyType[];
  };
  /** The link to change, or the element from which a new one starts. */
  link?: Interdependency;
  from?: Named;
  /** The other end of a new one, where it is known already. */
  to?: Named;
  onSaved(link: Interdependency): void;
  onClose(): void;
};

/** Declares an interdependency, or changes the one given. */
export function InterdependencyForm({ ecosystem, link, from, to, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const start = link?.from ?? from;
  const [partner, setPartner] = useState<FoundElement>();
  const record = useLinkForm({ link, start: start?.id ?? '', end: to?.id, onSaved, onClose });
  const { form } = record;
  const types = ecosystem.interdependencyTypes.map((type) => ({
    value: type.key,
    label: typeName(t, language, type),
  }));
  return (
    <FormDialog<LinkValues>
      title={link ? t('interdependency.change') : t('interdependency.add')}
      record={record}
      labels={labelsOf(t) as { [Name in keyof LinkValues]: string }}
      onClose={onClose}
      show={(field, value) => {
        if (field === 'type') return types.find((option) => option.value === value)?.label;
        if (field === 'direction') return t(`direction.${value as LinkValues['direction']}`);
        return undefined;
      }}
    >
      <Stack gap="sm">
        {start && <Ends from={start} to={link?.to ?? to} />}
        {!link && start && !to && (
          <ElementPicker
            ecosystem={ecosystem.slug}
            label={t('interdependency.partner')}
            except={start.id}
            addTo={ecosystem.mayEdit ? ecosystem.id : undefined}
            error={form.errors.to}
            onPick={(element) => {
              setPartner(element);
              form.setFieldValue('to', element?.id ?? '');
            }}
          />
        )}
        <LinkFields form={form} types={types}>
          {/* Who speaks for the one declares it for that one, which goes without saying. */}
          {!link && ecosystem.mayEdit && <WhoDeclares form={form} from={start} to={to ?? partner} />}
        </LinkFields>
      </Stack>
    </FormDialog>
  );
}

const labelsOf = (t: TFunction) => ({
  type: t('field.type'),
  direction: t('field.direction'),
  strength: t('field.strength'),
  since: t('field.since'),
  until: t('field.until'),
  label: t('field.label'),
  note: t('field.note'),
  source: t('field.source'),
});

/** From whom, and to whom where that is known. */
function Ends({ from, to }: { from: Named; to: Named | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Text size="sm">
      {t('interdependency.from')} <strong>{nameIn(language, from)}</strong>
      {to && (
        <>
          {' '}
          {t('interdependency.to')} <strong>{nameIn(language, to)}</strong>
        </>
      )}
    </Text>
  );
}

type Form = ReturnType<typeof useLinkForm>['form'];

type FieldsProps = {
  form: Form;
  types: { value: string; label: string }[];
  /** Who says so, of a new link. */
  children: React.ReactNode;
};

function LinkFields({ form, types, children }: FieldsProps) {
  const { t } = useTranslation();
  const labels = labelsOf(t);
  return (
    <>
      <Select
        label={labels.type}
        required
        searchable
        allowDeselect={false}
        data={types}
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
          data={STRENGTHS.map((strength) => ({ value: strength, label: t(`strength.${strength}`) }))}
          {...form.getInputProps('strength')}
        />
        <TextInput type="date" label={labels.since} {...form.getInputProps('since')} />
        <TextInput type="date" label={labels.until} {...form.getInputProps('until')} />
      </SimpleGrid>
      {children}
      <TextInput label={labels.label} {...form.getInputProps('label')} />
      <Textarea label={labels.note} autosize minRows={2} {...form.getInputProps('note')} />
      <TextInput
        label={labels.source}
        description={t('field.sourceHelp')}
        {...form.getInputProps('source')}
      />
    </>
  );
}

type Sides = { form: Form; from: Named | undefined; to: Named | undefined };

function WhoDeclares({ form, from, to }: Sides) {
  const { t } = useTranslation();
  const sideWords = useSideWords({ from, to }, t('interdependency.facilitatorForBoth'));
  return (
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
  );
}
