import { Alert, Button, FileButton, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { useWords } from '../language/use-words.ts';
import { FoundNames } from './found-names.tsx';
import style from './names.module.css';
import { type Names, readText } from './read-text.ts';

/** Who is named in a text: paste or drop one, then decide about each name. */
export function NamesPanel(props: ReadingProps) {
  const { ecosystem } = props;
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File>();
  const [source, setSource] = useState('');
  const [isOver, setOver] = useState(false);
  const [state, setState] = useState<{ names?: Names; refused?: string; isReading?: true; round: number }>({
    round: 0,
  });
  const take = (given: File | null | undefined) => {
    if (!given) return;
    setFile(given);
    setText('');
    if (source === '') setSource(given.name);
  };
  const read = async () => {
    setState(({ round }) => ({ round, isReading: true }));
    const answer = await readText(ecosystem.slug, file ?? text, language);
    setState(({ round }) => {
      if (!answer) return { round, refused: t('failure.UNAVAILABLE') };
      if ('error' in answer) return { round, refused: answer.error.message ?? t('failure.UNKNOWN') };
      return { round: round + 1, names: answer };
    });
  };
  if (!ecosystem.mayEdit) return <Text size="sm">{t('names.notYours')}</Text>;
  const isEmpty = !file && text.trim() === '';
  return (
    <Stack gap="md">
      <Text size="sm">{t('names.intro')}</Text>
      <section
        aria-label={t('names.text')}
        className={style.drop}
        {...(isOver && { 'data-over': true })}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        {file ? (
          <Group gap="xs">
            <Text size="sm">{t('names.file', { name: file.name })}</Text>
            <Button size="compact-sm" variant="default" onClick={() => setFile(undefined)}>
              {t('names.noFile')}
            </Button>
          </Group>
        ) : (
          <Textarea
            label={t('names.text')}
            description={t('names.textHelp')}
            autosize
            minRows={5}
            maxRows={14}
            value={text}
            onChange={({ currentTarget: { value } }) => setText(value)}
          />
        )}
      </section>
      <TextInput
        label={t('names.source')}
        description={t('names.sourceHelp')}
        value={source}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => setSource(value)}
      />
      <Group gap="xs">
        <Button onClick={() => void read()} loading={state.isReading ?? false} disabled={isEmpty}>
          {t('names.find')}
        </Button>
        <FileButton onChange={take} accept=".txt,.md,.html,.htm,.pdf,text/plain,application/pdf">
          {(button) => (
            <Button {...button} variant="default">
              {t('names.choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      {state.refused && <Alert role="alert">{state.refused}</Alert>}
      {state.names && (
        <FoundNames
          key={state.round}
          {...props}
          names={state.names}
          source={source.trim() || t('names.aText')}
        />
      )}
    </Stack>
  );
}
