import { Stack } from '@mantine/core';
import { NestedRecords } from '../record/nested-records.tsx';
import { useRecordScope } from '../record/scope.ts';
import { charterAcceptances } from './acceptances.ts';
import { charters, engagementRules } from './charters.ts';

/** The charter of an ecosystem, version by version with who accepted it, and its rules of engagement. */
export function CharterPanel() {
  const { ecosystem } = useRecordScope();
  return (
    <Stack gap="lg">
      <NestedRecords
        heading="h3"
        noun={charters}
        of={ecosystem.id}
        inside={(charter) => <NestedRecords noun={charterAcceptances} of={charter.id} />}
      />
      <NestedRecords heading="h3" noun={engagementRules} of={ecosystem.id} />
    </Stack>
  );
}
