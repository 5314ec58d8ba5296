import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useAbout } from '../joining/given-list.tsx';
import type { Answer } from '../joining/joining.documents.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { useSending } from '../members/use-sending.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { DecideEntriesDocument, type RoomEntry, type RoomRead } from './room.documents.ts';

/** As many as are decided at once. */
const AT_ONCE = 50;

type Props = { ecosystem: Ecosystem; room: RoomRead; onChanged(): void; onClose(): void };

/** What phones have entered: what waits first, each to be accepted or declined; the other decision undoes it. */
export function EntriesDialog({ ecosystem, room, onChanged, onClose }: Props) {
  const { t } = useTranslation();
  const { decide, sending, failure } = useDeciding(ecosystem, room, onChanged);
  const waiting = room.entries.filter(({ state }) => state === 'WAITING');
  const others = room.entries.filter(({ state }) => state !== 'WAITING');
  return (
    <Dialog title={t('room.entries')} onClose={onClose}>
      <Stack gap="md">
        {waiting.length > 1 && (
          <Button
            loading={sending}
            style={{ alignSelf: 'start' }}
            onClick={() => void decide(waiting.slice(0, AT_ONCE), true)}
          >
            {t('room.acceptAll', { count: Math.min(waiting.length, AT_ONCE) })}
          </Button>
        )}
        {failure && <FailureAlert failure={failure} />}
        <Stack gap="lg" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {[...waiting, ...others].map((entry) => (
            <Entry key={entry.id} {...{ entry, decide, sending }} />
          ))}
        </Stack>
      </Stack>
    </Dialog>
  );
}

function useDeciding(ecosystem: Ecosystem, room: RoomRead, onChanged: () => void) {
  const client = useClient();
  const { sending, failure, send } = useSending();
  const decide = async (entries: readonly RoomEntry[], isAccepted: boolean, reason?: string) => {
    const input = {
      ...{ ecosystem: ecosystem.id, room: room.id, isAccepted, reason: reason?.trim() || null },
      entries: entries.map(({ id }) => id),
    };
    if (await send(() => client.mutation(DecideEntriesDocument, { input }).toPromise())) onChanged();
  };
  return { decide, sending, failure };
}

type EntryProps = Pick<ReturnType<typeof useDeciding>, 'decide' | 'sending'> & { entry: RoomEntry };

function Entry({ entry, decide, sending }: EntryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const about = useAbout();
  const [reason, setReason] = useState('');
  const { state, stakeholder, profile, number, answers } = entry;
  const who = stakeholder ? nameIn(language, stakeholder) : (profile?.name ?? t('room.gone'));
  const said = answers.map((answer) => t(`room.part.${answer.part}`, { what: about(answer as Answer) }));
  return (
    <Stack component="li" gap={4}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
          {who}
        </Text>
        <Badge variant="light" style={{ flexShrink: 0 }}>
          {t(`room.state.${state}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {[
          t('room.phone', { n: number }),
          t(stakeholder && !profile ? 'claims.isThere' : 'claims.isNew'),
          profile?.sector && t(`sector.${profile.sector}`),
          ...said,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {state !== 'DECLINED' && (
        <TextInput
          aria-label={t('claims.reasonFor', { who })}
          placeholder={t('room.reason')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Group gap="xs">
        {state !== 'APPROVED' && (
          <Button
            size="sm"
            loading={sending}
            aria-label={t('room.acceptWho', { who })}
            onClick={() => void decide([entry], true)}
          >
            {t('room.accept')}
          </Button>
        )}
        {state !== 'DECLINED' && (
          <Button
            size="sm"
            variant="default"
            loading={sending}
            aria-label={t('room.declineWho', { who })}
            onClick={() => void decide([entry], false, reason)}
          >
            {t(state === 'APPROVED' ? 'room.takeOff' : 'room.decline')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
