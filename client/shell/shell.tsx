import { Alert, Button, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { retryNow, useConnectionLost } from '../graphql/connection.ts';
import { Preferences } from './preferences.tsx';
import style from './shell.module.css';

/** What surrounds every page: the way past the header, the header, the banner when the server is away. */
export function Shell() {
  const { t } = useTranslation();
  const lost = useConnectionLost();
  return (
    <div className={style.shell}>
      <a className={style.skip} href="#content">
        {t('shell.skip')}
      </a>
      <header className={style.header}>
        <Link to="/" className={style.brand ?? ''} aria-label={t('shell.home')}>
          <img src={new URL('./icon.svg', import.meta.url).href} width={24} height={24} alt="" />
          <Text component="span" fw={650}>
            Maillage
          </Text>
        </Link>
        <Preferences />
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
      <Outlet />
    </div>
  );
}
