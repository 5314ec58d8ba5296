import { Stack, Text } from '@mantine/core';
import type { ListProps } from '../app/list.ts';
import { useWords } from '../language/use-words.ts';
import { NestedRecords } from '../record/nested-records.tsx';
import { ownTypes } from './own-types.ts';
import { typeName } from './type-words.ts';

/** The types of link of an ecosystem: its own, and those that every one has. */
export function LinkTypesPanel({ ecosystem }: ListProps) {
  const { t, language } = useWords();
  const common = ecosystem.interdependencyTypes
    .filter(({ own }) => !own)
    .map((type) => typeName(t, language, type));
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('linkType.common', { types: common.join(', ') })}
      </Text>
      <NestedRecords heading="h3" noun={ownTypes} of={ecosystem.id} />
    </Stack>
  );
}
