import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveFor } from '../graphql/who.ts';
import { askProvider } from './sign-in-requests.ts';

/** Leads to whoever vouches for people here, and from there back. */
export function ProviderButton({ name }: { name: string }) {
  const { t } = useTranslation();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const go = async () => {
    setSending(true);
    setProblem(undefined);
    const said = await askProvider();
    if ('done' in said && said.done.url) return leaveFor(said.done.url);
    setSending(false);
    setProblem('refused' in said ? said.refused : t('signIn.problem.provider', { name }));
  };
  return (
    <>
      <Button size="lg" fullWidth variant="default" loading={isSending} onClick={go}>
        {t('signIn.by', { name })}
      </Button>
      {problem && (
        <Alert role="alert" color="orange" variant="light">
          <Text c="var(--ink)">{problem}</Text>
        </Alert>
      )}
    </>
  );
}
