/** What the link of an invitation to answer leads to: whether a declared link is right. Only the press of a button answers. */
import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import style from '../account/sign-in-page.module.css';
import { failureOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { useToken } from '../members/token.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import {
  AnswerByInvitationDocument,
  type AnsweredLink,
  type LinkAnswer,
  LinkInvitationDocument,
  type LinkOffer,
} from './interdependency.documents.ts';
import { LinkActions } from './link-actions.tsx';
import { SaidBySides } from './said-by-sides.tsx';

export function AnswerPage() {
  const { t } = useTranslation();
  usePageTitle(t('asked.title'));
  const token = useToken();
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      {token ? <Asked key={token} token={token} /> : <Dead />}
    </main>
  );
}

function Asked({ token }: { token: string }) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, execute] = useQuery({
    query: LinkInvitationDocument,
    variables: { token },
    requestPolicy: 'network-only',
  });
  const [answered, setAnswered] = useState<LinkOffer>();
  if (answered) return <Thanks offer={answered} />;
  if (fetching && !data) return <Loader aria-label={t('asked.loading')} />;
  if (error && !data)
    return (
      <Stack gap="md">
        <FailureAlert failure={failureOf(error)} />
        <Button variant="default" size="lg" onClick={() => execute({ requestPolicy: 'network-only' })}>
          {t('form.retry')}
        </Button>
      </Stack>
    );
  const offer = data?.linkInvitation;
  if (!offer) return <Dead />;
  const reread = () => execute({ requestPolicy: 'network-only' });
  return <Offer {...{ token, offer }} onStale={reread} onAnswered={() => setAnswered(offer)} />;
}

/** A link that is offered, as those are that a member reads. */
export function linkOf(offer: LinkOffer): AnsweredLink {
  const end = (of: LinkOffer['from']) => ({ ...of, __typename: 'Stakeholder' as const, kind: 'INSTITUTION' });
  return {
    ...offer,
    ...{ id: '', label: null, note: null, status: 'DECLARED', declaredBy: null, mayReword: false },
    ...{ from: end(offer.from), to: end(offer.to), waitsFor: [offer.side], since: null, until: null },
    ...{ source: null, createdBy: null, updatedBy: null, createdAt: '', updatedAt: '', statusChanges: [] },
    answers: [{ side: offer.side, answers: offer.answers.filter((each) => each !== 'END') }],
  } as unknown as AnsweredLink;
}

type OfferProps = { token: string; offer: LinkOffer; onStale(): void; onAnswered(): void };

function Offer({ token, offer, onStale, onAnswered }: OfferProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const [answer, setAnswer] = useState<LinkAnswer>();
  const link = linkOf(offer);
  const [side, other] = offer.side === offer.from.id ? [offer.from, offer.to] : [offer.to, offer.from];
  const names = { side: nameIn(language, side), other: nameIn(language, other) };
  const place = (language === 'fr' && offer.placeFr) || offer.place;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(offer.expiresAt));
  return (
    <Stack gap="md">
      <Title order={1} style={{ overflowWrap: 'anywhere' }}>
        {t('asked.to', names)}
      </Title>
      <Text>
        {offer.by
          ? t('asked.by', { by: offer.by, place, ...names })
          : t('asked.bySomebody', { place, ...names })}
      </Text>
      <SaidBySides link={link} />
      <LinkActions link={link} onAnswer={setAnswer} />
      <Text c="dimmed" size="sm">
        {t('asked.lasts', { day })}
      </Text>
      {answer && (
        <AnswerDialog
          key={answer}
          ecosystem={{ interdependencyTypes: offer.types }}
          {...{ link, answer, onStale }}
          onClose={() => setAnswer(undefined)}
          onSaved={onAnswered}
          send={async ({ id: _id, side: _side, on: _on, ...said }) => {
            const result = await client.mutation(AnswerByInvitationDocument, { input: { ...said, token } });
            return { ...result, data: result.data ? link : undefined };
          }}
        />
      )}
    </Stack>
  );
}

/** What is next: the map, and speaking for the side that has answered. */
function Thanks({ offer }: { offer: LinkOffer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const side = offer.side === offer.from.id ? offer.from : offer.to;
  const to = `/${offer.address}?at=${side.id}`;
  return (
    <Stack gap="md">
      <Title order={1}>{t('asked.thanks')}</Title>
      <Text>{t('asked.next', { name: nameIn(language, side) })}</Text>
      <Group>
        <Button size="lg" component="a" href={`/sign-in?to=${encodeURIComponent(to)}`}>
          {t('person.signIn')}
        </Button>
        <Button size="lg" variant="default" component="a" href={to}>
          {t('asked.map')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Whatever is wrong with an invitation is said alike. */
function Dead() {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Title order={1}>{t('asked.deadTitle')}</Title>
      <Text>{t('asked.deadText')}</Text>
    </Stack>
  );
}
