/** A session that ended elsewhere is said over whatever is open, and taken up again there: what was typed stays below. */
import { Button, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { askHeld, leaveFor, useSessionOver } from '../graphql/who.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ViewerDocument } from './account.documents.ts';
import { tellTabs } from './other-tabs.ts';
import { SignInForm } from './sign-in-form.tsx';
import { type Step, useSignIn } from './use-sign-in.ts';
import { useWays } from './use-ways.ts';
import { wayHere } from './way-back.ts';

/** `email`: whose page it is. */
export function SessionOver({ email }: { email: string }) {
  const isOver = useSessionOver();
  const { t } = useTranslation();
  const [isAway, setAway] = useState(false);
  if (!isOver) return null;
  if (isAway)
    return (
      <Button
        pos="fixed"
        bottom={16}
        left="50%"
        style={{ zIndex: 300, transform: 'translateX(-50%)' }}
        onClick={() => setAway(false)}
      >
        {t('signIn.over')}
      </Button>
    );
  return (
    <Dialog alert title={t('signIn.over')} onClose={() => setAway(true)}>
      <Again email={email} />
    </Dialog>
  );
}

function Again({ email }: { email: string }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>('address');
  const client = useClient();
  const ways = useWays();
  // Where nothing was held, this says that its owner is back.
  const look = useCallback(() => {
    void client.query(ViewerDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  }, [client]);
  const onIn = () => {
    askHeld();
    tellTabs('in');
    look();
  };
  // They may have come in with another tab meanwhile.
  useEffect(() => {
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [look]);
  const signing = useSignIn({ step, goTo: setStep, known: { email, code: '' }, onIn });
  return (
    <Stack gap="md">
      <Text>{t('signIn.overText')}</Text>
      {ways?.codes && <SignInForm signing={signing} codes={ways.codes} />}
      {ways?.provider && signing.step === 'address' && (
        // Another page would take the place of what was typed here.
        <Button component="a" href="/sign-in" target="_blank" size="lg" fullWidth variant="default">
          {t('signIn.elsewhere', { name: ways.provider })}
        </Button>
      )}
      <Button variant="subtle" size="md" fullWidth onClick={() => leaveFor(wayHere())}>
        {t('signIn.asVisitor')}
      </Button>
    </Stack>
  );
}
