import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { QrCode } from '../members/qr-code.tsx';
import { useSending } from '../members/use-sending.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { EntriesDialog } from './entries-dialog.tsx';
import { GrowingMap } from './growing-map.tsx';
import { EndRoomDocument, type RoomRead } from './room.documents.ts';
import style from './room.module.css';

type Props = { ecosystem: Ecosystem; room: RoomRead; onChanged(): void };

/** What stands on the wall while a room is open: how one comes in, and the map as it grows. */
export function Wall({ ecosystem, room, onChanged }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [dialog, setDialog] = useState<'entries' | 'end'>();
  const waiting = room.entries.filter(({ state }) => state === 'WAITING').length;
  const people = room.entries.filter(({ state }) => state === 'APPROVED').length;
  return (
    <main id="content" tabIndex={-1} className={style.wall}>
      <div className={style.growing}>
        <GrowingMap ecosystem={ecosystem} />
      </div>
      <Stack className={style.side ?? ''} gap="sm">
        <div>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            <Anchor href={`/${ecosystem.address}`}>{nameIn(language, ecosystem)}</Anchor>
          </Text>
          <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
            {room.name}
          </Title>
        </div>
        <WayIn room={room} />
        <Text component="output" size="lg" aria-live="polite">
          {t('room.phones', { count: room.phones })} · {t('room.people', { count: people })}
        </Text>
        <Group gap="xs">
          <Button
            variant={waiting > 0 ? 'filled' : 'default'}
            onClick={() => setDialog('entries')}
            disabled={room.entries.length === 0}
          >
            {waiting > 0 ? t('room.waiting', { count: waiting }) : t('room.entries')}
          </Button>
          <Button variant="default" onClick={() => setDialog('end')}>
            {t('room.endButton')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('room.closes', {
            at: new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(room.closesAt)),
          })}{' '}
          {room.isPlain && t('room.plain')}
        </Text>
      </Stack>
      {dialog === 'entries' && (
        <EntriesDialog {...{ ecosystem, room, onChanged }} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'end' && (
        <EndDialog {...{ ecosystem, room, onChanged, waiting }} onClose={() => setDialog(undefined)} />
      )}
    </main>
  );
}

/** The address and the code; where phones cannot reach this server, how they could. */
function WayIn({ room }: { room: RoomRead }) {
  const { t } = useTranslation();
  const [address] = room.addresses;
  const code = room.code ?? '';
  return (
    <>
      {address ? (
        <>
          <QrCode text={`${address}/room/${code}`} label={t('room.qr')} />
          <Text size="lg" style={{ overflowWrap: 'anywhere' }}>
            {t('room.goTo')} <b>{address.replace(/^https?:\/\//, '')}/room</b>
          </Text>
        </>
      ) : (
        <Alert color="orange" variant="light" title={t('room.unreached')}>
          <Text c="var(--ink)" size="sm">
            {t('room.unreachedText')}
          </Text>
          <code>npm start -- --phones 4501</code>
        </Alert>
      )}
      <Text>{t('room.code')}</Text>
      {/* Letter by letter, for who hears it. */}
      <Text className={style.code ?? ''} aria-label={code.split('').join(' ')} role="img">
        {code}
      </Text>
    </>
  );
}

function EndDialog({
  ecosystem,
  room,
  waiting,
  onChanged,
  onClose,
}: Props & { waiting: number; onClose(): void }) {
  const { t } = useTranslation();
  const client = useClient();
  const { sending, failure, send } = useSending();
  const end = async () => {
    const input = { ecosystem: ecosystem.id, room: room.id };
    if (!(await send(() => client.mutation(EndRoomDocument, { input }).toPromise()))) return;
    onClose();
    onChanged();
  };
  return (
    <Dialog title={t('room.endTitle')} onClose={onClose} alert>
      <Stack gap="md">
        <Text>{t('room.endText')}</Text>
        {waiting > 0 && <Text>{t('room.endWaiting', { count: waiting })}</Text>}
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button loading={sending} onClick={() => void end()}>
            {t('room.endButton')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
