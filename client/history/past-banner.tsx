import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import style from './history.module.css';
import { dayIn } from './time-words.ts';

/** Says that the map is not that of today, and leads back. */
export function PastBanner({ on, onToday }: { on: string; onToday(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Group role="status" className={style.past ?? ''} gap="sm" justify="center">
      <IconHistory aria-hidden size={18} />
      <Text component="span" size="sm" fw={500}>
        {t('past.banner', { day: dayIn(language, on) })}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onToday}>
        {t('past.today')}
      </Button>
    </Group>
  );
}
