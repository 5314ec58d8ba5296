import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFileImport, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import style from './import-page.module.css';

type Props = { files: readonly File[]; onChoose(files: readonly File[]): void };

/** Where files are dropped or chosen: what each is, its bytes tell. */
export function DropFiles({ files, onChoose }: Props) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const add = (more: readonly File[]) => {
    const names = new Set(more.map(({ name }) => name));
    if (more.length > 0) onChoose([...files.filter(({ name }) => !names.has(name)), ...more]);
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
          add([...event.dataTransfer.files]);
        }}
      >
        <Group gap="sm">
          <FileButton multiple onChange={(chosen) => add(chosen)}>
            {(props) => (
              <Button {...props} leftSection={<IconFileImport aria-hidden size={18} />}>
                {t('import.choose')}
              </Button>
            )}
          </FileButton>
          <Text size="sm">{t('import.drop')}</Text>
        </Group>
      </section>
      {files.map((file) => (
        <Group key={file.name} gap="sm">
          <Text size="sm">{file.name}</Text>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconX aria-hidden size={16} />}
            onClick={() => onChoose(files.filter((each) => each !== file))}
          >
            {t('import.without', { name: file.name })}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
