/** Coming in: by a code that is mailed, or by whoever vouches for people here. */
import { Alert, Button, Divider, Loader, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveFor } from '../graphql/who.ts';
import { usePageTitle } from '../ui/page-title.ts';
import { tellTabs } from './other-tabs.ts';
import { ProviderButton } from './provider-button.tsx';
import { SetUpForm } from './set-up-form.tsx';
import type { SignInAddress } from './sign-in-address.ts';
import { SignInForm } from './sign-in-form.tsx';
import style from './sign-in-page.module.css';
import { type Step, useSignIn } from './use-sign-in.ts';
import { useSignOut } from './use-sign-out.ts';
import { useViewer } from './use-viewer.ts';
import { useWays } from './use-ways.ts';
import { keepWay, readLink, takeWay } from './way-back.ts';

export function SignInPage() {
  const { t } = useTranslation();
  usePageTitle(t('signIn.title'));
  const viewer = useViewer();
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      {viewer.as === 'unknown' && <Loader aria-label={t('signIn.loading')} />}
      {viewer.as === 'local' && <NotHere />}
      {viewer.as === 'visitor' && <ComeIn />}
      {viewer.as === 'account' && <AlreadyIn name={viewer.name} />}
    </main>
  );
}

/** On a machine that is nobody else's there is nothing to sign in to. */
function NotHere() {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Title order={1}>{t('signIn.localTitle')}</Title>
      <Text>{t('signIn.localText')}</Text>
      <Button component={Link} to="/" size="lg" fullWidth>
        {t('lost.home')}
      </Button>
    </Stack>
  );
}

/** What a mail's link says, once: it does not stay in the address, nor in what the browser remembers of it. */
function useLink(): { email: string; code: string } {
  const [link] = useState(() => readLink(location.hash));
  useEffect(() => {
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  return link ?? { email: '', code: '' };
}

function ComeIn() {
  const { t } = useTranslation();
  const address: SignInAddress = useSearch({ strict: false });
  const navigate = useNavigate();
  const known = useLink();
  const ways = useWays();
  const [isLinked, setLinked] = useState(known.code !== '');
  const goTo = (step: Step) => {
    setLinked(false);
    if (step === 'address' && address.step === 'code') return history.back();
    const { step: _step, failed: _failed, ...kept } = address;
    void navigate({ to: '/sign-in', search: step === 'code' ? { ...kept, step } : kept });
  };
  const signing = useSignIn({
    step: isLinked || address.step === 'code' ? 'code' : 'address',
    ...{ goTo, known },
    onIn: () => {
      const to = address.to ?? takeWay() ?? '/';
      leaveFor(ways?.needsHost ? '/sign-in' : to);
      tellTabs('in');
    },
  });
  const { to } = address;
  useEffect(() => keepWay(to), [to]);
  return (
    <Stack gap="lg">
      <Title order={1}>{t('signIn.title')}</Title>
      {ways?.needsHost && <Text>{t('signIn.needsHost')}</Text>}
      {address.failed && ways?.provider && (
        <Alert role="alert" color="orange" variant="light">
          <Text c="var(--ink)">
            {t(ways.codes ? 'signIn.failed' : 'signIn.failedAlone', { name: ways.provider })}
          </Text>
        </Alert>
      )}
      {!ways && <Loader aria-label={t('signIn.loading')} />}
      {ways?.codes && <SignInForm signing={signing} codes={ways.codes} />}
      {ways?.provider && signing.step === 'address' && (
        <>
          {ways.codes && <Divider label={t('signIn.or')} />}
          <ProviderButton name={ways.provider} />
        </>
      )}
    </Stack>
  );
}

/** Whoever is in already is led on, or makes room for somebody else. */
function AlreadyIn({ name }: { name: string }) {
  const { t } = useTranslation();
  const { to, done }: SignInAddress = useSearch({ strict: false });
  const ways = useWays();
  const out = useSignOut();
  const isDone = done !== undefined && ways !== undefined && !ways.needsHost;
  useEffect(() => {
    if (!isDone) return;
    leaveFor(to ?? takeWay() ?? '/');
    tellTabs('in');
  }, [isDone, to]);
  if (ways?.needsHost) return <SetUpForm onDone={() => leaveFor(to ?? '/')} />;
  return (
    <Stack gap="md">
      <Title order={1}>{t('signIn.inTitle')}</Title>
      <Text>{t('signIn.inText', { name })}</Text>
      <Button size="lg" fullWidth onClick={() => leaveFor(to ?? '/')}>
        {t('signIn.goOn')}
      </Button>
      <Button size="lg" fullWidth variant="default" onClick={() => out('/sign-in')}>
        {t('signIn.asOther')}
      </Button>
    </Stack>
  );
}
