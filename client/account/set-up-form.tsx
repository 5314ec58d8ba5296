/** Who signs in first says that the server is theirs, with the code that its terminal showed. */
import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveSetUpCode } from './sign-in-requests.ts';

export function SetUpForm({ onDone }: { onDone(): void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<{ ofField?: string; beside?: string }>({});
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each problem.
  useLayoutEffect(() => field.current?.focus(), [problem]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    if (code.replace(/[^\p{L}\p{N}]/gu, '').length !== 12)
      return setProblem({ ofField: t('signIn.problem.noSetUp') });
    setSending(true);
    const said = await giveSetUpCode(code);
    setSending(false);
    if ('done' in said) onDone();
    else setProblem('refused' in said ? { ofField: said.refused } : { beside: t('signIn.problem.away') });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <Title order={1}>{t('signIn.setUp')}</Title>
        <Text>{t('signIn.setUpText')}</Text>
        <TextInput
          ref={field}
          size="lg"
          label={t('signIn.setUpCode')}
          placeholder="XXXX-XXXX-XXXX"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={problem.ofField}
        />
        {problem.beside && (
          <Alert role="alert" color="orange" variant="light">
            <Text c="var(--ink)">{problem.beside}</Text>
          </Alert>
        )}
        <Button type="submit" size="lg" fullWidth loading={isSending}>
          {t('signIn.setUpSend')}
        </Button>
        <Button variant="subtle" size="md" fullWidth onClick={onDone}>
          {t('signIn.setUpLater')}
        </Button>
      </Stack>
    </form>
  );
}
