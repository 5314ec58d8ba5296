import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { leaveFor, setLeaving } from '../graphql/who.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { EraseAccountDocument } from './account.documents.ts';
import { Part } from './part.tsx';
import { goOut } from './sign-in-requests.ts';
import { tellOut } from './use-sign-out.ts';

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
      {isOpen && <EraseDialog email={email} onClose={() => setOpen(false)} />}
    </Part>
  );
}

function EraseDialog({ email, onClose }: { email: string; onClose(): void }) {
  const { t } = useTranslation();
  const [{ fetching }, erase] = useMutation(EraseAccountDocument);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [isGone, setGone] = useState(false);
  const isSame = typed.trim().toLowerCase() === email;
  const send = async () => {
    // What answers from now on is no session that has ended elsewhere.
    setLeaving(true);
    const { error } = await erase({ input: { confirm: typed } });
    if (error) {
      setLeaving(false);
      return setFailure(failureOf(error));
    }
    await goOut();
    tellOut();
    setGone(true);
  };
  if (isGone)
    return (
      <Dialog title={t('eraseAccount.gone')} onClose={() => leaveFor('/')} alert>
        <Stack gap="md">
          <Text>{t('eraseAccount.goneText')}</Text>
          <Group justify="flex-end">
            <Button data-autofocus onClick={() => leaveFor('/')}>
              {t('eraseAccount.goOn')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    );
  return (
    <Dialog title={t('eraseAccount.title')} onClose={onClose} alert>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isSame && !fetching) void send();
        }}
      >
        <Stack gap="md">
          <Text>{t('eraseAccount.what')}</Text>
          <Alert variant="light" color="orange">
            <Text c="var(--ink)">{t('eraseAccount.stays')}</Text>
          </Alert>
          <TextInput
            label={t('eraseAccount.confirm', { email })}
            autoComplete="off"
            inputMode="email"
            autoCapitalize="off"
            data-autofocus
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {failure && <FailureAlert failure={failure} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" color="#b42318" loading={fetching} disabled={!isSame}>
              {t('eraseAccount.erase')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
