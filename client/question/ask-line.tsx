import { Autocomplete, Button, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { type Definition, readDefinition } from './definition.ts';
import { LineParts } from './line-parts.tsx';
import style from './question.module.css';
import { useLine } from './use-line.ts';

type Props = {
  ecosystem: { slug: string };
  /** What was typed, which stays when the question opens. */
  line: string;
  onLine(line: string): void;
  onAsk(definition: Definition): void;
};

/** A line to type a question in: it shows what it understood, and asks only that. */
export function AskLine({ ecosystem, line, onLine, onAsk }: Props) {
  const { t, language } = useWords();
  const [isTried, setTried] = useState(false);
  const { read, isCurrent, failure } = useLine(ecosystem.slug, line, language);
  const definition = read && readDefinition(read.definition);
  const isWhole = Boolean(isCurrent && read?.isWhole && definition);
  const type = (next: string) => {
    setTried(false);
    onLine(next);
  };
  const submit = () => {
    setTried(true);
    if (isWhole && definition) onAsk(definition);
  };
  return (
    <form
      className={style.ask}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Autocomplete
        size="sm"
        label={t('question.line')}
        placeholder={t('question.lineExample')}
        value={line}
        data={read?.suggestions.map(({ line: whole }) => whole) ?? []}
        // The server has looked already.
        filter={({ options }) => options}
        renderOption={({ option }) => <Suggested read={read} option={option} />}
        onChange={type}
        maxLength={300}
      />
      {line.trim() !== '' && read && <LineParts parts={read.parts} isOpen={!read.isWhole} />}
      {failure && (
        <Text size="sm" role="alert">
          {failure}
        </Text>
      )}
      {line.trim() !== '' && read?.sentence && <p className={style.sentence}>{read.sentence}</p>}
      {isTried && isCurrent && !isWhole && (
        <Text size="sm" role="alert">
          {definition ? t('question.lineNotWhole') : t('question.lineOfWhat')}
        </Text>
      )}
      {line.trim() !== '' && definition && (
        <Button
          type={isWhole ? 'submit' : 'button'}
          size="compact-sm"
          variant={isWhole ? 'filled' : 'default'}
          rightSection={<IconArrowRight aria-hidden size={16} />}
          onClick={isWhole ? undefined : () => onAsk(definition)}
        >
          {isWhole ? t('question.askLine') : t('question.askUnderstood')}
        </Button>
      )}
    </form>
  );
}

type SuggestedProps = { read: ReturnType<typeof useLine>['read']; option: { value: string } };

/** What is new of the line, and what kind of record it names. */
function Suggested({ read, option }: SuggestedProps) {
  const { t } = useWords();
  const found = read?.suggestions.find(({ line }) => line === option.value);
  return (
    <span className={style.option}>
      <span>{found?.text ?? option.value}</span>
      {found?.kind && <span className={style.about}>{t(`question.one.${found.kind}`)}</span>}
    </span>
  );
}
