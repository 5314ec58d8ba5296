import { Button, Group, Text } from '@mantine/core';
import { IconCopy, IconMail, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { copyText } from '../ui/copy.ts';
import { useNotice } from '../ui/notice.ts';
import { MessageForm } from './message-form.tsx';
import { useContact } from './use-contact.ts';

type Props = { who: string; called: string; text: string; subject: string };

/** How the message gets there: copied, by a mail program, or from here to who takes messages without showing an address. */
export function Sending({ who, called, text, subject }: Props) {
  const { t } = useWords();
  const notice = useNotice();
  const reached = useContact(who, 0, who === '');
  const [isWriting, setWriting] = useState(false);
  const email = reached?.contact.email;
  const copy = async () => {
    if (await copyText(text)) notice(t('contact.copied'));
    else notice(t('contact.notCopied'), undefined, { isAlert: true });
  };
  const mail = `mailto:${email ? encodeURIComponent(email) : ''}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(email ? 'contact.hasAddress' : 'contact.hasNoAddress', { name: called })}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button
          variant={reached?.frame || email ? 'default' : 'filled'}
          leftSection={<IconCopy aria-hidden size={16} />}
          onClick={() => void copy()}
        >
          {t('contact.copy')}
        </Button>
        <Button
          component="a"
          variant={email ? 'filled' : 'default'}
          leftSection={<IconMail aria-hidden size={16} />}
          href={mail}
        >
          {t('contact.openMail')}
        </Button>
        {reached?.frame && (
          <Button leftSection={<IconSend aria-hidden size={16} />} onClick={() => setWriting(true)}>
            {t('contact.sendFromHere')}
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
