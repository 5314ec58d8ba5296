import { useMemo, useState } from 'react';
import { useClient } from 'urql';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage, type Language } from '../language/language.ts';
import {
  type FindingRow,
  FindingsDocument,
  type FindingsPage,
  MoreFindingsDocument,
} from './finding.documents.ts';
import type { FindingAddress } from './finding-filter.ts';
import { filterOf } from './finding-filter.ts';

const PAGE = 50;
/** Most rows that the server gives at once. */
const MOST = 200;

type Further = { of: FindingsPage; rows: readonly FindingRow[]; pageInfo: FindingsPage['pageInfo'] };

const shownOf = (page: FindingsPage | undefined, further: Further | undefined): number =>
  (page?.nodes.length ?? 0) + (page && further?.of === page ? further.rows.length : 0);

type Asking = {
  /** Another round asks again. */
  round: number;
  /** Nothing is asked. */
  pause?: boolean;
};

/** The findings of an ecosystem that fit what the address says, as recent as they are known; more at each `more()`. */
export function useFindings(
  slug: string,
  address: FindingAddress,
  language: Language,
  { round, pause = false }: Asking,
) {
  const client = useClient();
  const filter = filterOf(address);
  const [further, setFurther] = useState<Further>();
  const [isAsking, setAsking] = useState(false);
  const asked = {
    ecosystem: slug,
    filter,
    language: inLanguage(language),
  } as const;
  const query = usePatientQuery(
    FindingsDocument,
    JSON.stringify(asked),
    // As many as are on screen, so that nothing that was unfolded goes.
    (answered) => ({ ...asked, first: Math.min(MOST, Math.max(PAGE, shownOf(answered?.findings, further))) }),
    { round, pause, isCurrent: ({ findings }) => findings.isCurrent },
  );
  const page = query.data?.findings;
  const added = page && further?.of === page ? further : undefined;
  const pageInfo = added?.pageInfo ?? page?.pageInfo;
  const rows = useMemo(() => (page ? [...page.nodes, ...(added?.rows ?? [])] : []), [page, added]);

  const more = async () => {
    if (!page || !pageInfo?.hasNextPage) return;
    setAsking(true);
    const { ecosystem, filter, language } = asked;
    const { data } = await client
      .query(
        MoreFindingsDocument,
        { ecosystem, filter, language, after: pageInfo.endCursor },
        { requestPolicy: 'network-only', mayWait: true },
      )
      .toPromise();
    setAsking(false);
    if (!data) return;
    const { nodes, pageInfo: next } = data.findings;
    setFurther({ of: page, rows: [...(added?.rows ?? []), ...nodes], pageInfo: next });
  };

  return {
    ...query,
    page,
    rows,
    hasMore: pageInfo?.hasNextPage ?? false,
    isAsking,
    more,
  };
}
