import { Button, Group, Stack, TextInput, type TextInputProps } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../graphql/failure.ts';
import { Dialog } from './dialog.tsx';
import { FailureAlert } from './form-dialog.tsx';

type Props = {
  title: string;
  /** What goes, and what stays. */
  children: ReactNode;
  /** What is to be typed first, in words, and whether that stands there. */
  confirm: string;
  isConfirmed(typed: string): boolean;
  /** How that is typed on a phone. */
  field?: Pick<TextInputProps, 'inputMode' | 'autoCapitalize'>;
  action: string;
  /** Answers what went wrong. */
  erase(typed: string): Promise<Failure | undefined>;
  onClose(): void;
};

/** Asks to have it typed what is erased for good. */
export function EraseDialog(props: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const isConfirmed = props.isConfirmed(typed);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!isConfirmed || isSending) return;
    setSending(true);
    setFailure(await props.erase(typed));
    setSending(false);
  };
  return (
    <Dialog title={props.title} onClose={props.onClose} alert>
      <form onSubmit={send}>
        <Stack gap="md">
          {props.children}
          <TextInput
            label={props.confirm}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            {...props.field}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {failure && <FailureAlert failure={failure} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" color="#b42318" loading={isSending} disabled={!isConfirmed}>
              {props.action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
