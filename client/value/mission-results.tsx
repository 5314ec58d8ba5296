import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/use-words.ts';
import { IndicatorProgress } from '../mission/indicator-progress.tsx';
import { muchWords, worthWords } from './received-words.ts';
import type { MissionResult } from './value.documents.ts';
import style from './value.module.css';

type Props = { slug: string; missions: readonly MissionResult[] };

/** Each mission with its results, and what it received. */
export function MissionResults({ slug, missions }: Props) {
  const { t } = useWords();
  return (
    <ul className={style.missions} aria-label={t('value.missions')}>
      {missions.map((mission) => (
        <li key={mission.id} className={style.mission}>
          <Title order={3} size="h5">
            <Link to="/$slug" params={{ slug }} search={{ at: mission.id }} className={style.link ?? ''}>
              {mission.title}
            </Link>{' '}
            <span className={style.tag}>{mission.name}</span>
          </Title>
          {mission.indicators.length === 0 && <Text size="sm">{t('value.noIndicator')}</Text>}
          {mission.indicators.map((indicator) => (
            <div key={indicator.id} className={style.indicator}>
              <Text size="sm" fw={600}>
                {indicator.name}
              </Text>
              <IndicatorProgress indicator={indicator} />
            </div>
          ))}
          <ReceivedLine mission={mission} />
        </li>
      ))}
    </ul>
  );
}

/** What it received, in one line; that it received nothing, though it needs something. */
function ReceivedLine({ mission: { received, isNeedy } }: { mission: MissionResult }) {
  const words = useWords();
  const { t } = words;
  if (received.contributions === 0)
    return <Text size="sm">{t(isNeedy ? 'value.nothingYet' : 'value.nothing')}</Text>;
  const parts = [
    t('value.from', { count: received.givers }),
    ...worthWords(received, words),
    ...muchWords(received, words),
  ];
  return (
    <Text size="sm">
      {t('value.received', { count: received.contributions })} {parts.join(' · ')}
    </Text>
  );
}
