import { Group, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import type { MapFilter } from '../map/filter.ts';

type Props = { filter: MapFilter; onFilter(filter: MapFilter): void };

const NONE = '~';

/** Two days between which a link holds at some time; either may be left open. */
export function PeriodFields({ filter, onFilter }: Props) {
  const { t } = useWords();
  const { period = NONE, ...others } = filter;
  const [draft, setDraft] = useState(period);
  useEffect(() => setDraft(period), [period]);
  const [from = '', to = ''] = draft.split('~');
  const isTurned = from !== '' && to !== '' && to < from;
  const choose = (first: string, last: string) => {
    const next = `${first}~${last}`;
    setDraft(next);
    // A year that is still being typed is a day of long ago: 0002, 0020, 0202.
    const isTyped = [first, last].some((day) => day.startsWith('0'));
    if (isTyped || (first && last && last < first)) return;
    onFilter(next === NONE ? others : { ...others, period: next });
  };
  return (
    <Group gap="xs" grow align="flex-start">
      <TextInput
        type="date"
        size="sm"
        label={t('filter.from')}
        value={from}
        max={to || undefined}
        onChange={(event) => choose(event.currentTarget.value, to)}
      />
      <TextInput
        type="date"
        size="sm"
        label={t('filter.to')}
        value={to}
        min={from || undefined}
        error={isTurned && t('interdependency.untilRule')}
        onChange={(event) => choose(from, event.currentTarget.value)}
      />
    </Group>
  );
}
