import { Alert, Button, Loader, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionOver } from '../account/session-over.tsx';
import { SignInButton } from '../account/sign-in-button.tsx';
import { useViewer } from '../account/use-viewer.ts';
import { useWayIn } from '../account/use-way-in.ts';
import { TopBarPlaces } from '../app/top-bar.tsx';
import { retryNow, useBusy, useConnectionLost } from '../graphql/connection.ts';
import { usePhone } from '../ui/use-room.ts';
import { Settings } from './settings.tsx';
import style from './shell.module.css';

/** What surrounds every page: the way past the top bar, the bar, the banner when the server is away. */
export function Shell() {
  const { t } = useTranslation();
  const lost = useConnectionLost();
  const busy = useBusy();
  const phone = usePhone();
  // A phone in a room needs no account, and may have come where nobody has one.
  const isInRoom = useLocation({ select: ({ pathname }) => /^\/room(\/|$)/.test(pathname) });
  const viewer = useViewer();
  useWayIn();
  const [start, setStart] = useState<HTMLElement | null>(null);
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const places = useMemo(() => ({ start, end }), [start, end]);
  const person = (
    <>
      {viewer.as === 'visitor' && !isInRoom && <SignInButton isSmall={phone} />}
      <Settings viewer={viewer} />
    </>
  );
  return (
    <div className={style.shell}>
      <a className={style.skip} href="#content">
        {t('shell.skip')}
      </a>
      <header className={style.header}>
        <Link to="/" className={style.brand ?? ''} aria-label={t('shell.home')}>
          <img src={new URL('./icon.svg', import.meta.url).href} width={24} height={24} alt="" />
          <Text component="span" fw={650} className={style.name ?? ''}>
            Maillage
          </Text>
        </Link>
        <div ref={setStart} className={style.start} />
        {/* Where a second row holds what can be done, the settings stand in the first: the focus goes row by row. */}
        {phone && person}
        <div ref={setEnd} className={style.end} />
        {!phone && person}
      </header>
      {lost && (
        <Alert
          className={style.banner ?? ''}
          role="alert"
          color="orange"
          variant="transparent"
          icon={<IconPlugConnectedX aria-hidden />}
          title={t('connection.lost')}
        >
          {t('connection.lostText')}{' '}
          <Button size="compact-sm" variant="default" onClick={retryNow}>
            {t('connection.retry')}
          </Button>
        </Alert>
      )}
      {/* Always there: what appears within it is read out. */}
      <output className={style.busy} data-shown={(busy && !lost) || undefined}>
        {busy && !lost && (
          <>
            <Loader size={14} aria-hidden />
            {t('connection.busy')}
          </>
        )}
      </output>
      <TopBarPlaces value={places}>
        <Outlet />
      </TopBarPlaces>
      {viewer.as === 'account' && <SessionOver email={viewer.email} />}
    </div>
  );
}
