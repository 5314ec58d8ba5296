import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useWords } from '../language/use-words.ts';
import { DropFiles } from './drop-files.tsx';
import { ImportReport } from './import-report.tsx';
import { PreviewView } from './preview-view.tsx';
import type { Refusal } from './send-sheet.ts';
import { SheetLines } from './sheet-lines.tsx';
import { type Importing, useImporting } from './use-importing.ts';

/** Files are chosen, looked at, decided about and brought in. */
export function ImportSteps({ ecosystem }: { ecosystem: Ecosystem }) {
  const importing = useImporting(ecosystem, () => undefined);
  const [files, setFiles] = useState<readonly File[]>([]);
  const { stage } = importing;
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen);
    void importing.look(chosen.map((file) => ({ as: 'file', file, name: file.name })));
  };
  if (stage.at === 'done')
    return <ImportReport ecosystem={ecosystem} report={stage.report} onMore={() => choose([])} />;
  return (
    <Stack gap="md">
      {stage.at !== 'writing' && <DropFiles files={files} onChoose={choose} />}
      <ImportStage importing={importing} />
    </Stack>
  );
}

/** What stands where the import stands. */
export function ImportStage({ importing }: { importing: Importing }) {
  const { t } = useWords();
  const { stage } = importing;
  if (stage.at === 'looking')
    return <PreviewView importing={importing} preview={stage.preview} refused={stage.refused?.message} />;
  if (stage.at === 'refused') return <Refused refusal={stage.refused} />;
  if (stage.at === 'lost')
    return (
      <Alert role="alert" color="red" variant="light" title={t('import.lost')}>
        <Button variant="default" onClick={() => void importing.again()}>
          {t('form.retry')}
        </Button>
      </Alert>
    );
  if (stage.at !== 'reading' && stage.at !== 'writing') return null;
  const { step = 'reading', done = 0, total = 1 } = stage.progress ?? {};
  const said = t(`import.step.${step}`);
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">
        {said}
      </Text>
      <Progress value={(100 * done) / Math.max(1, total)} aria-label={said} />
      {stage.at === 'writing' && (
        <Group justify="flex-end">
          <Button variant="default" disabled={step === 'closing'} onClick={importing.cancel}>
            {t('import.cancel')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Refused({ refusal: { message, issues = [] } }: { refusal: Refusal }) {
  const { t } = useWords();
  return (
    <Alert role="alert" color="red" variant="light" title={message}>
      {issues.length > 0 && <SheetLines title={t('paste.issues')} lines={issues} />}
    </Alert>
  );
}
