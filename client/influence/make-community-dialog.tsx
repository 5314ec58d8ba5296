import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { COMMUNITY_KINDS, kindWords } from '../community/communities.ts';
import { useWords } from '../language/use-words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { isUnseen } from '../ui/fields.ts';
import type { InfluenceEntry } from './influence.documents.ts';
import { useMaking } from './use-making.ts';

type Props = {
  ecosystem: { id: string };
  who: InfluenceEntry['who'];
  onWritten(): void;
  onClose(): void;
};

/** Gives a name to those who work together: a community, of which all of them are members. */
export function MakeCommunityDialog({ ecosystem, who, onWritten, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof COMMUNITY_KINDS)[number]>('PRACTICE');
  const [isAsked, setAsked] = useState(false);
  const [isSending, setSending] = useState(false);
  const { make, refused } = useMaking(onWritten);
  return (
    <Dialog alert title={t('influence.makeTitle')} onClose={onClose}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          setAsked(true);
          if (isUnseen(name)) return;
          setSending(true);
          const members = who.map(({ id }) => id);
          const isMade = await make({ ecosystem: ecosystem.id, name: name.trim(), kind, members });
          setSending(false);
          if (isMade) onClose();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {t('influence.makeHow', { names: who.map((each) => each.name).join(', '), count: who.length })}
          </Text>
          {refused && <Alert role="alert">{refused}</Alert>}
          <TextInput
            required
            maxLength={200}
            data-autofocus
            label={t('influence.makeName')}
            error={isAsked && isUnseen(name) && t('form.required')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <NativeSelect
            label={t('influence.makeKind')}
            value={kind}
            onChange={({ currentTarget: { value } }) =>
              setKind(COMMUNITY_KINDS.find((each) => each === value) ?? 'PRACTICE')
            }
            data={COMMUNITY_KINDS.map((value) => ({ value, label: kindWords(value, words) }))}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" loading={isSending}>
              {t('influence.makeNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
