import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useLanguage } from '../language/i18n.ts';
import { dateIn, listIn } from '../language/language.ts';
import { usePlaces } from '../place/use-places.ts';
import type { ReportAddress } from './reading.ts';
import type { ReportData } from './report.documents.ts';
import style from './report.module.css';

type Props = {
  ecosystem: Ecosystem;
  address: ReportAddress;
  mission: string | undefined;
  /** Of whom it tells: what that record is called. */
  about: string | undefined;
  data: ReportData | undefined;
};

/** Which findings it tells of, and of which day. */
export function ReportScope({ ecosystem, address, mission, about, data }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { choices } = usePlaces(ecosystem.slug);
  const { gap, severity, within, assignee, state } = address;
  const place = choices.find((choice) => choice.place.id === within)?.name;
  const kinds = gap?.flatMap((key) => data?.findingKinds.find((kind) => kind.key === key)?.name ?? []);
  const parts = [
    kinds && kinds.length > 0 && listIn(language, kinds, 'conjunction'),
    severity &&
      listIn(
        language,
        severity.map((each) => t(`gaps.severity.${each}`)),
        'disjunction',
      ),
    state && t(`gaps.stateMany.${state}`),
    place && t('report.within', { place }),
    mission && t('report.forMission', { mission }),
    assignee && t('report.lookedAfter', { name: assignee }),
    about && t('report.about', { name: about }),
  ].filter(Boolean);
  const { counts } = ecosystem;
  return (
    <Stack gap={4} mb="md" className={style.scope ?? ''}>
      <Text size="lg">{parts.length > 0 ? parts.join(', ') : t('report.everything')}</Text>
      {data && (
        <Text size="sm" c="dimmed">
          {t('report.asOf', {
            day: dateIn(language, data.findings.day),
            revision: data.findings.revision,
            stakeholders: t('count.stakeholders', { count: counts.stakeholders }),
            missions: t('count.missions', { count: counts.missions }),
            links: t('count.links', { count: counts.interdependencies }),
          })}
          {!data.findings.isCurrent && ` ${t('report.renewing')}`}
        </Text>
      )}
    </Stack>
  );
}
