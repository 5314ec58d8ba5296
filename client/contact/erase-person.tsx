import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { folded } from '../language/folded.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import { EraseIndividualDocument } from './contact.documents.ts';

type Props = { id: string; name: string; onErased(): void; onClose(): void };

/** Erases an individual for good, once their name was typed. */
export function ErasePerson({ id, name, onErased, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const notice = useNotice();
  const [typed, setTyped] = useState('');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const isSame = folded(typed.trim()) === folded(name);
  const erase = async () => {
    setSending(true);
    const input = { stakeholder: id, confirm: typed };
    const { data, error } = await client.mutation(EraseIndividualDocument, { input });
    setSending(false);
    if (error) return setFailure(failureOf(error));
    const count = data?.eraseIndividual.alsoNamed ?? 0;
    notice(count > 0 ? t('erase.doneOthers', { count }) : t('erase.done'));
    onErased();
  };
  return (
    <Dialog title={t('erase.title', { name })} onClose={onClose} alert>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isSame && !sending) void erase();
        }}
      >
        <Stack gap="md">
          <Text>{t('erase.what')}</Text>
          <TextInput
            label={t('erase.confirm', { name })}
            autoComplete="off"
            data-autofocus
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {failure && <FailureAlert failure={failure} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" color="#b42318" loading={sending} disabled={!isSame}>
              {t('erase.erase')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
