import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDone } from '../app/history-scope.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useWords } from '../language/use-words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { countsIn } from './count-words.ts';
import { ImportStage } from './import-steps.tsx';
import { decided } from './named-in.ts';
import { bodyOf, missingFrom, sheetText } from './pasted.ts';
import { PastedColumns } from './pasted-columns.tsx';
import { asPasted } from './send-sheet.ts';
import { SheetLines } from './sheet-lines.tsx';
import { useImporting } from './use-importing.ts';
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
  const done = useDone();
  const importing = useImporting(ecosystem, (report) => {
    done(countsIn(t, report));
    onWritten();
    if (report.notices.length === 0) onClose();
  });
  const rows = bodyOf(pasted).length;
  const missing = missingFrom(pasted);
  const { stage } = importing;
  // What only adds is added; what changes, is doubtful or is left out is shown first.
  const add = async () => {
    const text = sheetText(decided(pasted, who.decisions));
    const preview = await importing.look([
      { as: pasted.sheet, file: new Blob([text], { type: 'text/csv' }), name: 'pasted.csv' },
    ]);
    if (!preview) return;
    const { changedRows, doubts, leftOut, kept } = preview.total;
    if (changedRows + doubts + leftOut + kept === 0) await importing.bring(preview);
  };
  if (stage.at === 'done')
    return (
      <Dialog title={t('paste.title')} onClose={onClose}>
        <Stack gap="md">
          <Text role="status">{countsIn(t, stage.report)}</Text>
          <SheetLines title={t('paste.notices')} lines={asPasted(stage.report.notices, pasted.headed)} />
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {t('form.close')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    );
  return (
    <Dialog title={t('paste.title')} onClose={onClose}>
      <Stack gap="md">
        <Textarea
          label={t('paste.rows')}
          description={t('paste.rowsHelp')}
          value={pasting.text}
          onChange={(event) => {
            pasting.read(event.currentTarget.value);
            void importing.look([]);
          }}
          minRows={3}
          maxRows={rows > 0 ? 4 : 12}
          autosize
          spellCheck={false}
          data-autofocus
        />
        {rows > 0 && <PastedColumns {...pasting} />}
        <WhoIsWho {...who} />
        <ImportStage importing={importing} />
        {rows > 0 && missing.length > 0 && (
          <Text size="sm" role="status">
            {t('paste.missing', { columns: missing.map(({ words }) => t(words)) })}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button
            disabled={rows === 0 || missing.length > 0 || who.isOpen}
            loading={stage.at === 'reading' || stage.at === 'writing'}
            variant={stage.at === 'looking' ? 'default' : 'filled'}
            onClick={() => void add()}
          >
            {rows === 0 ? t('paste.none') : t('paste.addRows', { count: rows })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
