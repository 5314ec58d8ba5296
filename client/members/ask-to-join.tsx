import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { AskToJoinDocument } from './members.documents.ts';
import { useSending } from './use-sending.ts';

/** Asks to be let in at an address. What is answered is the same wherever there is nobody to ask. */
export function AskToJoin({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const client = useClient();
  const { sending, failure, send } = useSending();
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  if (isAsked)
    return (
      <Text component="output" display="block">
        {t('people.asked')}
      </Text>
    );
  const submit = async () => {
    const input = { ecosystem: slug, note: note.replace(/\s+/g, ' ').trim() || null };
    if (await send(() => client.mutation(AskToJoinDocument, { input }).toPromise())) setAsked(true);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <Text>{t('people.askText')}</Text>
        <Textarea
          label={t('people.askNote')}
          autosize
          minRows={2}
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {failure && <FailureAlert failure={failure} />}
        <Button type="submit" loading={sending} style={{ alignSelf: 'flex-start' }}>
          {t('people.ask')}
        </Button>
      </Stack>
    </form>
  );
}
