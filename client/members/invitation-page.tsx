/** What a link of an invitation leads to: who invites to what. Only the press of a button accepts it. */
import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import style from '../account/sign-in-page.module.css';
import { useViewer } from '../account/use-viewer.ts';
import { failureOf } from '../graphql/failure.ts';
import { leaveFor } from '../graphql/who.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { firstView } from './first-view.ts';
import { AcceptDocument, InvitationDocument, type Spoken } from './members.documents.ts';
import { useToken } from './token.ts';
import { useSending } from './use-sending.ts';

export function InvitationPage() {
  const { t } = useTranslation();
  usePageTitle(t('invitation.title'));
  const token = useToken();
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      {token ? <Offer key={token} token={token} /> : <Dead />}
    </main>
  );
}

function Offer({ token }: { token: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const viewer = useViewer();
  const [{ data, error, fetching }, execute] = useQuery({
    query: InvitationDocument,
    variables: { token },
    requestPolicy: 'network-only',
  });
  if (fetching || viewer.as === 'unknown') return <Loader aria-label={t('invitation.loading')} />;
  if (error)
    return (
      <Stack gap="md">
        <FailureAlert failure={failureOf(error)} />
        <Button variant="default" size="lg" onClick={() => execute()}>
          {t('form.retry')}
        </Button>
      </Stack>
    );
  const offer = data?.invitation;
  if (!offer) return <Dead />;
  const name = nameIn(language, offer);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(offer.expiresAt));
  return (
    <Stack gap="md">
      <Title order={1} style={{ overflowWrap: 'anywhere' }}>
        {t('invitation.to', { name })}
      </Title>
      <Text>
        {offer.by ? t('invitation.by', { by: offer.by, name }) : t('invitation.bySomebody', { name })}
      </Text>
      <Text>
        <b>{t(`people.role.${offer.role}`)}</b>: {t(`people.roleText.${offer.role}`)}
      </Text>
      {offer.speaksFor.length > 0 && (
        <Text>{t('invitation.speaksFor', { names: offer.speaksFor.map((each) => each.name) })}</Text>
      )}
      <Text c="dimmed" size="sm">
        {t('invitation.lasts', { day })}
      </Text>
      {viewer.as === 'account' ? (
        <Accept {...{ token, speaksFor: offer.speaksFor }} email={viewer.email} />
      ) : (
        <SignInFirst email={offer.email} />
      )}
    </Stack>
  );
}

type Accepting = { token: string; email: string; speaksFor: readonly Spoken[] };

function Accept({ token, email, speaksFor }: Accepting) {
  const { t } = useTranslation();
  const client = useClient();
  const { sending, failure, send } = useSending();
  const accept = async () => {
    const sent = await send(() => client.mutation(AcceptDocument, { input: { token } }).toPromise());
    // Read anew with the role: what was read without it is of no use.
    if (sent?.data) leaveFor(firstView(sent.data.acceptInvitation.address, speaksFor));
  };
  return (
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('invitation.as', { email })}
      </Text>
      {failure && <FailureAlert failure={failure} />}
      <Button size="lg" fullWidth loading={sending} onClick={() => void accept()}>
        {t('invitation.accept')}
      </Button>
    </>
  );
}

function SignInFirst({ email }: { email: string | null }) {
  const { t } = useTranslation();
  const to = `/invite${location.hash}`;
  return (
    <>
      <Text>{email ? t('invitation.signInAs', { email }) : t('invitation.signIn')}</Text>
      <Button size="lg" fullWidth component="a" href={`/sign-in?to=${encodeURIComponent(to)}`}>
        {t('person.signIn')}
      </Button>
    </>
  );
}

/** Whatever is wrong with an invitation is said alike. */
function Dead() {
  const { t } = useTranslation();
  const viewer = useViewer();
  return (
    <Stack gap="md">
      <Title order={1}>{t('invitation.deadTitle')}</Title>
      <Text>{t('invitation.deadText')}</Text>
      {viewer.as === 'account' && (
        <Text style={{ overflowWrap: 'anywhere' }}>{t('invitation.deadAs', { email: viewer.email })}</Text>
      )}
      <Button component={Link} to="/" size="lg" fullWidth variant="default">
        {t('lost.home')}
      </Button>
    </Stack>
  );
}
