import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReadingProps } from '../app/reading.ts';
import { useWords } from '../language/use-words.ts';
import type { Ways } from './introduction.documents.ts';

type Props = Pick<ReadingProps, 'onGo'> & { none: NonNullable<Ways['none']>; onPath(): void };

/** Why nobody can introduce them, what could be done, and whom it hangs on. */
export function NoWay({ none: { why, who, sentence, next }, onGo, onPath }: Props) {
  const { t } = useWords();
  return (
    <Alert role="status" title={t(why === 'LINKED' ? 'introduction.linked' : 'introduction.none')}>
      <Text size="sm">{sentence}</Text>
      <Text size="sm" mt={4}>
        {next}
      </Text>
      <Group gap={4} mt="xs">
        {who.map(({ id, name }) => (
          <Button key={id} size="compact-sm" variant="default" onClick={() => onGo(id)}>
            {name}
          </Button>
        ))}
        {why === 'FAR' && (
          <Button size="compact-sm" variant="default" onClick={onPath}>
            {t('introduction.path')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
