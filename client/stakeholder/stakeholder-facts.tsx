import { useTranslation } from 'react-i18next';
import type { StakeholderDetail } from '../element/element.documents.ts';
import { Fact } from '../ui/facts.tsx';
import { SectorIcon } from './sector.tsx';

/** What only a stakeholder has. */
export function StakeholderFacts({ stakeholder }: { stakeholder: StakeholderDetail }) {
  const { t } = useTranslation();
  const { sector } = stakeholder;
  return (
    <>
      <Fact name={t('field.kind')}>{t(`kind.${stakeholder.kind}`)}</Fact>
      <Fact name={t('field.sector')}>
        {sector && (
          <>
            <SectorIcon sector={sector} />
            {t(`sector.${sector}`)}
          </>
        )}
      </Fact>
      <Fact name={t('field.status')}>{t(`statusLong.${stakeholder.status}`)}</Fact>
    </>
  );
}
