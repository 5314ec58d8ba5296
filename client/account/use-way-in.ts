import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { watchRefused } from '../graphql/who.ts';
import { useNotice } from '../ui/notice.ts';
import { wayHere } from './way-back.ts';

/** Shows a visitor who is refused something the way to sign in, and from there back. */
export function useWayIn(): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notice = useNotice();
  useEffect(
    () =>
      watchRefused(() => {
        const label = t('person.signIn');
        const act = () => void navigate({ to: '/sign-in', search: { to: wayHere() } });
        notice(t('person.refused'), { label, act }, { name: 'way-in' });
      }),
    [t, navigate, notice],
  );
}
