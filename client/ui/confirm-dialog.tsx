import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { Dialog } from './dialog.tsx';
import { submissionKeys } from './fields.ts';
import { FailureAlert } from './form-dialog.tsx';
import type { Answer } from './record-form.ts';

type Props<Data> = {
  title: string;
  /** What goes, and what goes with it. */
  children: ReactNode;
  action: string;
  send(idempotencyKey: string): Promise<Answer<Data>>;
  onDone(data: Data): void;
  onClose(): void;
};

/** Asks before something is removed for good. */
export function ConfirmDialog<Data>(props: Props<Data>) {
  const { t } = useTranslation();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  async function confirm() {
    setSending(true);
    const result = await props.send(keyFor(props.title));
    setSending(false);
    if (result.error) setFailure(failureOf(result.error));
    else if (result.data) props.onDone(result.data);
  }
  return (
    <Dialog alert title={props.title} onClose={props.onClose}>
      <Stack gap="md">
        {props.children}
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {t('form.cancel')}
          </Button>
          <Button color="#b42318" loading={sending} onClick={confirm}>
            {props.action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
