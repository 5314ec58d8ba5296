import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import type { Doubt, Preview } from './send-sheet.ts';
import type { Importing } from './use-importing.ts';

const NEW = 'new';
const OUT = 'out';

/** The rows of which a person says who they are: one by one, or all that are left. */
export function DoubtRows({ importing, preview }: { importing: Importing; preview: Preview }) {
  const { t } = useWords();
  const { doubts, total } = preview;
  const open = doubts.filter(({ key }) => importing.decided[key] === undefined).map(({ key }) => key);
  if (total.doubts === 0) return <Text>{t('import.noDoubts')}</Text>;
  return (
    <Stack gap="sm">
      <Text size="sm">{t('import.doubtsText')}</Text>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-md"
          disabled={open.length === 0}
          onClick={() => importing.decide(open, NEW)}
        >
          {t('import.othersNew')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          disabled={open.length === 0}
          onClick={() => importing.decide(open, OUT)}
        >
          {t('import.othersOut')}
        </Button>
      </Group>
      {doubts.map((doubt) => (
        <DoubtRow
          key={doubt.key}
          doubt={doubt}
          value={importing.decided[doubt.key] ?? ''}
          onDecide={(as) => importing.decide([doubt.key], as)}
        />
      ))}
      {total.doubts > doubts.length && (
        <Text size="sm">{t('import.moreDoubts', { count: total.doubts - doubts.length })}</Text>
      )}
    </Stack>
  );
}

type RowProps = { doubt: Doubt; value: string; onDecide(as: string): void };

function DoubtRow({ doubt: { name, sheet, row, candidates, message }, value, onDecide }: RowProps) {
  const { t } = useWords();
  return (
    <NativeSelect
      label={t('paste.whoIs', { name })}
      description={[t('import.at', { sheet: t(`paste.${sheet}`), row }), message].filter(Boolean).join(' · ')}
      value={value}
      onChange={({ currentTarget }) => onDecide(currentTarget.value)}
    >
      <option value="" disabled>
        {t('paste.decide')}
      </option>
      {candidates.map((each) => (
        <option key={each.is} value={each.is}>
          {each.row === undefined ? each.name : t('import.sameAsRow', { name: each.name, row: each.row })}
        </option>
      ))}
      <option value={NEW}>{t('paste.somebodyNew')}</option>
      <option value={OUT}>{t('paste.leftOut')}</option>
    </NativeSelect>
  );
}
