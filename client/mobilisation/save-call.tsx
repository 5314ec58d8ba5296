import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import type { ReadingProps } from '../app/reading.ts';
import { useSending } from '../members/use-sending.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import type { Call } from './call.ts';
import { SaveCallDocument } from './saved.documents.ts';

type Props = Pick<ReadingProps, 'ecosystem' | 'onWritten'> & { call: Call; onSaved(id: string): void };

/** Keeps a call with its mission, needs and seats, under a name. */
export function SaveCall({ ecosystem, call, onWritten, onSaved }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const say = useDone();
  const { sending, failure, send } = useSending();
  const [title, setTitle] = useState('');
  const save = async () => {
    const idempotencyKey = crypto.randomUUID();
    const input = { ecosystem: ecosystem.id, title, call, idempotencyKey };
    const sent = await send(() => client.mutation(SaveCallDocument, { input }).toPromise());
    if (!sent?.data) return;
    say(t('call.isKept'));
    onWritten();
    onSaved(sent.data.saveCall.call.id);
  };
  return (
    <form
      data-unprinted
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Group gap={6} align="flex-end" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={t('call.keep')}
          description={t(call.mission ? 'call.keepHelp' : 'call.keepNew')}
          required
          maxLength={80}
          value={title}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
        <Button type="submit" loading={sending}>
          {t('call.keepNow')}
        </Button>
      </Group>
      {failure && <FailureAlert failure={failure} />}
      {failure?.issues.map(({ message }) => (
        <Text key={message} size="sm" role="alert">
          {message}
        </Text>
      ))}
    </form>
  );
}
