import { eventAttendances } from '../event/attendances.ts';
import { missionEvents } from '../event/events.ts';
import { graphql } from '../graphql/graphql.ts';
import { useWords } from '../language/use-words.ts';
import { IndicatorProgress } from '../mission/indicator-progress.tsx';
import { indicators } from '../mission/indicators.ts';
import { MeasureTable } from '../mission/measure-table.tsx';
import { roleWords } from '../mission/role-words.ts';
import { roles } from '../mission/roles.ts';
import { SeatList } from '../mission/seat-list.tsx';
import { CallForNeed } from '../mobilisation/call-for.tsx';
import { missionNominations } from '../nomination/nominations.ts';
import { NestedRecords } from '../record/nested-records.tsx';
import { RecordSection } from '../record/record-section.tsx';
import { needCommitments, offerCommitments, restOf } from '../resource/commitments.ts';
import { missionContributions } from '../resource/contributions.ts';
import { endorsements } from '../resource/endorsements.ts';
import { missionNeeds, needsForMission } from '../resource/needs.ts';
import { missionOffers } from '../resource/offers.ts';
import { NotRead, useCounts } from './counts.tsx';

const MissionCountsDocument = graphql(`
  query MissionCounts($id: ID!) {
    mission(id: $id) {
      indicators(first: 1) { totalCount }
      roles(first: 1) { totalCount }
      needs(first: 1) { totalCount }
      neededFor(first: 1) { totalCount }
      offeredFor(first: 1) { totalCount }
      contributions(first: 1) { totalCount }
      events(first: 1) { totalCount }
      nominations(first: 1) { totalCount }
    }
  }
`);

/** What belongs to a mission, its results first: what is measured and what was given to it, then who plays which part, and what it lacks. */
export function MissionRecords({ id }: { id: string }) {
  const words = useWords();
  const { data, failure, reload } = useCounts(MissionCountsDocument, id);
  const counts = data?.mission;
  if (failure && !counts) return <NotRead failure={failure} onRetry={reload} />;
  return (
    <div>
      <RecordSection
        noun={indicators}
        of={id}
        count={counts?.indicators.totalCount}
        below={(indicator) => <IndicatorProgress indicator={indicator} />}
        inside={(indicator) => <MeasureTable indicator={indicator} />}
      />
      <RecordSection
        noun={missionContributions}
        of={id}
        count={counts?.contributions.totalCount}
        inside={(contribution) => <NestedRecords noun={endorsements} of={contribution.id} />}
      />
      <RecordSection
        noun={roles}
        of={id}
        count={counts?.roles.totalCount}
        below={(role, open) => (
          <SeatList mission={role.mission} role={role} roleName={roleWords(role, words)} open={open} />
        )}
      />
      <RecordSection
        noun={missionNeeds}
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
        noun={needsForMission}
        of={id}
        count={counts?.neededFor.totalCount}
        inside={(need) => (
          <>
            <NestedRecords noun={needCommitments} of={need.id} />
            <CallForNeed need={need} />
          </>
        )}
      />
      <RecordSection
        noun={missionOffers}
        of={id}
        count={counts?.offeredFor.totalCount}
        inside={(offer) => <NestedRecords noun={offerCommitments} of={offer.id} preset={restOf(offer)} />}
      />
      <RecordSection
        noun={missionEvents}
        of={id}
        count={counts?.events.totalCount}
        closed
        inside={(event) => <NestedRecords noun={eventAttendances} of={event.id} />}
      />
      <RecordSection noun={missionNominations} of={id} count={counts?.nominations.totalCount} />
    </div>
  );
}
