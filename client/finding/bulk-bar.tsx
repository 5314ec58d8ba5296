import { Button, Checkbox, Group } from '@mantine/core';
import { IconEyeOff, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useClient } from 'urql';
import { useWords } from '../language/use-words.ts';
import { FindingKeysDocument } from './finding.documents.ts';
import style from './finding.module.css';
import { type FindingAddress, filterOf } from './finding-filter.ts';
import { AssignDialog, DismissDialog } from './mark-dialogs.tsx';
import type { Chosen } from './use-chosen.ts';
import { useMarking } from './use-marking.ts';

type Props = {
  ecosystem: { id: string; slug: string };
  /** The findings that are listed. */
  address: FindingAddress;
  /** How many they are, and what they are called. */
  total: number;
  group: string;
  chosen: Chosen;
  assignees: readonly string[];
  onMarked(): void;
};

/** Findings that the server marks at once. */
const MOST_AT_ONCE = 5_000;

/** Marks many findings of a group at once: the ones that are chosen, or all of them. */
export function BulkBar({ ecosystem, address, total, group, chosen, assignees, onMarked }: Props) {
  const { t } = useWords();
  const client = useClient();
  const [asking, setAsking] = useState<'dismiss' | 'assign'>();
  const most = Math.min(total, MOST_AT_ONCE);
  const count = chosen.isAll ? most : chosen.keys.length;
  const marked = () => {
    chosen.clear();
    onMarked();
  };
  const keysOf = async () => {
    if (!chosen.isAll) return { keys: chosen.keys };
    const asked = { ecosystem: ecosystem.slug, filter: filterOf(address) };
    const { data, error } = await client
      .query(FindingKeysDocument, asked, { requestPolicy: 'network-only', mayWait: true })
      .toPromise();
    return { keys: data?.findings.keys ?? [], error };
  };
  const marking = useMarking({ ecosystem, keysOf, onMarked: marked });
  const close = () => setAsking(undefined);
  const button = { size: 'compact-sm', variant: 'default', disabled: count === 0 } as const;
  const sentence = t('gaps.manyOf', { count, group });
  return (
    <Group gap="xs" role="group" aria-label={t('gaps.many')} className={style.bulk ?? ''}>
      <Checkbox
        size="xs"
        radius={3}
        label={t(total > most ? 'gaps.chooseFirst' : 'gaps.chooseAll', { count: most })}
        checked={chosen.isAll}
        indeterminate={!chosen.isAll && count > 0}
        onChange={(event) => chosen.chooseAll(event.currentTarget.checked)}
      />
      <Button
        {...button}
        leftSection={<IconUser aria-hidden size={16} />}
        onClick={() => setAsking('assign')}
      >
        {count === 0 ? t('gaps.assign') : t('gaps.assignMany', { count })}
      </Button>
      {address.state !== 'DISMISSED' && (
        <Button
          {...button}
          leftSection={<IconEyeOff aria-hidden size={16} />}
          onClick={() => setAsking('dismiss')}
        >
          {count === 0 ? t('gaps.dismiss') : t('gaps.dismissMany', { count })}
        </Button>
      )}
      {asking === 'dismiss' && <DismissDialog {...{ sentence, marking, count }} onClose={close} />}
      {asking === 'assign' && (
        <AssignDialog {...{ sentence, marking, assignees, count }} assignee={null} onClose={close} />
      )}
    </Group>
  );
}
