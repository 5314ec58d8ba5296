import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../graphql/failure.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { takesAway } from './matter-words.ts';
import type { Decision } from './moderation.documents.ts';

/** Who is told the reason: who is mailed, its author on screen, whoever left an address, or facilitators alone. */
export type Told = 'mailed' | 'seen' | 'left' | 'kept';

type Props = {
  decision: Decision;
  names: readonly string[];
  told: Told;
  sending: boolean;
  failure: Failure | undefined;
  onDecide(reason: string): void;
  onClose(): void;
};

/** Asks why, where a decision takes something off the map; for all others that can be left out. */
export function DecideDialog({ decision, names, told, sending, failure, onDecide, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isWanted = takesAway(decision);
  const isMissing = isWanted && reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isMissing) setAsked(true);
    else onDecide(reason);
  };
  return (
    <Dialog alert title={t(`queue.ask.${decision}`, { count: names.length })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {names.slice(0, 5).join(', ')}
            {names.length > 5 && ' …'}
          </Text>
          <TextInput
            label={t('queue.reason')}
            description={t(isWanted ? 'queue.reasonWanted' : `queue.reasonTold.${told}`)}
            required={isWanted}
            data-autofocus
            maxLength={300}
            value={reason}
            error={isAsked && isMissing ? t('form.required') : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {failure && <FailureAlert failure={failure} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" loading={sending} {...(isWanted && { color: '#b42318' })}>
              {t(`queue.do.${decision}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
