import { useTranslation } from 'react-i18next';
import type { MissionDetail } from '../element/element.documents.ts';
import { useLanguage } from '../language/i18n.ts';
import { dateIn } from '../language/language.ts';
import { Fact } from '../ui/facts.tsx';
import { SharedTag } from './shared-tag.tsx';

/** What only a mission has. */
export function MissionFacts({ mission }: { mission: MissionDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Fact name={t('field.kind')}>{t('kind.MISSION')}</Fact>
      <Fact name={t('field.hashtag')}>#{mission.hashtag}</Fact>
      <Fact name={t('field.state')}>{t(`missionState.${mission.state}`)}</Fact>
      <Fact name={t('field.purpose')}>{mission.purpose}</Fact>
      <SharedTag id={mission.id} hashtag={mission.hashtag} />
      <Fact name={t('field.horizon')}>{mission.horizon && dateIn(language, mission.horizon)}</Fact>
    </>
  );
}
