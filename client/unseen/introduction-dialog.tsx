import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconCopy, IconMail, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useViewer } from '../account/use-viewer.ts';
import { MessageForm } from '../contact/message-form.tsx';
import { useContact } from '../contact/use-contact.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { copyText } from '../ui/copy.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import type { ToReach } from './unseen.documents.ts';

type Props = { ecosystem: Ecosystem; row: ToReach; onClose(): void };

/** A message that asks somebody to introduce us: written already, to be changed, copied, mailed or sent from here. */
export function IntroductionDialog({ ecosystem, row, onClose }: Props) {
  const { t, language } = useWords();
  const viewer = useViewer();
  const people = row.introducers.map(({ stakeholder }) => stakeholder);
  const [who, setWho] = useState(people[0]?.id ?? '');
  const introducer = people.find(({ id }) => id === who);
  const called = introducer ? nameIn(language, introducer) : '';
  const said = t('unseen.message', {
    ...{ to: called, name: row.name, ecosystem: nameIn(language, ecosystem) },
    from: viewer.as === 'account' ? viewer.name : '',
  }).trim();
  const [own, setOwn] = useState<string>();
  const text = own ?? said;
  return (
    <Dialog title={t('unseen.introductionTo', { name: row.name })} onClose={onClose}>
      <Stack gap="md">
        <Select
          label={t('unseen.whoIntroduces')}
          allowDeselect={false}
          data={row.introducers.map(({ stakeholder, sentence }) => ({
            value: stakeholder.id,
            label: `${nameIn(language, stakeholder)} (${sentence})`,
          }))}
          value={who}
          onChange={(value) => setWho(value ?? who)}
        />
        <Textarea
          label={t('unseen.messageText')}
          autosize
          minRows={6}
          maxRows={14}
          data-autofocus
          value={text}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <Ways key={who} {...{ who, called, text }} subject={t('unseen.subject', { name: row.name })} />
      </Stack>
    </Dialog>
  );
}

type WaysProps = { who: string; called: string; text: string; subject: string };

/** How the message gets there: copied, by a mail program, or from here to who takes messages without showing an address. */
function Ways({ who, called, text, subject }: WaysProps) {
  const { t } = useWords();
  const notice = useNotice();
  const reached = useContact(who, 0, who === '');
  const [isWriting, setWriting] = useState(false);
  const email = reached?.contact.email;
  const copy = async () => {
    if (await copyText(text)) notice(t('unseen.copied'));
    else notice(t('gaps.notCopied'), undefined, { isAlert: true });
  };
  const mail = `mailto:${email ? encodeURIComponent(email) : ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(email ? 'unseen.hasAddress' : 'unseen.hasNoAddress', { name: called })}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button
          variant={reached?.frame || email ? 'default' : 'filled'}
          leftSection={<IconCopy aria-hidden size={16} />}
          onClick={() => void copy()}
        >
          {t('unseen.copy')}
        </Button>
        <Button
          component="a"
          variant={email ? 'filled' : 'default'}
          leftSection={<IconMail aria-hidden size={16} />}
          href={mail}
        >
          {t('unseen.mail')}
        </Button>
        {reached?.frame && (
          <Button leftSection={<IconSend aria-hidden size={16} />} onClick={() => setWriting(true)}>
            {t('unseen.send')}
          </Button>
        )}
      </Group>
      {isWriting && reached?.frame && (
        <MessageForm
          {...{ id: who, name: called, frame: reached.frame, message: text }}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  );
}
