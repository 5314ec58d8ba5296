import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useViewer } from '../account/use-viewer.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { ShownLink } from '../members/shown-link.tsx';
import { useSending } from '../members/use-sending.ts';
import { Dialog } from '../ui/dialog.tsx';
import { textOrNull } from '../ui/fields.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { type AnsweredLink, InviteSideDocument } from './interdependency.documents.ts';
import { endOf } from './link-status.ts';

/** Asks who is waited for, where nobody speaks for them here: for who declared the link, and facilitators. */
export function InviteSides({ link }: { link: AnsweredLink }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const viewer = useViewer();
  const [asked, setAsked] = useState<AnsweredLink['from']>();
  if (viewer.as !== 'account' || !link.mayReword) return null;
  const ends = link.waitsFor.flatMap((id) => endOf(id, link) ?? []);
  return (
    <>
      {ends.map((end) => (
        <Button
          key={end.id}
          size="sm"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconSend aria-hidden size={16} />}
          onClick={() => setAsked(end)}
        >
          {t('askSide.ask', { name: nameIn(language, end) })}
        </Button>
      ))}
      {asked && <AskSide link={link} end={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

type Props = { link: AnsweredLink; end: AnsweredLink['from']; onClose(): void };

function AskSide({ link, end, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const { sending, failure, send, forget } = useSending();
  const [email, setEmail] = useState('');
  const [spoken, setSpoken] = useState<string>(language);
  const [made, setMade] = useState<{ link: string | null }>();
  const name = nameIn(language, end);
  const invite = async () => {
    const input = { id: link.id, side: end.id, email: textOrNull(email) };
    const sent = await send(() =>
      client
        .mutation(InviteSideDocument, { input: { ...input, language: spoken === 'fr' ? 'FR' : 'EN' } })
        .toPromise(),
    );
    if (sent?.data) setMade(sent.data.inviteSide);
  };
  return (
    <Dialog title={t('askSide.title', { name })} onClose={onClose}>
      {made ? (
        made.link ? (
          <ShownLink link={made.link} />
        ) : (
          <Text component="output">{t('askSide.sent')}</Text>
        )
      ) : (
        <Stack gap="md">
          <Text size="sm">{t('askSide.text', { name })}</Text>
          <TextInput
            type="email"
            label={t('askSide.email')}
            description={t('askSide.emailHelp')}
            autoComplete="off"
            data-autofocus
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
              forget();
            }}
          />
          <Select
            label={t('askSide.language')}
            allowDeselect={false}
            data={[
              { value: 'en', label: 'English' },
              { value: 'fr', label: 'Français' },
            ]}
            value={spoken}
            onChange={(value) => setSpoken(value ?? 'en')}
          />
          {failure && <FailureAlert failure={failure} />}
          <Button loading={sending} onClick={() => void invite()}>
            {email.trim() ? t('askSide.send') : t('askSide.show')}
          </Button>
        </Stack>
      )}
    </Dialog>
  );
}
