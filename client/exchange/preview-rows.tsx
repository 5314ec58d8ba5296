import { List, Stack, Text } from '@mantine/core';
import { FieldChanges } from '../history/field-changes.tsx';
import { fieldLabel } from '../history/field-words.ts';
import { recordWords } from '../history/kind-words.ts';
import { useWords } from '../language/use-words.ts';
import style from './preview-rows.module.css';
import type { ChangedRow, NewRow, Preview } from './send-sheet.ts';

/** What would be added, each with its row. */
export function NewRows({ rows, total }: { rows: readonly NewRow[]; total: number }) {
  const { t } = useWords();
  if (total === 0) return <Text>{t('import.noNewRows')}</Text>;
  return (
    <>
      <List size="sm" className={style.rows ?? ''}>
        {rows.map((row) => (
          <List.Item key={row.id}>
            {recordWords(t, row)} <Where row={row} />
          </List.Item>
        ))}
      </List>
      <More shown={rows.length} total={total} />
    </>
  );
}

/** What would change, field by field. */
export function ChangedRows({ rows, total }: { rows: readonly ChangedRow[]; total: number }) {
  const { t } = useWords();
  if (total === 0) return <Text>{t('import.noChangedRows')}</Text>;
  return (
    <Stack gap="sm">
      {rows.map((row) => (
        <div key={row.id}>
          <Text size="sm" fw={600}>
            {row.name} <Where row={row} />
          </Text>
          <FieldChanges change={{ ...row, record: row.id, isNew: false, isGone: false }} />
        </div>
      ))}
      <More shown={rows.length} total={total} />
    </Stack>
  );
}

/** Who is there under another name, and what stays as it is. */
export function SameRows({ preview: { matches, kept, total } }: { preview: Preview }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      {total.matches > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('import.matches')}
          </Text>
          <List size="sm">
            {matches.map(({ key, name, now, by }) => (
              <List.Item key={key}>{t('import.match', { name, now, by: t(`import.by.${by}`) })}</List.Item>
            ))}
          </List>
          <More shown={matches.length} total={total.matches} />
        </div>
      )}
      {total.kept > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('import.kept')}
          </Text>
          <List size="sm">
            {kept.map(({ sheet, row, field, said, stored }) => (
              <List.Item key={`${sheet} ${row} ${field} ${said}`}>
                {t('import.keptOne', { field: fieldLabel(words, 'Stakeholder', field), said, stored })}
              </List.Item>
            ))}
          </List>
          <More shown={kept.length} total={total.kept} />
        </div>
      )}
    </>
  );
}

function Where({ row: { sheet, row } }: { row: Pick<NewRow, 'sheet' | 'row'> }) {
  const { t } = useWords();
  if (!sheet || row === undefined) return null;
  return (
    <Text span size="xs" c="dimmed">
      {t('import.at', { sheet: t(`paste.${sheet}`), row })}
    </Text>
  );
}

function More({ shown, total }: { shown: number; total: number }) {
  const { t } = useWords();
  return total > shown ? <Text size="sm">{t('paste.moreLines', { count: total - shown })}</Text> : null;
}
