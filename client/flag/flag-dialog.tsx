import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FlagDocument, type FlagReason } from './flag.documents.ts';
import { TellingForm } from './telling-form.tsx';

const REASONS: readonly FlagReason[] = ['WRONG', 'OUTDATED', 'PRIVATE', 'OFFENSIVE', 'SPAM', 'OTHER'];

type Props = { record: string; name: string; onClose(): void };

/** Tells the facilitators that something should not be as it is, and why. */
export function FlagDialog({ record, name, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const [reason, setReason] = useState<FlagReason>();
  const [words, setWords] = useState('');
  return (
    <TellingForm
      title={t('flag.title', { name })}
      action={t('flag.send')}
      done={t('flag.done')}
      dirty={words.trim() !== ''}
      ready={reason !== undefined}
      send={() => client.mutation(FlagDocument, { input: { record, reason: reason ?? 'OTHER', words } })}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('flag.help')}
      </Text>
      <Radio.Group
        label={t('flag.why')}
        required
        value={reason ?? ''}
        onChange={(value) => setReason(REASONS.find((each) => each === value))}
      >
        <Stack gap={8} mt={8}>
          {REASONS.map((each) => (
            <Radio key={each} value={each} label={t(`flag.reason.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('flag.words')}
        autosize
        minRows={2}
        maxLength={5_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </TellingForm>
  );
}
