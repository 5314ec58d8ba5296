import { Code, Text } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import type { FindingDetail } from './finding.documents.ts';
import style from './finding.module.css';

/** How a finding was found, where the method comes from, and why it is as severe as it is. */
export function FindingMethod({ finding: { kind, method } }: { finding: FindingDetail }) {
  const { t } = useWords();
  return (
    <details className={style.method}>
      <summary>{t('gaps.method')}</summary>
      <Text size="sm">{method}</Text>
      <Text size="sm">{t('gaps.rule', { rule: kind.severityRule })}</Text>
      <Text size="sm" c="dimmed">
        {t('gaps.source', { source: kind.source })}
      </Text>
      {kind.cypher && (
        <Text size="sm" c="dimmed">
          {t('gaps.foundBy')} <Code>cypher/{kind.cypher}</Code>
        </Text>
      )}
    </details>
  );
}
