import { IconArrowMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { QuietButton } from '../ui/quiet-button.tsx';

/** Leads to where a stakeholder is merged with another one. */
export function MergeButton({ onOpen }: { onOpen(): void }) {
  const { t } = useTranslation();
  return (
    <QuietButton icon={IconArrowMerge} onClick={onOpen}>
      {t('duplicates.mergeWith')}
    </QuietButton>
  );
}
