import { NativeSelect, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Client, useClient } from 'urql';
import { ElementDocument, elementOf, type MissionDetail } from '../element/element.documents.ts';
import {
  BLANK_ELEMENT,
  type ElementValues,
  elementFieldsOf,
  elementValuesOf,
} from '../element/element-fields.ts';
import { ElementInputs, useElementLabels, useElementRules } from '../element/element-inputs.tsx';
import { tagFrom } from '../element/hashtag.ts';
import { usePlaces } from '../place/use-places.ts';
import { filledFields, textOrNull } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { type Stored, useRecordForm } from '../ui/record-form.ts';
import { Suggested } from '../ui/suggested.tsx';
import { CreateMissionDocument, UpdateMissionDocument } from './mission.documents.ts';
import { MISSION_TEMPLATES, type MissionTemplate, TEMPLATE_NAMES } from './mission-templates.ts';
import { CreateRoleDocument } from './role.documents.ts';

const STATES = ['PROPOSED', 'ACTIVE', 'DONE', 'ABANDONED'] as const;
type State = (typeof STATES)[number];

type Values = ElementValues & { hashtag: string; purpose: string; horizon: string; state: State };

const BLANK: Values = { hashtag: '', purpose: '', horizon: '', state: 'ACTIVE', ...BLANK_ELEMENT };
/** What missions that are recorded one after the other have in common. */
const SERIES = ['state', 'place', 'source'] as const;
const HASHTAG_PATTERN = /^#?[\p{L}\p{N}][\p{L}\p{N} _-]{0,58}$/u;

function storedOf(mission: MissionDetail): Stored<Values> {
  const { id, version, hashtag, purpose, horizon, state } = mission;
  const values = {
    ...elementValuesOf(mission),
    hashtag,
    purpose: purpose ?? '',
    horizon: horizon ?? '',
    state,
  };
  return { id, version, values };
}

function fieldsOf(values: Values) {
  return {
    ...elementFieldsOf(values),
    hashtag: values.hashtag.trim().replace(/^#/, ''),
    purpose: textOrNull(values.purpose),
    horizon: textOrNull(values.horizon),
    state: values.state,
  };
}

/** Adds the roles of a template, each under a key of its own: a retry adds none twice. What failed, if anything did. */
async function fill(client: Client, mission: string, template: MissionTemplate, key: string) {
  for (const [at, role] of MISSION_TEMPLATES[template].roles.entries()) {
    const input = { mission, ...role, idempotencyKey: `${key}-role${at}` };
    const { error } = await client.mutation(CreateRoleDocument, { input });
    if (error) return error;
  }
  return undefined;
}

type Props = {
  ecosystem: { id: string; slug: string };
  mission?: MissionDetail;
  /** What somebody suggested. */
  suggested?: string;
  onSaved(id: string): void;
  /** One was added, and the form goes on to the next. */
  onAdded?(): void;
  onClose(): void;
};

/** Adds a mission, or changes the one given. */
export function MissionForm({ ecosystem, mission, suggested, onSaved, onAdded, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const places = usePlaces(ecosystem.slug);
  const rules = useElementRules();
  const [template, setTemplate] = useState<MissionTemplate>();
  const record = useRecordForm({
    stored: mission && storedOf(mission),
    blank: BLANK,
    validate: {
      ...rules,
      hashtag: (hashtag: string) => (HASHTAG_PATTERN.test(hashtag.trim()) ? null : t('mission.hashtagRule')),
    },
    fieldsOf,
    create: async (fields, idempotencyKey) => {
      const { hashtag, name } = fields;
      const input = { ...filledFields(fields), ecosystem: ecosystem.id, hashtag, name, idempotencyKey };
      const result = await client.mutation(CreateMissionDocument, { input });
      const id = result.data?.createMission.mission.id;
      const error = id && template && (await fill(client, id, template, idempotencyKey));
      return error ? { ...result, data: undefined, error } : { ...result, data: id };
    },
    update: async ({ id, version }, changes, idempotencyKey) => {
      const input = { id, version, ...changes, idempotencyKey };
      const result = await client.mutation(UpdateMissionDocument, { input });
      return { ...result, data: result.data?.updateMission.mission.id };
    },
    reread: async (id) => {
      const result = await client.query(ElementDocument, { id }, { requestPolicy: 'network-only' });
      const now = elementOf(result.data?.node);
      return now?.__typename === 'Mission' ? storedOf(now) : undefined;
    },
    onSaved,
    onUnchanged: onClose,
    again: { keeps: SERIES, nameOf: ({ name }) => name.trim(), ...(onAdded && { onAdded }) },
  });
  const { form } = record;
  // The tag follows the title until it is written by hand; that of a stored mission is known to people.
  const follow = ({ currentTarget: { value } }: React.ChangeEvent<HTMLInputElement>) => {
    const { name, hashtag } = form.getValues();
    form.setFieldValue('name', value);
    if (!mission && hashtag === tagFrom(name)) form.setFieldValue('hashtag', tagFrom(value));
  };
  const { name, nameFr, ...otherLabels } = useElementLabels();
  const labels = {
    name: t('mission.title'),
    hashtag: t('field.hashtag'),
    nameFr: t('mission.titleFr'),
    purpose: t('field.purpose'),
    state: t('field.state'),
    horizon: t('field.horizon'),
    ...otherLabels,
  };
  return (
    <FormDialog
      title={mission ? t('mission.change') : t('mission.add')}
      record={record}
      labels={labels}
      onClose={onClose}
      show={(field, value) => {
        if (field === 'state' && typeof value === 'string') return t(`missionState.${value as State}`);
        if (field === 'place') return places.choices.find(({ place }) => place.id === value)?.name;
        return undefined;
      }}
    >
      <Stack gap="sm">
        {suggested && <Suggested text={suggested} />}
        <TextInput
          label={labels.name}
          required
          data-autofocus
          {...form.getInputProps('name')}
          onChange={follow}
        />
        <TextInput
          label={labels.hashtag}
          description={t('mission.hashtagHelp')}
          required
          leftSection={<span aria-hidden>#</span>}
          {...form.getInputProps('hashtag')}
        />
        {!mission && <TemplateSelect template={template} onChoose={setTemplate} />}
        <TextInput label={labels.nameFr} {...form.getInputProps('nameFr')} />
        <Textarea label={labels.purpose} autosize minRows={2} {...form.getInputProps('purpose')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            label={labels.state}
            allowDeselect={false}
            data={STATES.map((state) => ({ value: state, label: t(`missionState.${state}`) }))}
            {...form.getInputProps('state')}
          />
          <TextInput
            type="date"
            label={labels.horizon}
            description={t('mission.horizonHelp')}
            {...form.getInputProps('horizon')}
          />
        </SimpleGrid>
        <ElementInputs form={form} places={places.choices} ecosystem={ecosystem.id} />
      </Stack>
    </FormDialog>
  );
}

type TemplateProps = {
  template: MissionTemplate | undefined;
  onChoose(template: MissionTemplate | undefined): void;
};

/** The roles that a mission of a kind usually needs, to begin with: vacant seats that show who is missing. */
function TemplateSelect({ template, onChoose }: TemplateProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('mission.template')}
      description={
        template
          ? t('mission.templateSource', {
              count: MISSION_TEMPLATES[template].roles.length,
              source: MISSION_TEMPLATES[template].source,
            })
          : t('mission.templateHelp')
      }
      value={template ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(TEMPLATE_NAMES.find((name) => name === value))}
      data={[
        { value: '', label: t('mission.noTemplate') },
        ...TEMPLATE_NAMES.map((name) => ({ value: name, label: t(`mission.templates.${name}`) })),
      ]}
    />
  );
}
