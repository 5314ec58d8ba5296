import { Text } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import { RecordList } from '../record/record-section.tsx';
import { useRecordScope } from '../record/scope.ts';
import { byBreadth, resources } from './resources.ts';

/** The resources that can be needed, offered and given in an ecosystem, each under the wider one. */
export function ResourcesPanel() {
  const { t, language } = useWords();
  const { ecosystem } = useRecordScope();
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('resource.text')}
      </Text>
      <RecordList noun={resources} of={ecosystem.id} arrange={(rows) => byBreadth(rows, language)} />
    </>
  );
}
