import { Alert, Button, Checkbox, Group, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { DoubtRows } from './doubt-rows.tsx';
import { ChangedRows, NewRows, SameRows } from './preview-rows.tsx';
import type { Preview } from './send-sheet.ts';
import { SheetLines } from './sheet-lines.tsx';
import type { Importing } from './use-importing.ts';

type Props = { importing: Importing; preview: Preview; refused: string | undefined };

const PARTS = ['newRows', 'changedRows', 'doubts', 'leftOut'] as const;

/** What an import would do, part by part, and the decisions that it waits for. */
export function PreviewView({ importing, preview, refused }: Props) {
  const { t } = useWords();
  const { total } = preview;
  const open = preview.doubts.filter(({ key }) => importing.decided[key] === undefined);
  const isNothing = total.newRows + total.changedRows + total.doubts + total.kept === 0;
  const [part, setPart] = useState<string | null>(
    () =>
      PARTS.find((each) => each === 'doubts' && total[each] > 0) ??
      PARTS.find((each) => total[each] > 0) ??
      'newRows',
  );
  return (
    <Stack gap="sm">
      {refused && <Alert role="alert" color="orange" variant="light" title={refused} />}
      {isNothing && <Text role="status">{t('import.nothing')}</Text>}
      <Tabs value={part} onChange={setPart} keepMounted={false}>
        <Tabs.List aria-label={t('import.preview')}>
          {PARTS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`import.part.${each}`, { total: total[each] })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="newRows" pt="sm">
          <NewRows rows={preview.newRows} total={total.newRows} />
        </Tabs.Panel>
        <Tabs.Panel value="changedRows" pt="sm">
          <Stack gap="md">
            <ChangedRows rows={preview.changedRows} total={total.changedRows} />
            <SameRows preview={preview} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="doubts" pt="sm">
          <DoubtRows importing={importing} preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="leftOut" pt="sm">
          {total.leftOut === 0 && <Text>{t('import.nothingLeftOut')}</Text>}
          {total.leftOut > 0 && (
            <SheetLines title={t('import.leftOutText')} lines={preview.leftOut} total={total.leftOut} />
          )}
          {total.notices > 0 && (
            <SheetLines title={t('paste.notices')} lines={preview.notices} total={total.notices} />
          )}
        </Tabs.Panel>
      </Tabs>
      {total.kept > 0 && (
        <Checkbox
          label={t('import.overwrite', { count: total.kept })}
          checked={importing.overwrite}
          onChange={(event) => importing.setOverwrite(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" gap="xs">
        {open.length > 0 && (
          <Text size="sm" role="status">
            {t('import.open', { count: open.length })}
          </Text>
        )}
        <Button
          disabled={open.length > 0 || (isNothing && !importing.overwrite)}
          onClick={() => void importing.bring(preview)}
        >
          {t(total.leftOut > 0 ? 'import.bringAllBut' : 'import.bring', { count: total.leftOut })}
        </Button>
      </Group>
    </Stack>
  );
}
