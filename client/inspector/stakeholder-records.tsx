import { stakeholderAcceptances } from '../charter/acceptances.ts';
import { stakeholderMemberships } from '../community/memberships.ts';
import { stakeholderAttendances } from '../event/attendances.ts';
import { graphql } from '../graphql/graphql.ts';
import { FittingSeats } from '../mission/fitting-seats.tsx';
import { heldSeats } from '../mission/roles.ts';
import { CallForNeed } from '../mobilisation/call-for.tsx';
import { nominationsMade, nominationsReceived } from '../nomination/nominations.ts';
import { NestedRecords } from '../record/nested-records.tsx';
import { RecordSection } from '../record/record-section.tsx';
import { useRecordScope } from '../record/scope.ts';
import { needCommitments, offerCommitments, restOf } from '../resource/commitments.ts';
import { stakeholderContributions } from '../resource/contributions.ts';
import { endorsements } from '../resource/endorsements.ts';
import { stakeholderNeeds } from '../resource/needs.ts';
import { stakeholderOffers } from '../resource/offers.ts';
import { Promises } from '../resource/promises.tsx';
import { NotRead, useCounts } from './counts.tsx';

const StakeholderCountsDocument = graphql(`
  query StakeholderCounts($id: ID!) {
    stakeholder(id: $id) {
      needs(first: 1) { totalCount }
      offers(first: 1) { totalCount }
      contributions(first: 1) { totalCount }
      seats(first: 1) { totalCount }
      memberships(first: 1) { totalCount }
      attendances(first: 1) { totalCount }
      nominationsMade(first: 1) { totalCount }
      nominations(first: 1) { totalCount }
      acceptances(first: 1) { totalCount }
    }
  }
`);

/** What belongs to a stakeholder: what it needs, offers and gave, where it takes part, and whom it names. */
export function StakeholderRecords({ id }: { id: string }) {
  const { isOwn } = useRecordScope();
  const { data, failure, reload } = useCounts(StakeholderCountsDocument, id);
  const counts = data?.stakeholder;
  if (failure && !counts) return <NotRead failure={failure} onRetry={reload} />;
  return (
    <div>
      {isOwn && <FittingSeats id={id} />}
      <RecordSection
        noun={stakeholderNeeds}
        of={id}
        count={counts?.needs.totalCount}
        inside={(need) => (
          <>
            <NestedRecords noun={needCommitments} of={need.id} />
            <CallForNeed need={need} />
          </>
        )}
      />
      <RecordSection
        noun={stakeholderOffers}
        of={id}
        count={counts?.offers.totalCount}
        inside={(offer) => <NestedRecords noun={offerCommitments} of={offer.id} preset={restOf(offer)} />}
      />
      {Boolean(counts?.offers.totalCount) && <Promises id={id} />}
      <RecordSection
        noun={stakeholderContributions}
        of={id}
        count={counts?.contributions.totalCount}
        inside={(contribution) => <NestedRecords noun={endorsements} of={contribution.id} />}
      />
      <RecordSection noun={heldSeats} of={id} count={counts?.seats.totalCount} closed />
      <RecordSection noun={stakeholderMemberships} of={id} count={counts?.memberships.totalCount} />
      <RecordSection noun={stakeholderAttendances} of={id} count={counts?.attendances.totalCount} />
      <RecordSection noun={nominationsMade} of={id} count={counts?.nominationsMade.totalCount} />
      <RecordSection noun={nominationsReceived} of={id} count={counts?.nominations.totalCount} />
      <RecordSection noun={stakeholderAcceptances} of={id} count={counts?.acceptances.totalCount} />
    </div>
  );
}
