import { Button, Popover } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useState } from 'react';
import { DayChoice } from '../history/day-choice.tsx';
import { dayIn } from '../history/time-words.ts';
import { useWords } from '../language/use-words.ts';
import { BarButton } from './bar-button.tsx';
import type { Explored } from './use-explorer.ts';

/** The day as on which the ecosystem is shown, and the choice of another: what was true then, or what was known then. */
export function DayMenu({ page: { address, held } }: { page: Explored }) {
  const { t, language } = useWords();
  const [opened, setOpened] = useState(false);
  const { on } = address.address;
  const day = on ?? held;
  const then = (act: () => void) => {
    setOpened(false);
    act();
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <BarButton
          icon={IconCalendarTime}
          word={day ? t(on ? 'day.known' : 'day.true', { day: dayIn(language, day) }) : t('day.today')}
          variant={day ? 'light' : 'subtle'}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('day.choose')}>
        <DayChoice
          day={day}
          asTrue={held !== undefined}
          onKnown={(chosen) => then(() => address.showOn(chosen))}
          onTrue={(chosen) => then(() => address.showHeld(chosen))}
        />
        {day && (
          <Button mt="sm" fullWidth variant="default" onClick={() => then(() => address.showOn(undefined))}>
            {t('past.today')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
