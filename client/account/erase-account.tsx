import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failureOf } from '../graphql/failure.ts';
import { leaveFor, setLeaving } from '../graphql/who.ts';
import { Dialog } from '../ui/dialog.tsx';
import { EraseDialog } from '../ui/erase-dialog.tsx';
import { EraseAccountDocument } from './account.documents.ts';
import { tellTabs } from './other-tabs.ts';
import { Part } from './part.tsx';
import { goOut } from './sign-in-requests.ts';

/** Erasing one's own account, at the end of its page. */
export function EraseAccount({ email }: { email: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Part title={t('eraseAccount.part')} text={t('eraseAccount.text')}>
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('eraseAccount.open')}
        </Button>
      </Group>
      {isOpen && <Erasing email={email} onClose={() => setOpen(false)} />}
    </Part>
  );
}

function Erasing({ email, onClose }: { email: string; onClose(): void }) {
  const { t } = useTranslation();
  const [, erase] = useMutation(EraseAccountDocument);
  const [isGone, setGone] = useState(false);
  const send = async (typed: string) => {
    // What answers from now on is no session that has ended elsewhere.
    setLeaving(true);
    const { error } = await erase({ input: { confirm: typed } });
    if (error) {
      setLeaving(false);
      return failureOf(error);
    }
    await goOut();
    tellTabs('out');
    setGone(true);
    return undefined;
  };
  if (isGone) return <Gone />;
  return (
    <EraseDialog
      title={t('eraseAccount.title')}
      confirm={t('eraseAccount.confirm', { email })}
      isConfirmed={(typed) => typed.trim().toLowerCase() === email}
      field={{ inputMode: 'email', autoCapitalize: 'off' }}
      action={t('eraseAccount.erase')}
      erase={send}
      onClose={onClose}
    >
      <Text>{t('eraseAccount.what')}</Text>
      <Alert variant="light" color="orange">
        <Text c="var(--ink)">{t('eraseAccount.stays')}</Text>
      </Alert>
    </EraseDialog>
  );
}

function Gone() {
  const { t } = useTranslation();
  const goOn = () => leaveFor('/');
  return (
    <Dialog title={t('eraseAccount.gone')} onClose={goOn} alert>
      <Stack gap="md">
        <Text>{t('eraseAccount.goneText')}</Text>
        <Group justify="flex-end">
          <Button data-autofocus onClick={goOn}>
            {t('eraseAccount.goOn')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
