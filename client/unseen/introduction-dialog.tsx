import { Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../account/use-viewer.ts';
import { Sending } from '../contact/sending.tsx';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { Dialog } from '../ui/dialog.tsx';
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
          label={t('contact.messageText')}
          autosize
          minRows={6}
          maxRows={14}
          data-autofocus
          value={text}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <Sending key={who} {...{ who, called, text }} subject={t('unseen.subject', { name: row.name })} />
      </Stack>
    </Dialog>
  );
}
