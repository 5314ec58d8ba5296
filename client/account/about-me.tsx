import { Alert, Button, Group, NativeSelect, Stack, Switch, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { inLanguage } from '../language/language.ts';
import { useNotice } from '../ui/notice.ts';
import { type OwnAccount, UpdateAccountDocument } from './account.documents.ts';
import { Part } from './part.tsx';

/** What others see of somebody, and how they are written to. */
export function AboutMe({ account }: { account: OwnAccount }) {
  const { t } = useTranslation();
  const own = inLanguage(useLanguage());
  const notice = useNotice();
  const [{ fetching, error }, update] = useMutation(UpdateAccountDocument);
  const [name, setName] = useState(account.name);
  const [language, setLanguage] = useState(account.language ?? own);
  const [isReminded, setReminded] = useState(account.remindersStoppedAt === null);
  const [isEmpty, setEmpty] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (fetching) return;
    setEmpty(name.trim() === '');
    if (name.trim() === '') return;
    const input = { name, language, isReminded, idempotencyKey: crypto.randomUUID() };
    const { data } = await update({ input });
    if (data) notice(t('account.saved'));
  };
  return (
    <Part title={t('account.me')}>
      <form onSubmit={save} noValidate>
        <Stack gap="md" align="flex-start">
          <TextInput
            w="100%"
            maw={400}
            label={t('account.name')}
            description={t('account.nameText')}
            autoComplete="name"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={isEmpty && t('account.nameEmpty')}
          />
          <Text>
            {t('account.email')} <strong>{account.email}</strong>
          </Text>
          <NativeSelect
            label={t('account.language')}
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value === 'FR' ? 'FR' : 'EN')}
            data={[
              { value: 'EN', label: 'English' },
              { value: 'FR', label: 'Français' },
            ]}
          />
          <Switch
            label={t('account.reminders')}
            description={t('account.remindersText')}
            checked={isReminded}
            onChange={(event) => setReminded(event.currentTarget.checked)}
          />
          {error && (
            <Alert role="alert" color="orange" variant="light">
              <Text c="var(--ink)">{failureText(t, failureOf(error))}</Text>
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={fetching}>
              {t('form.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Part>
  );
}
