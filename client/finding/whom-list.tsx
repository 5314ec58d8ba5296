import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { FindingWhomsDocument } from './finding.documents.ts';
import style from './finding.module.css';
import { type FindingAddress, filterOf } from './finding-filter.ts';
import { calledIn, GroupRows } from './finding-groups.tsx';

type Props = {
  slug: string;
  /** The findings that are gathered. */
  address: FindingAddress;
  round: number;
  onOpen(whom: string): void;
};

const PAGE = 50;
const MOST = 200;

/** Whom the findings of a kind are told of, those with the most first; each opens its own. */
export function WhomList({ slug, address, round, onOpen }: Props) {
  const { t, language } = useWords();
  const [shown, setShown] = useState(PAGE);
  const asked = {
    ecosystem: slug,
    filter: filterOf(address),
    language: inLanguage(language),
    first: shown,
  } as const;
  const { data, loading } = usePatientQuery(FindingWhomsDocument, JSON.stringify(asked), () => asked, {
    round,
  });
  if (!data) return <Skeleton height={160} role="status" aria-label={t('gaps.loading')} />;
  const { nodes, totalCount } = data.findingGroups;
  const rows = nodes.map(({ key, count, severities, whom }) => ({
    ...{ key, count, severity: severities[0]?.severity ?? ('LOW' as const) },
    name: whom ? calledIn(whom) : t('gaps.noLonger'),
  }));
  const rest = totalCount - nodes.length;
  return (
    <>
      <GroupRows label={t('gaps.whoms')} rows={rows} onOpen={onOpen} />
      {rest > 0 && shown < MOST && (
        <Button variant="default" loading={loading} onClick={() => setShown(MOST)}>
          {t('gaps.moreWhoms', { count: Math.min(rest, MOST - nodes.length), rest })}
        </Button>
      )}
      {rest > 0 && shown >= MOST && <p className={style.about}>{t('gaps.whomsLeft', { count: rest })}</p>}
    </>
  );
}
