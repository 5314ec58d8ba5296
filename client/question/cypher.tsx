import { Button, Code, Group, Text } from '@mantine/core';
import { IconChevronRight, IconCopy } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import { copyText } from '../ui/copy.ts';
import { useNotice } from '../ui/notice.ts';
import style from './question.module.css';

type Props = { cypher: string; parameters: string; command: string };

/** The query behind an answer, for who wants to learn it or run it elsewhere. */
export function Cypher({ cypher, parameters, command }: Props) {
  const { t } = useWords();
  const notice = useNotice();
  const copy = async (text: string) =>
    notice((await copyText(text)) ? t('question.copied') : t('question.notCopied'));
  return (
    <details className={style.cypher}>
      <summary>
        <IconChevronRight aria-hidden size={16} />
        {t('question.cypher')}
      </summary>
      <Text size="sm" c="dimmed">
        {t('question.cypherHow')}
      </Text>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <Code block tabIndex={0} role="region" aria-label={t('question.parameters')}>
        {asBrowserParameters(parameters)}
      </Code>
      <Code block tabIndex={0} role="region" aria-label="Cypher">
        {cypher}
      </Code>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: as above */}
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy aria-hidden size={16} />}
          onClick={() => void copy(asBrowserParameters(parameters))}
        >
          {t('question.copyParameters')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy aria-hidden size={16} />}
          onClick={() => void copy(cypher)}
        >
          {t('question.copyCypher')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('question.commandLine')}
      </Text>
      <Code block tabIndex={0}>
        {command}
      </Code>
    </details>
  );
}

/** The command that sets parameters in Neo4j Browser. */
const asBrowserParameters = (json: string) => `:params ${json}`;
