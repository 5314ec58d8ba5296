import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { QuietButton } from '../ui/quiet-button.tsx';

/** Leads to what was changed. */
export function HistoryButton({ onOpen }: { onOpen(): void }) {
  const { t } = useTranslation();
  return (
    <QuietButton icon={IconHistory} onClick={onOpen}>
      {t('history.title')}
    </QuietButton>
  );
}
