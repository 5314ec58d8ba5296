import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import style from './history.module.css';
import { RevisionRow } from './revision-row.tsx';
import { isUndone } from './revision-words.ts';
import { useRevisions } from './use-revisions.ts';

type Props = {
  ecosystem: { slug: string; mayEdit: boolean };
  /** The record whose history it is; that of the whole ecosystem when left out. */
  record: string | undefined;
  /** Raised when anything was written. */
  round: number;
  /** Whether a record can be opened: it still is on the map. */
  isThere(record: string): boolean;
  onOpen(record: string): void;
};

/** What changed, newest first, with a way to undo each change. */
export function HistoryPanel(props: Props) {
  const { t } = useTranslation();
  const { ecosystem, record, round } = props;
  return (
    <Stack gap="md">
      <Revisions {...props} key={`${ecosystem.slug} ${record ?? ''}`} round={round} />
      {record && (
        <Text size="xs" c="dimmed">
          {t('history.ofRecord')}
        </Text>
      )}
    </Stack>
  );
}

function Revisions({ ecosystem, record, round, isThere, onOpen }: Props) {
  const { t } = useTranslation();
  const { revisions, next, loading, failure, more, reload } = useRevisions(ecosystem.slug, record, round);
  if (failure && revisions.length === 0) {
    if (failure.code === 'NOT_ALLOWED') return <Text c="dimmed">{t('history.notAllowed')}</Text>;
    return (
      <EmptyState alert title={t('history.failed')} text={t(`failure.${failure.code}`)}>
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (loading && revisions.length === 0)
    return <Skeleton height={240} role="status" aria-label={t('history.loading')} />;
  if (revisions.length === 0) return <Text c="dimmed">{t('history.none')}</Text>;
  const known = new Map(revisions.map((revision) => [revision.revision, revision]));
  return (
    <>
      <ol className={style.revisions} aria-label={t('history.title')}>
        {revisions.map((revision) => (
          <RevisionRow
            key={revision.revision}
            revision={revision}
            record={record}
            undone={isUndone(revision, known)}
            mayUndo={ecosystem.mayEdit}
            isThere={isThere}
            onOpen={onOpen}
          />
        ))}
      </ol>
      {next && (
        <Button variant="default" loading={loading} onClick={more}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}
