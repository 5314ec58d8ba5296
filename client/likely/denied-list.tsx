import { Button, Text } from '@mantine/core';
import type { ReadingProps } from '../app/reading.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { nameIn, numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { type Denied, DeniedLinksDocument } from './likely.documents.ts';
import style from './likely.module.css';
import { mayAnswer } from './may-answer.ts';

type Props = Pick<ReadingProps, 'ecosystem' | 'revision'> & { onAskAgain(denied: Denied): void };

/** The pairs of whom somebody said no: nothing at all where there are none. */
export function DeniedList({ ecosystem, revision, onAskAgain }: Props) {
  const { t, language } = useWords();
  const asked = { ecosystem: ecosystem.slug, after: null };
  const { data } = usePatientQuery(DeniedLinksDocument, JSON.stringify(asked), () => asked, {
    round: revision,
  });
  const found = data?.deniedLinks;
  if (!found || found.totalCount === 0) return null;
  return (
    <details className={style.more}>
      <summary>{t('likely.deniedList', { number: numberIn(language, found.totalCount) })}</summary>
      <ul className={style.list}>
        {found.nodes.map((denied) => {
          const names = { one: nameIn(language, denied.one), other: nameIn(language, denied.other) };
          return (
            <li key={denied.id} className={style.denied}>
              <Text size="sm">{t('likely.deniedPair', names)}</Text>
              {mayAnswer(ecosystem, denied) && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('likely.askAgainNamed', names)}
                  onClick={() => onAskAgain(denied)}
                >
                  {t('likely.askAgain')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
