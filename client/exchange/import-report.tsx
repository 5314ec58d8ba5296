import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { failureOf } from '../graphql/failure.ts';
import { UndoRevisionDocument } from '../history/history.documents.ts';
import { sentenceOf } from '../history/use-undo.ts';
import { useWords } from '../language/use-words.ts';
import { countsIn } from './count-words.ts';
import type { Report } from './send-sheet.ts';
import { SheetLines } from './sheet-lines.tsx';

type Props = {
  ecosystem: Ecosystem;
  report: Pick<Report, 'created' | 'changed' | 'leftOut' | 'notices' | 'revision'>;
  /** It was undone before. */
  isUndone?: boolean;
  onMore(): void;
};

/** What an import did, the way back, and the way to the map. */
export function ImportReport({ ecosystem, report, isUndone = false, onMore }: Props) {
  const { t } = useWords();
  const client = useClient();
  const [undone, setUndone] = useState<string>();
  const undo = async () => {
    const input = { ecosystem: ecosystem.id, revision: report.revision };
    const { error } = await client.mutation(UndoRevisionDocument, { input }).toPromise();
    setUndone(error ? sentenceOf(failureOf(error), t) : t('history.undone'));
  };
  const counted = [report.created, report.changed].flatMap(({ records, ...counts }) => [
    ...Object.values(counts),
    ...Object.values(records),
  ]);
  const didNothing = counted.every((count) => count === 0);
  return (
    <Stack gap="md">
      <Text role="status">{undone ?? (isUndone ? t('history.isUndone') : countsIn(t, report))}</Text>
      {report.leftOut.length > 0 && <SheetLines title={t('import.leftOutText')} lines={report.leftOut} />}
      {report.notices.length > 0 && <SheetLines title={t('paste.notices')} lines={report.notices} />}
      <Group gap="xs">
        <Button component="a" href={`/${ecosystem.address}`}>
          {t('import.seeMap')}
        </Button>
        {!didNothing && !isUndone && undone === undefined && (
          <Button variant="default" onClick={() => void undo()}>
            {t('history.undo')}
          </Button>
        )}
        <Button variant="default" onClick={onMore}>
          {t('import.more')}
        </Button>
        {!didNothing && (
          <Anchor size="sm" href={`/${ecosystem.address}/import?report=${report.revision}`}>
            {t('import.keptReport')}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}
