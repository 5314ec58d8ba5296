import { List, Text } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import type { SheetLine } from './send-sheet.ts';

/** Lines that are shown at once; what is wrong with the others is seldom something else. */
const SHOWN = 20;

/** What is said about cells, each with its row and column. */
export function SheetLines({ title, lines }: { title: string; lines: readonly SheetLine[] }) {
  const { t } = useWords();
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm" mb="xs">
        {lines.slice(0, SHOWN).map(({ row, column, value, message }) => (
          <List.Item key={`${row} ${column} ${message}`}>
            {t(column === '' ? 'paste.inRow' : 'paste.inCell', { row, column })}{' '}
            {value !== '' && <q>{value}</q>} {message}
          </List.Item>
        ))}
      </List>
      {lines.length > SHOWN && <Text size="sm">{t('paste.moreLines', { count: lines.length - SHOWN })}</Text>}
    </div>
  );
}
