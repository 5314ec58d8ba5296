import { Button, Chip, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QUEUE_KINDS } from '../app/address.ts';
import type { ListProps } from '../app/list.ts';
import { failureOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { numberIn } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { countsOf } from './matter-words.ts';
import { OwnAdditions } from './own-additions.tsx';
import style from './queue.module.css';
import { QueueRowItem } from './queue-row.tsx';
import type { QueueRow } from './queue-rows.ts';
import { useDeciding } from './use-deciding.ts';
import { useQueue } from './use-queue.ts';
import { WaitingRows } from './waiting-rows.tsx';

/** All that waits for a facilitator, to be decided one by one or several at once, and what was decided, to be taken back. */
export function QueuePanel({ ecosystem, revision, onWritten, address }: ListProps) {
  const { t } = useTranslation();
  const { queue } = address.address;
  if (!ecosystem.mayEdit) return <OwnAdditions slug={ecosystem.slug} />;
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        aria-label={t('queue.title')}
        data={[
          { value: 'waiting', label: t('queue.waiting') },
          { value: 'decided', label: t('queue.decided') },
        ]}
        value={queue ?? 'waiting'}
        onChange={(value) => address.showQueue(value === 'decided' ? { queue: 'decided' } : {})}
      />
      <Queue key={queue} {...{ ecosystem, revision, onWritten, address, isDecided: queue === 'decided' }} />
    </Stack>
  );
}

type QueueProps = Omit<ListProps, 'onShowPlace'> & { isDecided: boolean };

function Queue({ ecosystem, revision, onWritten, address, isDecided }: QueueProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { waits, queue } = address.address;
  const { rows: all, error, fetching, reload } = useQueue(ecosystem.slug, isDecided, revision);
  const onChanged = () => {
    reload();
    onWritten();
  };
  const deciding = useDeciding({ ecosystem, onChanged });
  if (!all) {
    if (fetching) return <Skeleton height={160} role="status" aria-label={t('queue.loading')} />;
    return (
      <EmptyState alert title={t(`failure.${error ? failureOf(error).code : 'UNKNOWN'}`)} text="">
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (all.length === 0)
    return isDecided ? (
      <Text c="dimmed">{t('queue.noneDecided')}</Text>
    ) : (
      <EmptyState title={t('queue.none')} text={t('queue.noneText')} />
    );
  const counts = countsOf(all, QUEUE_KINDS);
  const rows = waits ? all.filter(({ kind }) => kind === waits) : all;
  return (
    <Stack gap="sm">
      {(counts.length > 1 || waits) && (
        <Group gap={6} role="group" aria-label={t('queue.kinds')}>
          {counts.map((each) => (
            <Chip
              key={each.kind}
              size="xs"
              checked={waits === each.kind}
              onChange={(isOn) =>
                address.showQueue({ ...(queue && { queue }), ...(isOn && { waits: each.kind }) })
              }
            >
              {t(`queue.kind.${each.kind}`)} {numberIn(language, each.count)}
            </Chip>
          ))}
        </Group>
      )}
      {rows.length === 0 && (
        <EmptyState title={t('queue.noneOfKind')} text="">
          <Button variant="default" onClick={() => address.showQueue({ ...(queue && { queue }) })}>
            {t('queue.showAll')}
          </Button>
        </EmptyState>
      )}
      {isDecided ? (
        <Decided {...{ rows, deciding }} />
      ) : (
        <WaitingRows {...{ ecosystem, address, rows, deciding, onChanged }} />
      )}
    </Stack>
  );
}

type DecidedProps = { rows: readonly QueueRow[]; deciding: ReturnType<typeof useDeciding> };

/** What was decided, each with what takes it back: of who joins as whom, the other decision. */
function Decided({ rows, deciding }: DecidedProps) {
  const { t } = useTranslation();
  return (
    <ul className={style.rows}>
      {rows.map((row) => (
        <QueueRowItem
          key={row.key}
          row={row}
          {...(row.kind === 'claim' && {
            onDecide: (decision) => void deciding.decide([row], { decision, reason: '' }),
          })}
        >
          {row.deed && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t('history.undo')} · ${row.name}`}
              onClick={() => void deciding.undo(row.deed ? [row.deed] : [])}
            >
              {t('history.undo')}
            </Button>
          )}
        </QueueRowItem>
      ))}
    </ul>
  );
}
