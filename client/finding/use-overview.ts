import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage, type Language } from '../language/language.ts';
import { FindingGroupsDocument } from './finding.documents.ts';
import { type FindingAddress, filterOf, widerThan } from './finding-filter.ts';

/** What there is of each kind among the findings that fit what the address says, and where to start. */
export function useOverview(slug: string, address: FindingAddress, language: Language, round: number) {
  const { whom: _whom, ...filter } = address;
  const asked = {
    ecosystem: slug,
    filter: filterOf(filter),
    wider: widerThan(address),
    language: inLanguage(language),
  } as const;
  const query = usePatientQuery(FindingGroupsDocument, JSON.stringify(asked), () => asked, {
    round,
    isCurrent: ({ findings }) => findings.isCurrent,
    isLagging: ({ findings }) => findings.lagging !== null,
  });
  return {
    ...query,
    page: query.data?.findings,
    groups: query.data?.findingGroups.nodes ?? [],
    wider: query.data?.wider.counts ?? [],
  };
}

export type Overview = ReturnType<typeof useOverview>;
