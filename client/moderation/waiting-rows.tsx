import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueKind } from '../app/address.ts';
import type { ListProps } from '../app/list.ts';
import { RoleDialog } from '../members/role-dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import { DecideDialog, type Told } from './decide-dialog.tsx';
import { decisionsOf, takesAway } from './matter-words.ts';
import type { Decision } from './moderation.documents.ts';
import style from './queue.module.css';
import { QueueRowItem } from './queue-row.tsx';
import type { QueueRow } from './queue-rows.ts';
import { TakeOver } from './take-over.tsx';
import type { useDeciding } from './use-deciding.ts';

type Props = Pick<ListProps, 'ecosystem' | 'address'> & {
  rows: readonly QueueRow[];
  deciding: ReturnType<typeof useDeciding>;
  onChanged(): void;
};
type Asked = { decision: Decision; rows: readonly QueueRow[] };

/** The rows that wait; those of one kind that are chosen are decided together. */
export function WaitingRows({ ecosystem, address, rows, deciding, onChanged }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked>();
  const [opened, setOpened] = useState<QueueRow>();
  const together = rows.filter(({ key }) => chosen.has(key));
  const carry = async ({ rows: which, decision }: Asked, reason: string) => {
    if (!(await deciding.decide(which, { decision, reason }))) return;
    setAsked(undefined);
    setChosen(new Set());
  };
  const ask = (decision: Decision, which: readonly QueueRow[]) => {
    deciding.forget();
    const [first] = which;
    if (decision === 'TAKEN' || decision === 'LET_IN') setOpened(first);
    // What takes nothing away from anybody, and mails nobody, needs no second press.
    else if (decision === 'KEPT' || (decision === 'APPROVED' && first?.kind !== 'claim'))
      void carry({ decision, rows: which }, '');
    else setAsked({ decision, rows: which });
  };
  const choose = (key: string, isOn: boolean) =>
    setChosen((before) => new Set(isOn ? [...before, key] : [...before].filter((each) => each !== key)));
  return (
    <>
      {together.length > 0 && <Together rows={together} onAsk={(decision) => ask(decision, together)} />}
      <ul className={style.rows}>
        {rows.map((row) => (
          <QueueRowItem
            key={row.key}
            row={row}
            isChosen={chosen.has(row.key)}
            {...(row.decisions.length > 0 && { onChoose: (isOn) => choose(row.key, isOn) })}
            onDecide={(decision) => ask(decision, [row])}
            onShowLink={address.selectLink}
          >
            {row.pair && (
              <OpenButton name={row.name} word={t('queue.compare')} onClick={address.openDuplicates} />
            )}
            {row.link && (
              <OpenButton
                name={row.name}
                word={t('queue.openLink')}
                onClick={() => address.selectLink(row.link ?? '')}
              />
            )}
          </QueueRowItem>
        ))}
      </ul>
      {asked && (
        <DecideDialog
          decision={asked.decision}
          names={asked.rows.map(({ name }) => name)}
          told={toldOf(asked.rows[0]?.kind)}
          sending={deciding.sending}
          failure={deciding.failure}
          onDecide={(reason) => void carry(asked, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {opened && (
        <Opened {...{ ecosystem, row: opened, deciding, onChanged }} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}

/** Who is told why. */
function toldOf(kind: QueueKind | undefined): Told {
  if (kind === 'claim') return 'mailed';
  if (kind === 'asking' || kind === 'pair') return 'kept';
  return kind === 'seat' || kind === 'addition' ? 'seen' : 'left';
}

function OpenButton({ name, word, onClick }: { name: string; word: string; onClick(): void }) {
  return (
    <Button size="compact-sm" variant="default" aria-label={`${word} · ${name}`} onClick={onClick}>
      {word}
    </Button>
  );
}

/** What can be decided of all that is chosen. */
function Together({ rows, onAsk }: { rows: readonly QueueRow[]; onAsk(decision: Decision): void }) {
  const { t } = useTranslation();
  const decisions = decisionsOf(rows);
  return (
    <Group gap="xs" role="group" aria-label={t('queue.chosen', { count: rows.length })}>
      <Text size="sm" role="status">
        {t('queue.chosen', { count: rows.length })}
      </Text>
      {decisions.map((decision) => (
        <Button
          key={decision}
          size="compact-sm"
          variant={takesAway(decision) ? 'default' : 'light'}
          onClick={() => onAsk(decision)}
        >
          {t(`queue.do.${decision}`)}
        </Button>
      ))}
      {decisions.length === 0 && <Text size="sm">{t('queue.oneKind')}</Text>}
    </Group>
  );
}

type OpenedProps = Pick<Props, 'ecosystem' | 'deciding' | 'onChanged'> & { row: QueueRow; onClose(): void };

/** What is decided in a form of its own: what is taken over, and who is let in with which role. */
function Opened({ ecosystem, row, deciding, onChanged, onClose }: OpenedProps) {
  const { t } = useTranslation();
  const tell = useNotice();
  if (row.matter)
    return (
      <TakeOver
        {...{ ecosystem, matter: row.matter, onClose }}
        onTaken={() => {
          onClose();
          void deciding.decide([row], { decision: 'TAKEN', reason: '' });
        }}
      />
    );
  return (
    <RoleDialog
      ecosystem={ecosystem}
      title={t('people.letInWho', { name: row.name })}
      person={{ id: row.id, role: 'PARTNER', speaksFor: [], asks: true }}
      onDone={() => {
        tell(t('people.isIn', { name: row.name }));
        onClose();
        onChanged();
      }}
      onClose={onClose}
    />
  );
}
