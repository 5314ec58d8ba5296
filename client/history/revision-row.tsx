import { Badge, Button, Group, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useWords } from '../language/use-words.ts';
import { ChangeList, ShowButton } from './change-list.tsx';
import type { Revision } from './history.documents.ts';
import style from './history.module.css';
import { revisionWords } from './revision-words.ts';
import { agoIn, momentIn } from './time-words.ts';
import { UndoButton } from './undo-button.tsx';

type Props = {
  revision: Revision;
  /** The record whose history this is, if of one only. */
  record: string | undefined;
  undone: boolean;
  mayUndo: boolean;
  isThere(record: string): boolean;
  onOpen(record: string): void;
};

/** One change: who, what, when, what it was before, and a way back. */
export function RevisionRow({ revision, record, undone, mayUndo, isThere, onOpen }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { slug } = useParams({ strict: false });
  const importPath = (number: number) => `/${slug}/import?report=${number}`;
  const { at, action } = revision;
  const sentence = revisionWords(words, revision);
  // What founded the ecosystem cannot be undone, and what was undone already is undone.
  const offers = mayUndo && revision.undoneBy === null && action !== 'createEcosystem';
  const [only, another] = revision.changes;
  return (
    <li className={style.revision} data-undone={undone || undefined}>
      <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
        <Text size="sm" fw={500} {...(undone && { c: 'dimmed' })}>
          {sentence}
        </Text>
        {undone && (
          <Badge variant="default" tt="none" fw={500} style={{ flexShrink: 0 }}>
            {t('history.isUndone')}
          </Badge>
        )}
      </Group>
      <Text size="xs" c="dimmed" component="time" dateTime={at}>
        {agoIn(language, at, Date.now())} · {momentIn(language, at)}
      </Text>
      <ChangeList changes={revision.changes} record={record} isThere={isThere} onOpen={onOpen} />
      <Group gap={4} ml={-8} className={style.actions ?? ''}>
        {offers && <UndoButton revision={revision.revision} sentence={sentence} />}
        {action === 'IMPORT' && mayUndo && (
          <Button component="a" variant="subtle" size="compact-sm" href={importPath(revision.revision)}>
            {t('import.report')}
          </Button>
        )}
        {only && !another && <ShowButton change={only} isThere={isThere} onOpen={onOpen} />}
      </Group>
    </li>
  );
}
