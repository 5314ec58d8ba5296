import { Button, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Sending } from '../contact/sending.tsx';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { IntroductionMessagesDocument, type Way, type Ways } from './introduction.documents.ts';

type Props = {
  ecosystem: Ecosystem;
  ways: Ways;
  /** Which of the ways. */
  at: number;
  /** Notes that it was asked; left out where it was, and for who may not. */
  onAsk?: (() => Promise<boolean>) | undefined;
  onClose(): void;
};

/** What to write to who is asked first: written already, to be changed, copied, mailed or sent from here; then it is noted that it was asked. */
export function MessageDialog({ ecosystem, ways: { from, to, ways }, at, onAsk, onClose }: Props) {
  const { t, language } = useWords();
  const asked = {
    ...{ ecosystem: ecosystem.slug, from: from.id, to: to.id },
    language: inLanguage(language),
  } as const;
  const { data, failure, reload } = usePatientQuery(
    IntroductionMessagesDocument,
    JSON.stringify(asked),
    () => asked,
    { round: 0 },
  );
  const message = data?.introductionWays.ways[at]?.message;
  const first = ways[at]?.through[0];
  return (
    <Dialog title={t('introduction.writeTo', { name: first?.name ?? '' })} onClose={onClose}>
      {!message && failure && (
        <div role="alert">
          <Text size="sm">{t(`failure.${failure.code}`)}</Text>
          <Button size="compact-sm" variant="default" onClick={reload}>
            {t('form.retry')}
          </Button>
        </div>
      )}
      {!message && !failure && (
        <Skeleton height={200} role="status" aria-label={t('introduction.loadingMessage')} />
      )}
      {message && first && <Written {...{ message, first, onAsk, onClose }} />}
    </Dialog>
  );
}

type WrittenProps = Pick<Props, 'onAsk' | 'onClose'> & {
  message: { subject: string; text: string };
  first: Way['through'][number];
};

function Written({ message, first, onAsk, onClose }: WrittenProps) {
  const { t } = useWords();
  const [subject, setSubject] = useState(message.subject);
  const [text, setText] = useState(message.text);
  return (
    <Stack gap="md">
      <TextInput
        label={t('introduction.subject')}
        value={subject}
        onChange={({ currentTarget }) => setSubject(currentTarget.value)}
      />
      <Textarea
        label={t('contact.messageText')}
        autosize
        minRows={6}
        maxRows={14}
        data-autofocus
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Sending who={first.id} called={first.name} {...{ text, subject }} />
      {onAsk && (
        <Button
          style={{ alignSelf: 'flex-end' }}
          onClick={async () => {
            if (await onAsk()) onClose();
          }}
        >
          {t('introduction.ask')}
        </Button>
      )}
    </Stack>
  );
}
