/** One's own account: what others see, where one is signed in, and by which tokens scripts ask in one's name. */
import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { AboutMe } from './about-me.tsx';
import { AccountDocument, type OwnAccount } from './account.documents.ts';
import { AccountFrame } from './account-frame.tsx';
import style from './account-page.module.css';
import { AddHost } from './add-host.tsx';
import { EraseAccount } from './erase-account.tsx';
import { Part } from './part.tsx';
import { SessionList } from './session-list.tsx';
import { TokenList } from './token-list.tsx';
import { useViewer } from './use-viewer.ts';

export function AccountPage() {
  const { t } = useTranslation();
  return (
    <AccountFrame
      title={t('account.title')}
      visitor={t('account.visitor')}
      to="/account"
      query={AccountDocument}
    >
      {(account, reload) => (
        <>
          <AboutMe account={account} />
          <Roles account={account} />
          <SessionList sessions={account.sessions} onChanged={reload} />
          <TokenList account={account} onChanged={reload} />
          <Part title={t('held.openTitle')} text={t('held.openText')}>
            <Group>
              <Button variant="default" renderRoot={(props) => <Link {...props} to="/account/held" />}>
                {t('held.open')}
              </Button>
            </Group>
          </Part>
          <EraseAccount email={account.email} />
        </>
      )}
    </AccountFrame>
  );
}

function Roles({ account: { roles } }: { account: OwnAccount }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const viewer = useViewer();
  const isHost = viewer.as === 'account' && viewer.role === 'FACILITATOR';
  return (
    <Part title={t('account.roles')}>
      {isHost && <AddHost />}
      {!isHost && roles.length === 0 && <Alert variant="light">{t('account.noRole')}</Alert>}
      {roles.length > 0 && (
        <ul className={style.rows}>
          {roles.map((each) => (
            <li key={each.ecosystem} className={style.row}>
              <Anchor renderRoot={(props) => <Link {...props} to="/$slug" params={{ slug: each.address }} />}>
                {nameIn(language, each)}
              </Anchor>
              <Text c="dimmed">{t(`accessRole.${each.role}`)}</Text>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
