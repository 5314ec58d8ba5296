import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useSending } from '../members/use-sending.ts';
import { isUnseen, submissionKeys } from '../ui/fields.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import {
  type Campaign,
  type CampaignQuestion,
  type CampaignWords,
  CreateCampaignDocument,
  UpdateCampaignDocument,
} from './campaign.documents.ts';

export const QUESTIONS: readonly CampaignQuestion[] = [
  ...(['CONFIRM', 'LINKS', 'NEEDS', 'OFFERS', 'NOMINATIONS', 'FIELDS'] as const),
];
const MONTHS = [0, 3, 6, 12, 24];
const WEEKS = [0, 1, 2, 4];

type Props = {
  ecosystem: Ecosystem;
  /** What is changed; without it, one is begun. */
  campaign?: Campaign | undefined;
  onClose(): void;
  onSaved(id: string): void;
};

/** What a campaign says and asks. */
export function CampaignForm({ ecosystem, campaign, onClose, onSaved }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const { sending, failure, send, forget } = useSending();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const [lacks, setLacks] = useState(false);
  const [words, setWords] = useState<CampaignWords>({
    ...{ title: campaign?.title ?? '', titleFr: campaign?.titleFr ?? '' },
    ...{ text: campaign?.text ?? '', textFr: campaign?.textFr ?? '' },
    questions: campaign?.questions ?? ['CONFIRM', 'LINKS', 'NEEDS', 'OFFERS', 'NOMINATIONS'],
    ...{ fields: campaign?.fields ?? [], months: campaign?.months ?? 12 },
    remindsEvery: campaign?.remindsEvery ?? null,
  });
  const [fields, setFields] = useState((campaign?.fields ?? []).join('\n'));
  const set = (changed: Partial<CampaignWords>) => {
    forget();
    setWords((before) => ({ ...before, ...changed }));
  };
  const asksFields = words.questions.includes('FIELDS');
  const isWrong = {
    title: isUnseen(words.title),
    questions: words.questions.length === 0,
    fields: asksFields && fields.trim() === '',
  };
  const submit = async () => {
    if (Object.values(isWrong).some(Boolean)) return setLacks(true);
    const own = fields.split('\n').map((each) => each.trim());
    const given = { ...words, fields: asksFields ? own.filter((each) => each !== '') : [] };
    const key = { idempotencyKey: keyFor(JSON.stringify(given)) };
    const input = { ecosystem: ecosystem.id, words: given, ...key };
    const sent = campaign
      ? await send(() =>
          client.mutation(UpdateCampaignDocument, { input: { ...input, campaign: campaign.id } }).toPromise(),
        )
      : await send(() => client.mutation(CreateCampaignDocument, { input }).toPromise());
    const id = sent?.data?.done.campaign.id;
    if (id) onSaved(id);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('campaign.field.title')}
          required
          maxLength={300}
          value={words.title}
          error={lacks && isWrong.title ? t('form.required') : undefined}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t('campaign.field.titleFr')}
          maxLength={300}
          value={words.titleFr ?? ''}
          onChange={(event) => set({ titleFr: event.currentTarget.value })}
        />
        <Textarea
          label={t('campaign.field.text')}
          autosize
          minRows={2}
          maxLength={5000}
          value={words.text ?? ''}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <Textarea
          label={t('campaign.field.textFr')}
          autosize
          minRows={2}
          maxLength={5000}
          value={words.textFr ?? ''}
          onChange={(event) => set({ textFr: event.currentTarget.value })}
        />
        <Checkbox.Group
          label={t('campaign.field.questions')}
          value={[...words.questions]}
          error={lacks && isWrong.questions ? t('form.required') : undefined}
          onChange={(chosen) => set({ questions: QUESTIONS.filter((each) => chosen.includes(each)) })}
        >
          <Stack gap="xs" mt={4}>
            {QUESTIONS.map((each) => (
              <Checkbox key={each} value={each} label={t(`campaign.question.${each}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {asksFields && (
          <Textarea
            label={t('campaign.field.fields')}
            description={t('campaign.field.fieldsHelp')}
            autosize
            minRows={2}
            value={fields}
            error={lacks && isWrong.fields ? t('form.required') : undefined}
            onChange={(event) => setFields(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label={t('campaign.field.remindsEvery')}
          description={t('campaign.field.remindsEveryHelp')}
          value={String(words.remindsEvery ?? 0)}
          data={[...new Set([...WEEKS, words.remindsEvery ?? 0])].map((each) => ({
            value: String(each),
            label: each === 0 ? t('campaign.byHand') : t('campaign.weeks', { count: each }),
          }))}
          onChange={(event) => set({ remindsEvery: Number(event.currentTarget.value) || null })}
        />
        <NativeSelect
          label={t('campaign.field.months')}
          description={t('campaign.field.monthsHelp')}
          value={String(words.months ?? 0)}
          data={[...new Set([...MONTHS, words.months ?? 0])].map((each) => ({
            value: String(each),
            label: each === 0 ? t('campaign.never') : t('campaign.months', { count: each }),
          }))}
          onChange={(event) => set({ months: Number(event.currentTarget.value) || null })}
        />
        {failure && <FailureAlert failure={failure} />}
        <Group gap="xs">
          <Button type="submit" size="sm" loading={sending}>
            {t(campaign ? 'form.save' : 'campaign.goOn')}
          </Button>
          <Button size="sm" variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
        </Group>
        {!campaign && (
          <Text size="sm" c="dimmed">
            {t('campaign.nobodyYet')}
          </Text>
        )}
      </Stack>
    </form>
  );
}
