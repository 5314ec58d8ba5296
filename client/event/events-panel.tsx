import { NestedRecords } from '../record/nested-records.tsx';
import { RecordList } from '../record/record-section.tsx';
import { useRecordScope } from '../record/scope.ts';
import { eventAttendances } from './attendances.ts';
import { events } from './events.ts';

/** The gatherings of an ecosystem, each with who came. */
export function EventsPanel() {
  const { ecosystem } = useRecordScope();
  return (
    <RecordList
      noun={events}
      of={ecosystem.id}
      inside={(event) => <NestedRecords heading="h3" noun={eventAttendances} of={event.id} />}
    />
  );
}
