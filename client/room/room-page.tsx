/** A phone in a room: coming in with the code on the wall, the questions, and what came of it. Made for one hand. */
import { Alert, Button, Loader, Stack, Text, TextInput, Title } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../graphql/use-asked.ts';
import style from '../joining/join-page.module.css';
import { ChoicesDocument } from '../joining/joining.documents.ts';
import { useDrafts } from '../joining/use-joining.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { readToken } from '../members/token.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import type { SeatInRoom } from './room.documents.ts';
import { RoomQuestions } from './room-questions.tsx';
import { enterRoom, returnToEntry } from './room-requests.ts';
import { useKeepRoomDraft, useSeat } from './use-seat.ts';

export function RoomPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { code }: { code?: string } = useParams({ strict: false });
  const doing = useSeat();
  const { seat, isRead, error, reload } = doing;
  usePageTitle(seat?.room ?? t('room.page'), seat && nameIn(language, seat));
  const coming = useComing(code, reload);
  const isWaiting = !isRead || coming.isBusy;
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      {isWaiting && <Loader aria-label={t('room.loading')} />}
      {!isWaiting && !seat && error && (
        <Stack gap="md">
          <FailureAlert failure={error} />
          <Button variant="default" size="lg" onClick={reload}>
            {t('form.retry')}
          </Button>
        </Stack>
      )}
      {!isWaiting && !seat && !error && <CodeForm coming={coming} code={code} />}
      {!isWaiting && seat && <Seated {...{ seat, doing }} refused={coming.refused} />}
    </main>
  );
}

/** Comes in with the code of the address at once, as who has read it off the wall wants, and back by the link of an entry that was kept. */
function useComing(code: string | undefined, reload: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [token] = useState(() => readToken(location.hash));
  const [isBusy, setBusy] = useState(code !== undefined || token !== undefined);
  const [refused, setRefused] = useState<string>();
  const come = async (by: () => ReturnType<typeof enterRoom>) => {
    setBusy(true);
    const came = await by();
    setBusy(false);
    if ('isIn' in came) {
      setRefused(undefined);
      reload();
      // The code has done what it is for: whoever comes back to this page is asked nothing again.
      void navigate({ to: '/room', search: (before) => before as object, hash: '', replace: true });
    } else setRefused('refused' in came ? came.refused : t('connection.lost'));
  };
  const first = useRef(() => {
    if (token) void come(() => returnToEntry(token));
    else if (code) void come(() => enterRoom(code));
  });
  useEffect(() => first.current(), []);
  return { isBusy, refused, enter: (typed: string) => come(() => enterRoom(typed)) };
}

function CodeForm({ coming, code }: { coming: ReturnType<typeof useComing>; code: string | undefined }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(code ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) void coming.enter(typed);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Title order={1} size="h2">
          {t('room.come')}
        </Title>
        <Text>{t('room.comeText')}</Text>
        <TextInput
          label={t('room.code')}
          value={typed}
          size="lg"
          maxLength={12}
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          styles={{ input: { textTransform: 'uppercase', letterSpacing: '0.2em' } }}
          error={coming.refused}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="lg" fullWidth>
          {t('room.enter')}
        </Button>
      </Stack>
    </form>
  );
}

type SeatedProps = { seat: SeatInRoom; doing: ReturnType<typeof useSeat>; refused: string | undefined };

function Seated({ seat, doing, refused }: SeatedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const kept = useDrafts(seat.joining.draft, useKeepRoomDraft());
  const choices = useAsked(ChoicesDocument, { ecosystem: seat.address });
  if (seat.mayEnter && (!choices || !kept.isRead)) return <Loader aria-label={t('room.loading')} />;
  return (
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {seat.room} · {nameIn(language, seat)}
      </Text>
      {refused && (
        <Alert color="orange" variant="light" role="alert" my="xs">
          <Text c="var(--ink)">{refused}</Text>
        </Alert>
      )}
      <RoomQuestions {...{ seat, choices, kept, doing }} />
      {seat.isPlain && (
        <Text size="sm" c="dimmed" mt="lg">
          {t('room.plain')}
        </Text>
      )}
    </>
  );
}
