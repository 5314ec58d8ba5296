import { Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ElementDocument, elementOf, type StakeholderDetail } from '../element/element.documents.ts';
import { SourceInput, useElementLabels, useElementRules } from '../element/element-inputs.tsx';
import { useLanguage } from '../language/i18n.ts';
import { usePlaces } from '../place/use-places.ts';
import { filledFields } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { FormSection } from '../ui/form-section.tsx';
import { useRecordForm } from '../ui/record-form.ts';
import { Suggested } from '../ui/suggested.tsx';
import { DuplicateList } from './duplicate-list.tsx';
import { duplicatesOf, useDuplicates } from './duplicates.ts';
import { LikelyHere } from './likely-here.tsx';
import { languageWord } from './spoken-languages.ts';
import { CreateStakeholderDocument, UpdateStakeholderDocument } from './stakeholder.documents.ts';
import { ActivityInputs, IdentityInputs, VisibilityInput } from './stakeholder-inputs.tsx';
import {
  BLANK_STAKEHOLDER,
  filledProfile,
  type StakeholderValues,
  stakeholderFieldsOf,
  storedStakeholder,
} from './stakeholder-values.ts';

type Props = {
  ecosystem: { id: string; slug: string; mayEdit: boolean };
  stakeholder?: StakeholderDetail;
  /** What the name of a new one begins with, and what somebody suggested. */
  named?: string;
  suggested?: string;
  onSaved(id: string): void;
  /** One was added, and the form goes on to the next. */
  onAdded?(): void;
  onClose(): void;
};

/** What stakeholders that are recorded one after the other have in common. */
const SERIES = ['kind', 'sector', 'status', 'place', 'visibility', 'source'] as const;

/** Adds a stakeholder, or changes the one given. One that looks like another is added only when that is said. */
export function StakeholderForm(props: Props) {
  const { ecosystem, stakeholder, named, suggested, onSaved, onAdded, onClose } = props;
  const { t } = useTranslation();
  const client = useClient();
  const places = usePlaces(ecosystem.slug);
  const rules = useElementRules();
  const duplicates = useDuplicates();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const record = useRecordForm({
    stored: stakeholder && storedStakeholder(stakeholder),
    blank: named ? { ...BLANK_STAKEHOLDER, name: named } : BLANK_STAKEHOLDER,
    validate: { ...rules, logo: rules.website },
    fieldsOf: stakeholderFieldsOf,
    create: async (fields, idempotencyKey) => {
      const { kind, name } = fields;
      const evenIfAlike = duplicates.isAccepted(fields);
      const input = {
        ...{ ...filledFields(fields), ecosystem: ecosystem.id, kind, name, idempotencyKey },
        ...(evenIfAlike && { evenIfAlike }),
      };
      const result = await client.mutation(CreateStakeholderDocument, { input });
      duplicates.propose(fields, result.error);
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
      return now?.__typename === 'Stakeholder' ? storedStakeholder(now) : undefined;
    },
    explains: (error) => duplicatesOf(error).length > 0,
    onSaved,
    onUnchanged: onClose,
    again: { keeps: SERIES, nameOf: ({ name }) => name.trim(), ...(onAdded && { onAdded }) },
  });
  const { form } = record;
  const values = form.getValues();
  const alike = duplicates.foundFor(values);
  const activity = filledProfile(values);
  const words = useWords(places.choices);
  return (
    <FormDialog
      title={stakeholder ? t('stakeholder.change') : t('stakeholder.add')}
      record={record}
      labels={useLabels()}
      onClose={onClose}
      show={words}
    >
      <Stack gap="sm">
        {suggested && <Suggested text={suggested} />}
        <FormSection title={t('stakeholder.identity')} open>
          <IdentityInputs form={form} places={places.choices} ecosystem={ecosystem}>
            {!stakeholder && <LikelyHere ecosystem={ecosystem.slug} name={values.name} />}
          </IdentityInputs>
        </FormSection>
        <FormSection
          title={t('stakeholder.activity')}
          hint={activity > 0 ? t('form.filled', { count: activity }) : t('stakeholder.activityHint')}
          open={Boolean(stakeholder && !phone)}
        >
          <ActivityInputs form={form} />
        </FormSection>
        <FormSection
          title={t('field.visibility')}
          hint={t(`visibility.${values.visibility}`)}
          open={Boolean(stakeholder && !phone)}
        >
          <VisibilityInput form={form} mayHide={ecosystem.mayEdit} />
        </FormSection>
        <SourceInput form={form} />
        {alike.length > 0 && (
          <DuplicateList
            duplicates={alike}
            ecosystem={ecosystem.slug}
            adding={record.sending}
            onAddEvenSo={() => {
              duplicates.accept(form.getValues());
              record.submitAgain();
            }}
          />
        )}
      </Stack>
    </FormDialog>
  );
}

function useLabels(): { [Name in keyof StakeholderValues]: string } {
  const { t } = useTranslation();
  const { name, nameFr, ...others } = useElementLabels();
  return {
    kind: t('field.kind'),
    name,
    nameFr,
    sector: t('field.sector'),
    status: t('field.status'),
    ...others,
    logo: t('field.logo'),
    languages: t('field.languages'),
    brings: t('field.brings'),
    seeks: t('field.seeks'),
    skills: t('field.skills'),
    interests: t('field.interests'),
    introduces: t('field.introduces'),
    visibility: t('field.visibility'),
  };
}

/** The value of a field as it reads, where it is kept as a code or an id. */
function useWords(places: ReturnType<typeof usePlaces>['choices']) {
  const { t } = useTranslation();
  const language = useLanguage();
  const codes = {
    ...{ sector: 'sector', kind: 'kind', status: 'status', visibility: 'visibility' },
    introduces: 'introduces',
  } as const;
  return (field: keyof StakeholderValues, value: unknown): string | undefined => {
    if (field === 'place') return places.find(({ place }) => place.id === value)?.name;
    if (field === 'languages' && Array.isArray(value))
      return value.map((tag) => languageWord(t, language, String(tag))).join(', ');
    const group = field in codes ? codes[field as keyof typeof codes] : undefined;
    return group && typeof value === 'string' ? t(`${group}.${value}` as 'sector.OTHER') : undefined;
  };
}
