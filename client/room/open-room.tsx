import { Alert, Anchor, Button, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { useSending } from '../members/use-sending.ts';
import { isUnseen } from '../ui/fields.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { OpenRoomDocument, type RoomFields, RoomsDocument } from './room.documents.ts';
import style from './room.module.css';

/** Opening a room, and the rooms that there were. */
export function OpenRoom({ ecosystem }: { ecosystem: Ecosystem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data }] = useQuery({
    query: RoomsDocument,
    variables: { ecosystem: ecosystem.id },
    requestPolicy: 'network-only',
  });
  const rooms = data?.rooms ?? [];
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <Anchor href={`/${ecosystem.address}`}>{nameIn(language, ecosystem)}</Anchor>
      </Text>
      <Title order={1} size="h2">
        {t('room.open')}
      </Title>
      <Text my="sm">{t('room.openText')}</Text>
      <OpenForm ecosystem={ecosystem} />
      <Rooms
        title={t('room.openNow')}
        slug={ecosystem.address}
        rooms={rooms.filter(({ isOpen }) => isOpen)}
      />
      <Rooms
        title={t('room.before')}
        slug={ecosystem.address}
        rooms={rooms.filter(({ isOpen }) => !isOpen)}
      />
    </main>
  );
}

function OpenForm({ ecosystem }: { ecosystem: Ecosystem }) {
  const { t } = useTranslation();
  const client = useClient();
  const navigate = useNavigate();
  const { sending, failure, send } = useSending();
  const [name, setName] = useState('');
  const [how, setHow] = useState('once');
  const [isMissing, setMissing] = useState(false);
  const key = useRef(crypto.randomUUID());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isUnseen(name)) return setMissing(true);
    const input = {
      ...{ ecosystem: ecosystem.id, name: name.trim(), acceptsAtOnce: how === 'once' },
      idempotencyKey: key.current,
    };
    const done = await send(() => client.mutation(OpenRoomDocument, { input }).toPromise());
    if (!done?.data) return;
    const { id } = done.data.openRoom.room;
    void navigate({ to: '/$slug/room', params: { slug: ecosystem.address }, search: { room: id } });
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextInput
          label={t('room.name')}
          description={t('room.nameHelp')}
          required
          maxLength={100}
          value={name}
          error={isMissing && isUnseen(name) ? t('form.required') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Radio.Group label={t('room.how')} value={how} onChange={setHow}>
          <Stack gap="xs" mt="xs">
            <Radio value="once" label={t('room.atOnce')} description={t('room.atOnceHelp')} />
            <Radio value="each" label={t('room.each')} description={t('room.eachHelp')} />
          </Stack>
        </Radio.Group>
        {ecosystem.openTo !== 'EVERYBODY' && (
          <Alert color="orange" variant="light">
            <Text c="var(--ink)">{t('room.closedMap')}</Text>
          </Alert>
        )}
        {failure && <FailureAlert failure={failure} />}
        <Button type="submit" size="md" loading={sending} style={{ alignSelf: 'start' }}>
          {t('room.openButton')}
        </Button>
      </Stack>
    </form>
  );
}

function Rooms({ title, slug, rooms }: { title: string; slug: string; rooms: readonly RoomFields[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (rooms.length === 0) return null;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <section>
      <Title order={2} size="h4" mt="lg">
        {title}
      </Title>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {rooms.map((room) => (
          <li key={room.id} style={{ paddingBlock: 4, overflowWrap: 'anywhere' }}>
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/$slug/room" params={{ slug }} search={{ room: room.id }} />
              )}
            >
              {room.name}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed">
              {day.format(new Date(room.openedAt))} · {t('room.phones', { count: room.phones })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
