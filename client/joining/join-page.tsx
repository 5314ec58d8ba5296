/** Where a partner puts themselves on a map: made for a phone in one hand. */
import { Anchor, Button, Loader, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../account/use-viewer.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useEcosystem } from '../ecosystem/use-ecosystem.tsx';
import { useAsked } from '../graphql/use-asked.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import style from './join-page.module.css';
import { ChoicesDocument } from './joining.documents.ts';
import { Questions } from './questions.tsx';
import { useDrafts, useJoining, useKeepDraft } from './use-joining.ts';

export function JoinPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { slug } = useParams({ from: '/$slug/join' });
  const { ecosystem, inItsPlace } = useEcosystem(slug, {
    failed: t('joining.failed'),
    loading: t('joining.loading'),
  });
  const name = ecosystem && nameIn(language, ecosystem);
  usePageTitle(t('joining.page'), name);
  if (!ecosystem) return inItsPlace();
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <Anchor href={`/${slug}`}>{name}</Anchor>
      </Text>
      <Coming ecosystem={ecosystem} />
    </main>
  );
}

function Coming({ ecosystem }: { ecosystem: Ecosystem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const viewer = useViewer();
  const name = nameIn(language, ecosystem);
  if (viewer.as === 'unknown') return <Loader aria-label={t('joining.loading')} />;
  if (viewer.as === 'local') return <Said title={t('joining.page')} text={t('joining.local')} />;
  if (viewer.as === 'account') return <SignedIn {...{ ecosystem }} />;
  if (ecosystem.joining === 'NOBODY') return <Said title={t('joining.page')} text={t('joining.nobody')} />;
  return (
    <Said title={t('joining.joinNamed', { name })} text={t('joining.promise')}>
      <Button
        component="a"
        size="lg"
        fullWidth
        href={`/sign-in?to=${encodeURIComponent(`/${ecosystem.address}/join`)}`}
      >
        {t('joining.signIn')}
      </Button>
    </Said>
  );
}

function SignedIn({ ecosystem }: { ecosystem: Ecosystem }) {
  const { t } = useTranslation();
  const slug = ecosystem.address;
  const doing = useJoining(slug, false);
  const { joining, error } = doing;
  const kept = useDrafts(joining?.draft, useKeepDraft(slug));
  const choices = useAsked(ChoicesDocument, { ecosystem: slug });
  if (error && !joining)
    return (
      <Stack gap="md">
        <FailureAlert failure={error} />
        <Button variant="default" size="lg" onClick={() => doing.reload({ requestPolicy: 'network-only' })}>
          {t('form.retry')}
        </Button>
      </Stack>
    );
  if (!joining || !choices || !kept.isRead) return <Loader aria-label={t('joining.loading')} />;
  if (joining.whyNot && joining.state !== 'WAITING')
    return <Said title={t('joining.page')} text={joining.whyNot} />;
  return <Questions {...{ slug, choices, joining, kept, doing }} />;
}

function Said({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Stack gap="md">
      <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Title>
      <Text>{text}</Text>
      {children}
    </Stack>
  );
}
