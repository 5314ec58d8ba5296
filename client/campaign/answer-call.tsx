import { Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ElementPicker } from '../element/element-picker.tsx';
import { SearchWith } from '../element/element-search.ts';
import { StepForm } from '../joining/step-frame.tsx';
import { useLanguage } from '../language/i18n.ts';
import { dateIn, inLanguage, nameIn } from '../language/language.ts';
import { useSending } from '../members/use-sending.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { AnswerCallDocument, type ToAnswer } from './respond.documents.ts';
import { searchBy } from './search-by.ts';

type Says = 'YES' | 'NO' | 'INSTEAD';
type Props = {
  token: string;
  toAnswer: ToAnswer;
  call: NonNullable<ToAnswer['call']>;
  onAnswered(toAnswer: ToAnswer): void;
};

/** What the link of a call leads to: what is called for, what of whom, and yes, no or somebody else. */
export function AnswerCall({ token, toAnswer, call, onAnswered }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const { sending, failure, send, forget } = useSending();
  const [says, setSays] = useState<Says | undefined>(call.says ?? undefined);
  const [note, setNote] = useState(call.note ?? '');
  const [instead, setInstead] = useState<{ instead?: string; insteadName?: string }>();
  const [isSaid, setSaid] = useState(false);
  const search = useMemo(() => searchBy(client, token), [client, token]);
  const who = nameIn(language, toAnswer.stakeholder);
  const place = nameIn(language, { name: toAnswer.place, nameFr: toAnswer.placeFr });
  const answer = async () => {
    if (!says) return;
    const input = {
      token,
      says,
      note,
      ...(says === 'INSTEAD' && instead),
      idempotencyKey: crypto.randomUUID(),
    };
    const sent = await send(() =>
      client.mutation(AnswerCallDocument, { input, language: inLanguage(language) }).toPromise(),
    );
    if (!sent?.data) return;
    setSaid(true);
    onAnswered(sent.data.toAnswer);
  };
  return (
    <Stack gap="md">
      <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
        {toAnswer.title}
      </Title>
      <Text>
        {call.convenor
          ? t('respond.callBy', {
              by: nameIn(language, call.convenor),
              mission: nameIn(language, call.mission),
              place,
            })
          : t('respond.callOn', { mission: nameIn(language, call.mission), place })}{' '}
        {call.deadline && t('respond.callUntil', { day: dateIn(language, call.deadline) })}
      </Text>
      <Lines lines={call.wants} />
      <Text fw={650}>{t(call.asks.length > 0 ? 'respond.callAsks' : 'respond.callIntroduces', { who })}</Text>
      <Lines lines={call.asks} />
      {isSaid && <Text role="status">{t('respond.callThanks')}</Text>}
      {toAnswer.isOver ? (
        <Text>{t('respond.callOver')}</Text>
      ) : (
        <SearchWith value={search}>
          <StepForm sending={sending} label={t('respond.callSend')} onSubmit={() => void answer()}>
            <Radio.Group
              label={t('respond.callQuestion')}
              required
              value={says ?? ''}
              onChange={(value) => {
                setSays(value as Says);
                setSaid(false);
                forget();
              }}
            >
              <Stack gap="xs" mt={4}>
                {(['YES', 'NO', 'INSTEAD'] as const).map((value) => (
                  <Radio key={value} value={value} label={t(`respond.callSays.${value}`)} />
                ))}
              </Stack>
            </Radio.Group>
            {says === 'INSTEAD' && (
              <ElementPicker
                ecosystem={toAnswer.address}
                label={t('respond.callInstead')}
                only="Stakeholder"
                autoFocus={false}
                except={toAnswer.stakeholder.id}
                onPick={(element) => setInstead(element && { instead: element.id })}
                onNew={(name) => setInstead({ insteadName: name })}
              />
            )}
            <Textarea
              label={t('respond.callNote')}
              maxLength={200}
              autosize
              value={note}
              onChange={({ currentTarget: { value } }) => setNote(value)}
            />
            {failure && <FailureAlert failure={failure} />}
          </StepForm>
        </SearchWith>
      )}
    </Stack>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20, overflowWrap: 'anywhere' }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
