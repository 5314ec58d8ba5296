import { Button } from '@mantine/core';
import { IconAlertCircle, IconGitBranch, IconZoomQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { READINGS, type Reading } from '../app/address.ts';
import style from './navigator.module.css';

const ICONS = { gaps: IconAlertCircle, questions: IconZoomQuestion, 'what-if': IconGitBranch } as const;

/** What each reading is called. */
export function useReadingNames(): Record<Reading, string> {
  const { t } = useTranslation();
  return { gaps: t('gaps.title'), questions: t('question.title'), 'what-if': t('whatIf.title') };
}

type Props = {
  onOpen(reading: Reading): void;
  /** What else can be read off the map. */
  children?: React.ReactNode;
};

/** Leads to what the map can be asked. */
export function ReadingNames({ onOpen, children }: Props) {
  const { t } = useTranslation();
  const names = useReadingNames();
  return (
    <nav className={style.lists} aria-label={t('reading.all')}>
      {READINGS.map((reading) => {
        const Icon = ICONS[reading];
        return (
          <Button
            key={reading}
            size="sm"
            variant="light"
            px="xs"
            leftSection={<Icon aria-hidden size={16} />}
            onClick={() => onOpen(reading)}
          >
            {names[reading]}
          </Button>
        );
      })}
      {children}
    </nav>
  );
}
