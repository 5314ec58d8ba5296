import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useNotice } from '../ui/notice.ts';
import { AddHostDocument } from './account.documents.ts';

/** Lets somebody else run this server too. */
export function AddHost() {
  const { t } = useTranslation();
  const notice = useNotice();
  const [{ fetching, error }, add] = useMutation(AddHostDocument);
  const [email, setEmail] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (fetching || email.trim() === '') return;
    const { data } = await add({ input: { email } });
    if (!data) return;
    notice(t('host.added', { email: email.trim() }));
    setEmail('');
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm" align="flex-start">
        <Text>{t('account.host')}</Text>
        <TextInput
          w="100%"
          maw={400}
          type="email"
          label={t('host.label')}
          description={t('host.text')}
          autoComplete="off"
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          error={error && failureText(t, failureOf(error))}
        />
        <Group>
          <Button type="submit" variant="default" loading={fetching}>
            {t('host.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
