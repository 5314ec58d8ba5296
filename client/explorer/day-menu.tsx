import { Button, Popover } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useState } from 'react';
import { DayChoice } from '../history/day-choice.tsx';
import { dayIn } from '../history/time-words.ts';
import { useWords } from '../language/use-words.ts';
import { BarButton } from './bar-button.tsx';
import type { Explored } from './use-explorer.ts';

/** The day as on which the ecosystem is shown, and the choice of another. */
export function DayMenu({ page: { address } }: { page: Explored }) {
  const { t, language } = useWords();
  const [opened, setOpened] = useState(false);
  const { on } = address.address;
  const show = (day: string | undefined) => {
    setOpened(false);
    address.showOn(day);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={288} trapFocus returnFocus>
      <Popover.Target>
        <BarButton
          icon={IconCalendarTime}
          word={on ? dayIn(language, on) : t('day.today')}
          variant={on ? 'light' : 'subtle'}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('day.choose')}>
        <DayChoice on={on} onShowOn={show} />
        {on && (
          <Button mt="sm" fullWidth variant="default" onClick={() => show(undefined)}>
            {t('past.today')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
