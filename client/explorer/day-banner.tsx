import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { dayIn } from '../history/time-words.ts';
import { useWords } from '../language/use-words.ts';
import style from './day-banner.module.css';
import type { Explored } from './use-explorer.ts';

/** Says that the map is not that of today, in which of two ways, and leads to the other and back. */
export function DayBanner({ page: { address, held } }: { page: Explored }) {
  const { t, language } = useWords();
  const { on } = address.address;
  const day = on ?? held;
  if (!day) return null;
  const is = on ? 'known' : 'true';
  return (
    <Group role="status" className={style.banner ?? ''} gap="sm" justify="center">
      <IconHistory aria-hidden size={18} className={style.icon ?? ''} />
      <Text component="span" size="sm" className={style.words ?? ''}>
        <strong>{t(`past.${is}On`, { day: dayIn(language, day) })}</strong> {t(`past.${is}About`)}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => (on ? address.showHeld(day) : address.showOn(day))}
      >
        {t(on ? 'past.toTrue' : 'past.toKnown')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => address.showOn(undefined)}>
        {t('past.today')}
      </Button>
    </Group>
  );
}
