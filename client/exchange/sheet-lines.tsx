import { List, Text } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import type { SheetLine } from './send-sheet.ts';

/** Lines that are shown at once; what is wrong with the others is seldom something else. */
const SHOWN = 20;

type Props = {
  title: string;
  lines: readonly SheetLine[];
  /** How many there are, where not all of them came. */
  total?: number;
};

/** What is said about cells, each with its sheet, row and column. */
export function SheetLines({ title, lines, total = lines.length }: Props) {
  const { t } = useWords();
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm" mb="xs">
        {lines.slice(0, SHOWN).map(({ sheet, row, column, value, message }) => (
          <List.Item key={`${sheet} ${row} ${column} ${message}`}>
            {t(`paste.${sheet}`)}, {t(column === '' ? 'paste.inRow' : 'paste.inCell', { row, column })}{' '}
            {value !== '' && <q>{value}</q>} {message}
          </List.Item>
        ))}
      </List>
      {total > SHOWN && (
        <Text size="sm">{t('paste.moreLines', { count: total - Math.min(SHOWN, lines.length) })}</Text>
      )}
    </div>
  );
}
