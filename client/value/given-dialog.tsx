import { Button, Skeleton, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { dateIn, inLanguage, numberIn } from '../language/language.ts';
import { useWords, type Words } from '../language/use-words.ts';
import { quantityWords } from '../resource/quantity-words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { openedCell } from './opened.ts';
import { type Given, GivenDocument, type Grouping, type ValueKind } from './value.documents.ts';
import style from './value.module.css';

type Props = {
  ecosystem: { slug: string; address: string };
  by: Grouping;
  cell: string;
  worth: ValueKind | undefined;
  onClose(): void;
};

/** The contributions that a sum is of. */
export function GivenDialog({ ecosystem, by, cell, worth, onClose }: Props) {
  const words = useWords();
  const { t, language } = words;
  const asked = {
    ...{ ecosystem: ecosystem.slug, by, ...openedCell(cell), kind: worth ?? null },
    language: inLanguage(language),
  } as const;
  const { data, failure, reload } = usePatientQuery(GivenDocument, JSON.stringify(asked), () => asked, {
    round: 0,
  });
  const given = data?.value.contributions;
  return (
    <Dialog
      title={worth ? t('value.givenOf', { kind: t(`value.kinds.${worth}`) }) : t('value.given')}
      onClose={onClose}
    >
      {!given && !failure && <Skeleton height={120} role="status" aria-label={t('value.loading')} />}
      {!given && failure && (
        <EmptyState alert title={t('value.failed')} text={t(`failure.${failure.code}`)}>
          <Button variant="default" onClick={reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      )}
      {given?.length === 0 && <Text>{t('value.givenNone')}</Text>}
      {given && given.length > 0 && (
        <ul className={style.given}>
          {given.map((each) => (
            <li key={each.id}>
              <Text fw={600}>{each.name}</Text>
              <Text size="sm">
                <Link
                  to="/$slug"
                  params={{ slug: ecosystem.address }}
                  search={{ at: each.by.id }}
                  className={style.link ?? ''}
                >
                  {each.by.name}
                </Link>{' '}
                {aboutOf(each, words).join(' · ')}
              </Text>
              {[each.socialValue, each.societalValue].map(
                (said) =>
                  said && (
                    <Text key={said} size="sm">
                      {said}
                    </Text>
                  ),
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** How much, what it was worth, when, and how many vouch for it. */
function aboutOf(given: Given, words: Words): string[] {
  const { t, language } = words;
  const { economicValue, currency, on, vouched } = given;
  return [
    quantityWords(words, given),
    economicValue === null ? '' : `${numberIn(language, economicValue)} ${currency ?? ''}`,
    on ? dateIn(language, on) : '',
    vouched > 0 ? t('value.vouched', { count: vouched }) : '',
  ].filter(Boolean);
}
