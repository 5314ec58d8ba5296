import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { AnswerAskingDocument, ChangeRoleDocument, type Role, type Spoken } from './members.documents.ts';
import { DialogFoot, type Given, RoleFields, sentOf } from './role-fields.tsx';
import { useSending } from './use-sending.ts';

type Props = {
  ecosystem: Ecosystem;
  title: string;
  /** Who it is; with `asks`, somebody who is let in. */
  person: { id: string; role: Role; speaksFor: readonly Spoken[]; asks?: boolean };
  onDone(): void;
  onClose(): void;
};

/** Gives somebody a role. */
export function RoleDialog({ ecosystem, title, person, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const { sending, failure, send } = useSending();
  const [given, setGiven] = useState<Given>({ role: person.role, speaksFor: person.speaksFor });
  const submit = async () => {
    const input = { ecosystem: ecosystem.id, account: person.id, ...sentOf(given) };
    const sent = person.asks
      ? await send(() => client.mutation(AnswerAskingDocument, { input }).toPromise())
      : await send(() => client.mutation(ChangeRoleDocument, { input }).toPromise());
    if (sent) onDone();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          <RoleFields {...{ ecosystem, given }} onChange={setGiven} />
          {failure && <FailureAlert failure={failure} />}
          <DialogFoot
            word={t(person.asks ? 'people.letIn' : 'form.save')}
            sending={sending}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}
