import { Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { dateIn } from '../language/language.ts';
import { useNotice } from '../ui/notice.ts';
import { EndOtherSessionsDocument, EndSessionDocument, type OwnSession } from './account.documents.ts';
import style from './account-page.module.css';
import { deviceIn } from './device.ts';
import { Part } from './part.tsx';

/** Where somebody is signed in, and how they go out there. */
export function SessionList({ sessions, onChanged }: { sessions: readonly OwnSession[]; onChanged(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const notice = useNotice();
  const [, end] = useMutation(EndSessionDocument);
  const [, endOthers] = useMutation(EndOtherSessionsDocument);
  const deviceOf = ({ device }: OwnSession) => deviceIn(device) ?? t('account.unknownDevice');
  const done = ({ error }: Awaited<ReturnType<typeof end | typeof endOthers>>, said: string) => {
    if (error) notice(failureText(t, failureOf(error)), undefined, { isAlert: true });
    else notice(said);
    onChanged();
  };
  const others = sessions.filter(({ isThis }) => !isThis);
  return (
    <Part title={t('account.sessions')} text={t('account.sessionsText')}>
      <ul className={style.rows}>
        {sessions.map((each) => (
          <li key={each.id} className={style.row}>
            <div className={style.what}>
              <Group gap="xs">
                <Text>{deviceOf(each)}</Text>
                {each.isThis && <Badge variant="light">{t('account.thisOne')}</Badge>}
              </Group>
              <Text size="sm" c="dimmed">
                {t('account.since', { day: dateIn(language, each.createdAt) })}
              </Text>
            </div>
            {!each.isThis && (
              <Button
                variant="default"
                aria-label={t('account.endThat', { device: deviceOf(each) })}
                onClick={async () =>
                  done(
                    await end({ input: { id: each.id, idempotencyKey: crypto.randomUUID() } }),
                    t('account.ended'),
                  )
                }
              >
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Group>
          <Button variant="default" onClick={async () => done(await endOthers({}), t('account.endedOthers'))}>
            {t('account.endOthers')}
          </Button>
        </Group>
      )}
    </Part>
  );
}
