import { Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { SuggestDocument } from './flag.documents.ts';
import { TellingForm } from './telling-form.tsx';

type Props = {
  ecosystem: { id: string };
  /** What it is about; nothing for who is missing. */
  about?: { id: string; name: string } | undefined;
  sendsMail: boolean;
  onClose(): void;
};

/** Tells the facilitators in words what is otherwise, or who is missing; nothing of it is written to the map. */
export function SuggestDialog({ ecosystem, about, sendsMail, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const [name, setName] = useState('');
  const [words, setWords] = useState('');
  const [email, setEmail] = useState('');
  const input = {
    ...{ ecosystem: ecosystem.id, words, email: email.trim() || null },
    ...(about ? { about: about.id } : { name }),
  };
  return (
    <TellingForm
      title={about ? t('suggest.title', { name: about.name }) : t('suggest.missing')}
      action={t('suggest.send')}
      done={t('suggest.done')}
      dirty={[name, words].some((text) => text.trim() !== '')}
      ready={(about ? words : name).trim() !== ''}
      send={() => client.mutation(SuggestDocument, { input })}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t('suggest.help')}
      </Text>
      {!about && (
        <TextInput
          label={t('suggest.name')}
          required
          data-autofocus
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t(about ? 'suggest.words' : 'suggest.more')}
        placeholder={t(about ? 'suggest.example' : 'suggest.exampleMore')}
        required={Boolean(about)}
        {...(about && { 'data-autofocus': true })}
        autosize
        minRows={3}
        maxLength={5_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {sendsMail && (
        <TextInput
          type="email"
          autoComplete="email"
          label={t('suggest.email')}
          description={t('suggest.emailHelp')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      )}
    </TellingForm>
  );
}
