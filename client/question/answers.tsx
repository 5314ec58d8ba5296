import { Alert, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { saidOf } from '../graphql/failure.ts';
import { listIn, numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { type AnswerRow, rowOf } from './answer-words.ts';
import style from './question.module.css';
import type { useAnswer } from './use-answer.ts';

type Props = {
  asking: ReturnType<typeof useAnswer>;
  /** Where all of the answers are to be had as a file. */
  fileOf(format: 'csv' | 'xlsx'): string;
  onOpen(row: AnswerRow): void;
};

/** Most new answers that a notice names. */
const NAMED = 3;

/** Who fits: the question read back, and each of them. */
export function Answers({ asking, fileOf, onOpen }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { answer, failure, change, isCurrent } = asking;
  if (!answer || !isCurrent) {
    if (failure) return <Failed asking={asking} />;
    return <Skeleton height={120} role="status" aria-label={t('question.asking')} />;
  }
  const rows = answer.nodes.map((node) => rowOf(node, words));
  const added = change?.added.slice(0, NAMED).map((node) => rowOf(node, words).name) ?? [];
  const rest = answer.totalCount - rows.length;
  return (
    <section className={style.answers} aria-label={t('question.answers')} data-answers tabIndex={-1}>
      {failure && <Failed asking={asking} />}
      {change && (
        <Alert
          role="status"
          variant="light"
          withCloseButton
          closeButtonLabel={t('form.close')}
          onClose={asking.dismiss}
        >
          {t('question.changedHere', {
            before: numberIn(language, change.before),
            now: numberIn(language, change.now),
          })}
          {added.length > 0 && ` ${t('question.newOnes', { names: listIn(language, added, 'conjunction') })}`}
        </Alert>
      )}
      <div className={style.result} aria-busy={asking.asking}>
        <p className={style.sentence}>{answer.sentence}</p>
        {rows.length === 0 && <Text size="sm">{t('question.nobody')}</Text>}
        <ul className={style.rows} aria-label={t('question.answers')}>
          {rows.map((row) => (
            <li key={row.id}>
              <button type="button" className={style.answer} onClick={() => onOpen(row)}>
                <span className={style.name}>{row.name}</span>
                {row.about && <span className={style.about}>{row.about}</span>}
              </button>
            </li>
          ))}
        </ul>
        {rest > 0 && (
          <Button size="compact-sm" variant="default" loading={asking.asking} onClick={asking.more}>
            {t('interdependency.more', { count: rest })}
          </Button>
        )}
        {rows.length > 0 && (
          <Group gap={4}>
            {(['csv', 'xlsx'] as const).map((format) => (
              <Button
                key={format}
                component="a"
                href={fileOf(format)}
                download
                size="compact-sm"
                variant="subtle"
                leftSection={<IconDownload aria-hidden size={16} />}
              >
                {t(`question.file.${format}`)}
              </Button>
            ))}
          </Group>
        )}
      </div>
    </section>
  );
}

/** Why there is no answer, as a sentence, and another try where that can help. */
function Failed({ asking }: Pick<Props, 'asking'>) {
  const { t } = useWords();
  const { failure } = asking;
  if (!failure) return null;
  const said = failure.issues.map(({ message }) => message).join(' ') || saidOf(failure);
  return (
    <Alert role="alert" color={failure.code === 'INVALID' ? 'orange' : 'red'} variant="light">
      <Text size="sm">{said ?? t(`failure.${failure.code}`)}</Text>
      {failure.code !== 'INVALID' && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={asking.reload}>
          {t('form.retry')}
        </Button>
      )}
    </Alert>
  );
}
