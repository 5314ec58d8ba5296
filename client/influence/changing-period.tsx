import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { today } from '../map/days.ts';
import { MONTHS, USUAL_MONTHS } from './sections.ts';

type Props = {
  /** `2026-01-01~2026-12-31`, either of which may be missing. */
  period: string | undefined;
  silent: number;
  onChoose(change: { changing?: string | undefined; silent?: number | undefined }): void;
};

/** Of which period changes of links are told, and from how many months without news. */
export function ChangingPeriod({ period, silent, onChoose }: Props) {
  const { t } = useWords();
  const [first = '', last = ''] = (period ?? '~').split('~');
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(last);
  const end = to || today();
  const isTurned = from !== '' && from >= end;
  const isLater = to > today();
  const next = from || to ? `${from}~${to}` : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTurned && !isLater) onChoose({ changing: next });
      }}
    >
      <Group gap="xs" grow align="flex-start">
        <TextInput
          type="date"
          label={t('influence.from')}
          value={from}
          max={end}
          error={isTurned && t('influence.turned')}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('influence.to')}
          value={to}
          max={today()}
          error={isLater && t('influence.later')}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </Group>
      <Group gap="xs" mt="xs" align="flex-end">
        <NativeSelect
          style={{ flex: 1 }}
          label={t('influence.silent')}
          value={String(silent)}
          onChange={({ currentTarget: { value } }) => {
            const months = MONTHS.find((each) => String(each) === value);
            onChoose({ silent: months === USUAL_MONTHS ? undefined : months });
          }}
          data={MONTHS.map((count) => ({
            value: String(count),
            label: t('influence.months', { count }),
          }))}
        />
        <Button type="submit" variant="default" disabled={isTurned || isLater || next === period}>
          {t('influence.tell')}
        </Button>
      </Group>
    </form>
  );
}
