import { NestedRecords } from '../record/nested-records.tsx';
import { RecordList } from '../record/record-section.tsx';
import { useRecordScope } from '../record/scope.ts';
import { communities } from './communities.ts';
import { communityMembers } from './memberships.ts';

/** The communities of an ecosystem, each with its members. */
export function CommunitiesPanel() {
  const { ecosystem } = useRecordScope();
  return (
    <RecordList
      noun={communities}
      of={ecosystem.id}
      inside={(community) => <NestedRecords heading="h3" noun={communityMembers} of={community.id} />}
    />
  );
}
