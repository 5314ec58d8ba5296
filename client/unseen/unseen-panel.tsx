import { Button, NativeSelect, Skeleton, Stack } from '@mantine/core';
import { useMemo } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { aboutChoices, aboutOf } from './about.ts';
import { HowMany } from './how-many.tsx';
import { UnseenDocument } from './unseen.documents.ts';

/** Who is still missing: what it is asked about, and how many there are at the least. */
export function UnseenPanel({ ecosystem, data, address, revision }: ReadingProps) {
  const { t, language } = useWords();
  const { missingFrom: about } = address.address;
  const asked = {
    ...{ ecosystem: ecosystem.slug, about: aboutOf(about) },
    language: inLanguage(language),
  } as const;
  const answer = usePatientQuery(UnseenDocument, JSON.stringify(asked), () => asked, { round: revision });
  const found = answer.answered === JSON.stringify(asked) ? answer.data?.unseen : undefined;
  const choices = useMemo(
    () => aboutChoices(data, language, (sector) => t(`sector.${sector}`)),
    [data, language, t],
  );
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('unseen.about')}
        value={about ?? ''}
        onChange={({ currentTarget: { value } }) => address.read({ missingFrom: value || undefined }, true)}
      >
        <option value="">{t('unseen.everybody')}</option>
        {(['missions', 'places', 'sectors'] as const)
          .filter((group) => choices[group].length > 0)
          .map((group) => (
            <optgroup key={group} label={t(`unseen.${group}`)}>
              {choices[group].map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
      </NativeSelect>
      {found && <HowMany found={found} />}
      {!found && answer.failure && (
        <EmptyState alert title={t('unseen.failed')} text={t(`failure.${answer.failure.code}`)}>
          <Button variant="default" onClick={answer.reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      )}
      {!found && !answer.failure && <Skeleton height={160} role="status" aria-label={t('unseen.loading')} />}
    </Stack>
  );
}
