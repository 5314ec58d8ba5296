import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { isUnseen } from '../ui/fields.ts';
import type { Synergy } from './synergy.documents.ts';

type Props = { synergy: Synergy; onSetAside(note: string): Promise<unknown>; onClose(): void };

/** Asks why a synergy is none. */
export function SetAsideDialog({ synergy, onSetAside, onClose }: Props) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const missing = isAsked && isUnseen(note);
  return (
    <Dialog alert title={t('synergy.setAsideTitle')} onClose={onClose}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          setAsked(true);
          if (isUnseen(note)) return;
          await onSetAside(note.trim());
          onClose();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{synergy.reasons[0]}</Text>
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            label={t('synergy.why')}
            error={missing && t('form.required')}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit">{t('synergy.setAsideNow')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
