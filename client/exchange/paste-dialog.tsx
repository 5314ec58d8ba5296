import { Alert, Button, Group, Progress, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useDone } from '../app/history-scope.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useWords } from '../language/use-words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { countsIn } from './count-words.ts';
import { decided } from './named-in.ts';
import { bodyOf, missingFrom, type SheetName, sheetText } from './pasted.ts';
import { PastedColumns } from './pasted-columns.tsx';
import { asPasted, type Outcome, type SheetLine, type Progress as Step, sendSheet } from './send-sheet.ts';
import { SheetLines } from './sheet-lines.tsx';
import { usePasted } from './use-pasted.ts';
import { useWhoIsWho, WhoIsWho } from './who-is-who.tsx';

type Props = {
  ecosystem: Ecosystem;
  /** What was pasted already. */
  text?: string | undefined;
  /** Something was written: the map is no longer true. */
  onWritten(): void;
  onClose(): void;
};

/** Rows copied from a spreadsheet become elements, links or nominations: all of them, or none. */
export function PasteDialog({ ecosystem, text = '', onWritten, onClose }: Props) {
  const { t } = useWords();
  const pasting = usePasted(text);
  const { pasted } = pasting;
  const who = useWhoIsWho(ecosystem.slug, pasted);
  const sending = useSending(ecosystem, onWritten, onClose);
  const rows = bodyOf(pasted).length;
  const missing = missingFrom(pasted);
  const { outcome, step } = sending;
  if (outcome && 'report' in outcome) {
    return (
      <Dialog title={t('paste.title')} onClose={onClose}>
        <Stack gap="md">
          <Text role="status">{countsIn(t, outcome.report)}</Text>
          <SheetLines title={t('paste.notices')} lines={asPasted(outcome.report.notices, pasted.headed)} />
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {t('form.close')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('paste.title')} onClose={onClose}>
      <Stack gap="md">
        <Textarea
          label={t('paste.rows')}
          description={t('paste.rowsHelp')}
          value={pasting.text}
          onChange={(event) => pasting.read(event.currentTarget.value)}
          minRows={3}
          maxRows={rows > 0 ? 4 : 12}
          autosize
          spellCheck={false}
          data-autofocus
        />
        {rows > 0 && <PastedColumns {...pasting} />}
        <WhoIsWho {...who} />
        {outcome && 'error' in outcome && (
          <Refused
            message={outcome.error.message}
            lines={asPasted(outcome.error.issues ?? [], pasted.headed)}
          />
        )}
        {sending.isLost && <Refused message={t('paste.lost')} lines={[]} />}
        {rows > 0 && missing.length > 0 && (
          <Text size="sm" role="status">
            {t('paste.missing', { columns: missing.map(({ words }) => t(words)) })}
          </Text>
        )}
        {step && (
          <Progress value={(100 * step.done) / Math.max(1, step.total)} aria-label={t('paste.sending')} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button
            disabled={rows === 0 || missing.length > 0 || who.isOpen}
            loading={step !== undefined}
            onClick={() => void sending.send(pasted.sheet, sheetText(decided(pasted, who.decisions)))}
          >
            {rows === 0 ? t('paste.none') : t('paste.addRows', { count: rows })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Refused({ message, lines }: { message: string; lines: readonly SheetLine[] }) {
  const { t } = useWords();
  return (
    <Alert role="alert" color="red" variant="light" title={message}>
      {lines.length > 0 && <SheetLines title={t('paste.issues')} lines={lines} />}
      <Text size="sm">{t('paste.nothing')}</Text>
    </Alert>
  );
}

/** Sends a sheet, and closes the dialog where there is nothing to read about it. */
function useSending(ecosystem: Ecosystem, onWritten: () => void, onClose: () => void) {
  const { t, language } = useWords();
  const done = useDone();
  const [step, setStep] = useState<Step>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isLost, setLost] = useState(false);
  const send = async (sheet: SheetName, text: string) => {
    setStep({ step: 'reading', done: 0, total: 1 });
    setOutcome(undefined);
    const came = await sendSheet({ ecosystem: ecosystem.address, sheet, text, language }, setStep);
    setStep(undefined);
    setLost(came === undefined);
    setOutcome(came);
    if (!came || 'error' in came) return;
    done(countsIn(t, came.report));
    onWritten();
    if (came.report.notices.length === 0) onClose();
  };
  return { step, outcome, isLost, send };
}
