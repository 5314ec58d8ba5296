import { Button, Group, Stack } from '@mantine/core';
import type { CombinedError } from '@urql/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureAlert, Unsaved } from '../ui/form-dialog.tsx';
import { useNotice } from '../ui/notice.ts';

type Props = {
  title: string;
  action: string;
  /** What is said once it was sent. */
  done: string;
  /** Something was typed that would be lost. */
  dirty: boolean;
  ready: boolean;
  send(): PromiseLike<{ error?: CombinedError | undefined }>;
  onClose(): void;
  children: ReactNode;
};

/** A short form that tells the facilitators something; what was typed stays until it was sent. */
export function TellingForm({ title, action, done, dirty, ready, send, onClose, children }: Props) {
  const { t } = useTranslation();
  const tell = useNotice();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [leaving, setLeaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending || !ready) return;
    setSending(true);
    const { error } = await send();
    setSending(false);
    if (error) return setFailure(failureOf(error));
    onClose();
    tell(done);
  };
  const close = () => (dirty ? setLeaving(true) : onClose());
  return (
    <Dialog alert title={title} onClose={close}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          {children}
          {failure && <FailureAlert failure={failure} />}
          {leaving ? (
            <Unsaved onStay={() => setLeaving(false)} onDiscard={onClose} />
          ) : (
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {t('form.cancel')}
              </Button>
              <Button type="submit" loading={sending} disabled={!ready}>
                {action}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}
