import { Button, FileButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconFileImport, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import style from './import-page.module.css';
import type { SheetName } from './pasted.ts';
import type { Sheets } from './send-sheet.ts';
import { sheetIn } from './sheet-in.ts';

/** A file, and the sheet that it is taken for. */
export type ChosenFile = { file: File; sheet: SheetName };

const NAMES = ['elements', 'connections', 'nominations'] as const;

/** Of several files of one sheet, the last one counts. */
export const sheetsOf = (files: readonly ChosenFile[]): Sheets =>
  Object.fromEntries(files.map(({ file, sheet }) => [sheet, file]));

/** Where files are dropped or chosen, and what each was taken for. */
export function DropFiles({
  files,
  onChoose,
}: {
  files: readonly ChosenFile[];
  onChoose(files: readonly ChosenFile[]): void;
}) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const add = async (more: readonly File[]) => {
    if (more.length === 0) return;
    const read = await Promise.all(more.map(async (file) => ({ file, sheet: await sheetIn(file) })));
    const taken = new Set(read.map(({ sheet }) => sheet));
    onChoose([...files.filter(({ sheet }) => !taken.has(sheet)), ...read]);
  };
  return (
    <Stack gap="sm">
      <section
        className={style.drop}
        data-over={isOver || undefined}
        aria-label={t('import.files')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void add([...event.dataTransfer.files]);
        }}
      >
        <Group gap="sm">
          <FileButton multiple onChange={(chosen) => void add(chosen)}>
            {(props) => (
              <Button {...props} leftSection={<IconFileImport aria-hidden size={18} />}>
                {t('import.choose')}
              </Button>
            )}
          </FileButton>
          <Text size="sm">{t('import.drop')}</Text>
        </Group>
      </section>
      {files.map((chosen, at) => (
        <Group key={chosen.file.name} gap="sm" align="flex-end">
          <NativeSelect
            label={chosen.file.name}
            value={chosen.sheet}
            onChange={({ currentTarget: { value } }) =>
              onChoose(
                files.map((each, index) => (index === at ? { ...each, sheet: value as SheetName } : each)),
              )
            }
            data={NAMES.map((name) => ({ value: name, label: t(`paste.${name}`) }))}
          />
          <Button
            variant="default"
            leftSection={<IconX aria-hidden size={16} />}
            onClick={() => onChoose(files.filter((_, index) => index !== at))}
          >
            {t('import.without', { name: chosen.file.name })}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
