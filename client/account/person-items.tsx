/** The part of the menu of person and settings that is about the person. */
import { Menu, Text } from '@mantine/core';
import { IconLogin2, IconLogout2, IconUserCircle } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from './use-sign-out.ts';
import type { Looking } from './use-viewer.ts';

export function PersonItems({ viewer }: { viewer: Looking }) {
  const { t } = useTranslation();
  const out = useSignOut();
  if (viewer.as === 'unknown') return null;
  return (
    <>
      {viewer.as === 'local' && <Menu.Label>{t('person.local')}</Menu.Label>}
      {viewer.as === 'visitor' && <SignInItem />}
      {viewer.as === 'account' && (
        <>
          <Menu.Label>
            <Text size="sm" fw={600} c="var(--ink)" style={{ overflowWrap: 'anywhere' }}>
              {viewer.name}
            </Text>
            {viewer.email !== viewer.name && (
              <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
                {viewer.email}
              </Text>
            )}
          </Menu.Label>
          <Menu.Item
            leftSection={<IconUserCircle aria-hidden size={16} />}
            renderRoot={(props) => <Link {...props} to="/account" />}
          >
            {t('person.account')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout2 aria-hidden size={16} />} onClick={() => out('/')}>
            {t('person.signOut')}
          </Menu.Item>
        </>
      )}
      <Menu.Divider />
    </>
  );
}

function SignInItem() {
  const { t } = useTranslation();
  const { pathname, href } = useLocation();
  if (pathname === '/sign-in') return <Menu.Label>{t('person.visitor')}</Menu.Label>;
  return (
    <Menu.Item
      leftSection={<IconLogin2 aria-hidden size={16} />}
      renderRoot={(props) => <Link {...props} to="/sign-in" search={{ to: href }} />}
    >
      {t('person.signIn')}
    </Menu.Item>
  );
}
