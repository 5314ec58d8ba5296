import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { copyText } from '../ui/copy.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import type { Synergy } from './synergy.documents.ts';

type Props = { synergy: Synergy; onProposed(): Promise<unknown>; onClose(): void };

/** What to write to both: to be changed, copied and sent; then it is remembered that they were asked. */
export function ProposeDialog({ synergy, onProposed, onClose }: Props) {
  const { t } = useWords();
  const notice = useNotice();
  const { key, one, other, message } = synergy;
  const [text, setText] = useState(`${message}\n${addressOf(key)}\n`);
  const copy = async () => notice(t((await copyText(text)) ? 'synergy.copied' : 'synergy.notCopied'));
  const propose = async () => {
    await onProposed();
    onClose();
  };
  return (
    <Dialog title={t('synergy.proposeTitle', { one: one.name, other: other?.name ?? '' })} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t('synergy.proposeHow')}</Text>
        <Textarea
          autosize
          minRows={6}
          maxRows={16}
          data-autofocus
          label={t('synergy.message')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void copy()}>
            {t('synergy.copy')}
          </Button>
          <Button onClick={() => void propose()}>{t('synergy.markProposed')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Where this one synergy stands out: without what else is open on the page of who proposes it. */
const addressOf = (key: string) =>
  `${location.origin}${location.pathname}?reading=synergies&synergy=${encodeURIComponent(key)}`;
