import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import style from './navigator.module.css';
import { READINGS } from './readings.ts';

type Props = { ecosystem: { address: string }; onOpen(reading: string): void };

/** Leads to what the map can be asked; what stands on the stage is among the views instead. */
export function ReadingNames({ ecosystem, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={style.lists} aria-label={t('reading.all')}>
      {READINGS.map((reading) => {
        if (reading.stands === 'page') return <reading.Button key={reading.name} ecosystem={ecosystem} />;
        if (reading.stands === 'stage') return null;
        return (
          <Button
            key={reading.name}
            size="sm"
            variant="light"
            px="xs"
            leftSection={<reading.Icon aria-hidden size={16} />}
            onClick={() => onOpen(reading.name)}
          >
            {reading.title(t)}
          </Button>
        );
      })}
    </nav>
  );
}
