import { Button, Chip, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListProps } from '../app/list.ts';
import { failureOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { numberIn } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { MatterRow } from './matter-row.tsx';
import { calledIn, countsOf, decisionsOf, takesAway } from './matter-words.ts';
import type { Decision, Matter, MatterKind } from './moderation.documents.ts';
import { OwnAdditions } from './own-additions.tsx';
import style from './queue.module.css';
import { TakeOver } from './take-over.tsx';
import { useDeciding } from './use-deciding.ts';
import { useMatters } from './use-matters.ts';

const KINDS: readonly MatterKind[] = ['FLAG', 'CORRECTION', 'NEWCOMER', 'ADDITION', 'PAIR'];

/** What waits for a facilitator, to be decided one by one or several at once, and what was decided, to be taken back. */
export function QueuePanel({ ecosystem, revision, onWritten }: ListProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'waiting' | 'decided'>('waiting');
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
        value={shown}
        onChange={(value) => setShown(value === 'decided' ? 'decided' : 'waiting')}
      />
      <Queue key={shown} {...{ ecosystem, revision, onWritten, isDecided: shown === 'decided' }} />
    </Stack>
  );
}

type QueueProps = Pick<ListProps, 'ecosystem' | 'revision' | 'onWritten'> & { isDecided: boolean };

function Queue({ ecosystem, revision, onWritten, isDecided }: QueueProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { matters, error, fetching, reload } = useMatters(ecosystem.slug, isDecided, revision);
  const [kind, setKind] = useState<MatterKind>();
  const deciding = useDeciding({
    ecosystem,
    onChanged: () => {
      reload();
      onWritten();
    },
  });
  if (!matters) {
    if (fetching) return <Skeleton height={160} role="status" aria-label={t('queue.loading')} />;
    return (
      <EmptyState alert title={t(`failure.${error ? failureOf(error).code : 'UNKNOWN'}`)} text="">
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (matters.length === 0)
    return isDecided ? (
      <Text c="dimmed">{t('queue.noneDecided')}</Text>
    ) : (
      <EmptyState title={t('queue.none')} text={t('queue.noneText')} />
    );
  const counts = countsOf(matters, KINDS);
  const rows = counts.some((each) => each.kind === kind)
    ? matters.filter((each) => each.kind === kind)
    : matters;
  return (
    <Stack gap="sm">
      {counts.length > 1 && (
        <Group gap={6} role="group" aria-label={t('queue.kinds')}>
          {counts.map((each) => (
            <Chip
              key={each.kind}
              size="xs"
              checked={kind === each.kind}
              onChange={(isOn) => setKind(isOn ? each.kind : undefined)}
            >
              {t(`queue.kind.${each.kind}`)} {numberIn(language, each.count)}
            </Chip>
          ))}
        </Group>
      )}
      {isDecided ? (
        <ul className={style.rows}>
          {rows.map((matter) => (
            <MatterRow
              key={matter.deed ?? matter.id}
              matter={matter}
              onUndo={() => void deciding.undo(matter.deed ? [matter.deed] : [])}
            />
          ))}
        </ul>
      ) : (
        <Waiting {...{ ecosystem, rows, deciding }} />
      )}
    </Stack>
  );
}

type WaitingProps = {
  ecosystem: ListProps['ecosystem'];
  rows: readonly Matter[];
  deciding: ReturnType<typeof useDeciding>;
};
type Asked = { decision: Decision; ids: readonly string[] };

/** The rows that wait; those of one kind that are chosen are decided together. */
function Waiting({ ecosystem, rows, deciding }: WaitingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked>();
  const [taken, setTaken] = useState<Matter>();
  const together = rows.filter(({ id }) => chosen.has(id));
  const nameOf = (id: string) => {
    const matter = rows.find((each) => each.id === id);
    return (matter && calledIn(language, matter)) ?? t('queue.gone');
  };
  const carry = async ({ ids, decision }: Asked, reason: string) => {
    if (!(await deciding.decide(ids, { decision, reason }))) return;
    setAsked(undefined);
    setChosen(new Set());
  };
  const ask = (decision: Decision, ids: readonly string[]) => {
    deciding.forget();
    // What takes nothing away from anybody needs no second press.
    if (decision === 'KEPT' || decision === 'APPROVED') void carry({ decision, ids }, '');
    else setAsked({ decision, ids });
  };
  return (
    <>
      {together.length > 0 && (
        <Group gap="xs" role="group" aria-label={t('queue.chosen', { count: together.length })}>
          <Text size="sm" role="status">
            {t('queue.chosen', { count: together.length })}
          </Text>
          {decisionsOf(together).map((decision) => (
            <Button
              key={decision}
              size="compact-sm"
              variant={takesAway(decision) ? 'default' : 'light'}
              onClick={() =>
                ask(
                  decision,
                  together.map(({ id }) => id),
                )
              }
            >
              {t(`queue.do.${decision}`)}
            </Button>
          ))}
          {decisionsOf(together).length === 0 && <Text size="sm">{t('queue.oneKind')}</Text>}
        </Group>
      )}
      <ul className={style.rows}>
        {rows.map((matter) => (
          <MatterRow
            key={matter.id}
            matter={matter}
            isChosen={chosen.has(matter.id)}
            onChoose={(isOn) =>
              setChosen((before) => {
                const next = new Set(before);
                if (isOn) next.add(matter.id);
                else next.delete(matter.id);
                return next;
              })
            }
            onDecide={(decision) => (decision === 'TAKEN' ? setTaken(matter) : ask(decision, [matter.id]))}
          />
        ))}
      </ul>
      {asked && (
        <DecideDialog
          decision={asked.decision}
          names={asked.ids.map(nameOf)}
          sending={deciding.sending}
          failure={deciding.failure}
          onDecide={(reason) => void carry(asked, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {taken && (
        <TakeOver
          {...{ ecosystem, matter: taken }}
          onTaken={() => {
            setTaken(undefined);
            void deciding.decide([taken.id], { decision: 'TAKEN', reason: '' });
          }}
          onClose={() => setTaken(undefined)}
        />
      )}
    </>
  );
}
