/** What the link of a campaign leads to: a few questions for one stakeholder, made for a phone, without an account. */
import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWayOut } from '../account/use-way-out.ts';
import style from '../joining/join-page.module.css';
import { useToken } from '../members/token.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { AnswerCall } from './answer-call.tsx';
import { RespondSteps } from './respond-steps.tsx';
import { useRespond } from './use-respond.ts';

export function RespondPage() {
  const { t } = useTranslation();
  const { stop }: { stop?: string } = useSearch({ strict: false });
  usePageTitle(t('respond.page'));
  const token = useToken({ isKept: true });
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      {!token ? <Dead /> : stop ? <Stop token={token} /> : <Asked key={token} token={token} />}
    </main>
  );
}

function Asked({ token }: { token: string }) {
  const { t } = useTranslation();
  const responding = useRespond(token);
  const { toAnswer, failure, open } = responding;
  if (!toAnswer) {
    if (failure?.code === 'NOT_FOUND') return <Dead />;
    if (!failure) return <Loader aria-label={t('respond.loading')} />;
    return (
      <Stack gap="md">
        <FailureAlert failure={failure} />
        <Button variant="default" size="lg" onClick={() => void open()}>
          {t('form.retry')}
        </Button>
      </Stack>
    );
  }
  if (toAnswer.call)
    return <AnswerCall {...{ token, toAnswer }} call={toAnswer.call} onAnswered={responding.setToAnswer} />;
  return <RespondSteps {...{ token, toAnswer, responding }} />;
}

/** Only the press of a button stops mails: what opens links ahead stops nothing. */
function Stop({ token }: { token: string }) {
  const { t } = useTranslation();
  const { state, stop } = useWayOut('/api/campaigns/stop', token);
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {t('respond.stopTitle')}
      </Title>
      <Text role="status">{t(`respond.stop.${state}`)}</Text>
      {state !== 'stopped' && (
        <Button size="lg" fullWidth loading={state === 'sending'} onClick={stop}>
          {t('respond.stopNow')}
        </Button>
      )}
    </Stack>
  );
}

/** Whatever opens nothing is said alike. */
function Dead() {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {t('respond.deadTitle')}
      </Title>
      <Text>{t('respond.deadText')}</Text>
    </Stack>
  );
}
