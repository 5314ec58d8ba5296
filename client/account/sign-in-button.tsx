import { ActionIcon, Button } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Where people sign in, the way there stands in sight of who has not. */
export function SignInButton({ isSmall }: { isSmall: boolean }) {
  const { t } = useTranslation();
  const { pathname, href } = useLocation();
  if (pathname === '/sign-in') return null;
  const search = { to: href };
  return isSmall ? (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={40}
      aria-label={t('person.signIn')}
      renderRoot={(props) => <Link {...props} to="/sign-in" search={search} />}
    >
      <IconLogin2 aria-hidden color="var(--ink)" size={20} />
    </ActionIcon>
  ) : (
    <Button
      variant="default"
      size="sm"
      renderRoot={(props) => <Link {...props} to="/sign-in" search={search} />}
    >
      {t('person.signIn')}
    </Button>
  );
}
