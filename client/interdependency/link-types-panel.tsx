import { Stack, Text } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import { NestedRecords } from '../record/nested-records.tsx';
import { useRecordScope } from '../record/scope.ts';
import type { InterdependencyType } from './interdependency.documents.ts';
import { ownTypes } from './own-types.ts';
import { typeName } from './type-words.ts';

/** The types of link of an ecosystem: its own, and those that every one has. */
export function LinkTypesPanel({ types }: { types: readonly InterdependencyType[] }) {
  const { t, language } = useWords();
  const { ecosystem } = useRecordScope();
  const common = types.filter(({ own }) => !own).map((type) => typeName(t, language, type));
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('linkType.common', { types: common.join(', ') })}
      </Text>
      <NestedRecords heading="h3" noun={ownTypes} of={ecosystem.id} />
    </Stack>
  );
}
