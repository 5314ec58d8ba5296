import { Button, Checkbox, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { failureOf, failureText } from '../graphql/failure.ts';
import { inLanguage, nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { namesIn } from './names-in.ts';
import { type Register, RegisterDocument, type UnseenAbout } from './unseen.documents.ts';
import style from './unseen.module.css';

type Props = { ecosystem: string; about: UnseenAbout };
/** Whom each doubtful name was taken for: the id of a stakeholder, or nobody. */
type Decided = Readonly<Record<string, string>>;

const NOBODY = 'nobody';

/** A register pasted beside the lists: how many stand in neither. Nothing is written, and nothing is kept. */
export function SecondList({ ecosystem, about }: Props) {
  const { t, language } = useWords();
  const client = useClient();
  const [text, setText] = useState('');
  const [isIndependent, setIndependent] = useState(false);
  const [decided, setDecided] = useState<Decided>({});
  const [answer, setAnswer] = useState<{ register?: Register; error?: string }>({});
  const [isAsking, setAsking] = useState(false);
  const names = namesIn(text);
  const compare = async (decisions: Decided) => {
    setAsking(true);
    const given = Object.entries(decisions).map(([name, stakeholder]) => ({
      name,
      ...(stakeholder !== NOBODY && { stakeholder }),
    }));
    const register = { names, isIndependent, decided: given };
    const { data, error } = await client
      .query(
        RegisterDocument,
        { ecosystem, about, register, language: inLanguage(language) },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    setAnswer(
      data ? { register: data.unseenByRegister } : { error: error ? failureText(t, failureOf(error)) : '' },
    );
    setAsking(false);
  };
  const decide = (name: string, stakeholder: string) => {
    const next = { ...decided, [name]: stakeholder };
    setDecided(next);
    void compare(next);
  };
  return (
    <details className={style.working}>
      <summary>{t('unseen.second')}</summary>
      <Stack gap="sm" mt="xs">
        <Text size="sm">{t('unseen.secondTells')}</Text>
        <Textarea
          label={t('unseen.register')}
          description={t('unseen.registerHelp')}
          value={text}
          autosize
          minRows={4}
          maxRows={12}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            setAnswer({});
            setDecided({});
          }}
        />
        <Checkbox
          label={t('unseen.assume')}
          checked={isIndependent}
          onChange={({ currentTarget: { checked } }) => {
            setIndependent(checked);
            setAnswer({});
          }}
        />
        <Button
          disabled={names.length === 0 || !isIndependent}
          loading={isAsking}
          onClick={() => compare(decided)}
        >
          {t('unseen.compare', { count: names.length })}
        </Button>
        <div aria-live="polite">
          {answer.error && <Text c="var(--gap)">{answer.error}</Text>}
          {answer.register && <Compared register={answer.register} onDecide={decide} />}
        </div>
      </Stack>
    </details>
  );
}

type ComparedProps = { register: Register; onDecide(name: string, stakeholder: string): void };

function Compared({ register, onDecide }: ComparedProps) {
  const { t, language } = useWords();
  const { headline, told, isThin, unknown, doubtful } = register;
  return (
    <Stack gap="sm">
      <Text fw={600} c={isThin ? 'dimmed' : ''}>
        {headline}
      </Text>
      {doubtful.map(({ name, candidates }) => (
        <NativeSelect
          key={name}
          label={t('unseen.whoIs', { name })}
          value=""
          onChange={({ currentTarget: { value } }) => onDecide(name, value)}
        >
          <option value="">{t('unseen.decide')}</option>
          {candidates.map((who) => (
            <option key={who.id} value={who.id}>
              {nameIn(language, who)}
            </option>
          ))}
          <option value={NOBODY}>{t('unseen.nobody')}</option>
        </NativeSelect>
      ))}
      {told.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      {unknown.length > 0 && (
        <Text size="sm">
          {t('unseen.unknown', { count: unknown.length, names: unknown.slice(0, 50).join('; ') })}
        </Text>
      )}
    </Stack>
  );
}
