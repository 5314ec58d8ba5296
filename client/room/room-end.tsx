import { Alert, Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../account/use-viewer.ts';
import { useAbout } from '../joining/given-list.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { ShownLink } from '../members/shown-link.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import type { SeatInRoom } from './room.documents.ts';
import type { useSeat } from './use-seat.ts';

type Props = { seat: SeatInRoom; doing: ReturnType<typeof useSeat> };

/** What came of a phone's entry, and how it is kept beyond the room. */
export function RoomEnd({ seat, doing }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const about = useAbout();
  const { joining, counts, isOpen } = seat;
  const { state, reason, answers, stakeholder, profile } = joining;
  const who = stakeholder ? nameIn(language, stakeholder) : profile?.name;
  return (
    <Stack gap="lg">
      {!isOpen && !seat.mayEnter && (
        <Title order={1} size="h2">
          {t('room.end.over')}
        </Title>
      )}
      <Alert color={state === 'DECLINED' ? 'orange' : 'blue'} variant="light" role="status">
        <Text c="var(--ink)" style={{ overflowWrap: 'anywhere' }}>
          {state === 'APPROVED' && t('room.end.onMap', { who })}
          {state === 'WAITING' && t(isOpen ? 'room.end.waits' : 'room.end.waited', { who })}
          {state === 'DECLINED' && t(reason ? 'room.end.declinedBecause' : 'room.end.declined', { reason })}
          {state === 'BEGUN' && t('room.end.nothing')}
        </Text>
      </Alert>
      {answers.length > 0 && (
        <section>
          <Title order={2} size="h4">
            {t('room.end.mine')}
          </Title>
          <ul style={{ margin: 0, paddingInlineStart: 20, overflowWrap: 'anywhere' }}>
            {answers.map((answer) => (
              <li key={answer.id}>
                {t(`room.part.${answer.part}`, { what: about(answer) })}
                {answer.refused && (
                  <Text size="sm" c="red">
                    {answer.refused}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Text>
        {t('room.people', { count: counts.people })} · {t('room.answers', { count: counts.answers })}
      </Text>
      {state !== 'BEGUN' && <Keeping {...{ seat, doing }} />}
    </Stack>
  );
}

function Keeping({ seat, doing }: Props) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [link, setLink] = useState<string>();
  const { keptBy, keepsBy, joining, address } = seat;
  const keep = async () => {
    const kept = await doing.keep();
    if (kept) setLink(`${location.origin}/room#${kept}`);
  };
  const way = keepsBy === 'LINK' ? 'link' : viewer.as === 'account' ? 'account' : 'signIn';
  return (
    <section aria-labelledby="keep">
      <Title order={2} size="h4" id="keep">
        {t('room.keep.title')}
      </Title>
      {link && (
        <>
          <Text mb="sm">{t('room.keep.once')}</Text>
          <ShownLink link={link} label={t('room.keep.field')} isLasting />
        </>
      )}
      {!link && keptBy && (
        <Text role="status">
          {t(`room.keep.${keptBy === 'ACCOUNT' ? 'isAccount' : 'isLink'}`)}{' '}
          {keptBy === 'ACCOUNT' && (
            <Anchor href={`/${address}`} underline="always">
              {t('joining.seeMap')}
            </Anchor>
          )}
        </Text>
      )}
      {!link && !keptBy && (
        <Stack gap="sm">
          <Text>{t(`room.keep.${way}`)}</Text>
          {doing.failure && <FailureAlert failure={doing.failure} />}
          {way === 'signIn' ? (
            <Button
              component="a"
              size="lg"
              fullWidth
              href={`/sign-in?to=${encodeURIComponent('/room?step=end')}`}
            >
              {t('room.keep.signInButton')}
            </Button>
          ) : (
            <Button
              size="lg"
              fullWidth
              loading={doing.sending}
              disabled={way === 'account' && joining.state !== 'APPROVED'}
              onClick={() => void keep()}
            >
              {t('room.keep.button')}
            </Button>
          )}
        </Stack>
      )}
    </section>
  );
}
