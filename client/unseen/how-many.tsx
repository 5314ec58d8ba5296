import { Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import { AccumulationCurve } from './accumulation-curve.tsx';
import { Progress } from './progress.tsx';
import type { Unseen } from './unseen.documents.ts';
import style from './unseen.module.css';

/** How many are missing at the least: words first, then what to beware of, the curve, and the working for who wants it. */
export function HowMany({ found }: { found: Unseen }) {
  const { t } = useWords();
  if (found.lists === 0) return <NobodyAsked found={found} />;
  return (
    <Stack gap="md" aria-live="polite">
      <Title order={3} className={style.headline ?? ''} data-thin={found.isThin || undefined}>
        {found.headline}
      </Title>
      {found.told.map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
      {found.warnings.length > 0 && (
        <ul className={style.warnings} aria-label={t('unseen.warnings')}>
          {found.warnings.map(({ caution, sentence }) => (
            <li key={caution}>
              <IconAlertTriangle aria-hidden size={18} />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      <AccumulationCurve points={found.curve} />
      <Progress progress={found.progress} />
      <BlindSpots found={found} />
      <Working found={found} />
    </Stack>
  );
}

/** No nomination yet: how to ask. */
function NobodyAsked({ found }: { found: Unseen }) {
  const { t } = useWords();
  return (
    <Stack gap="sm">
      <Text fw={600}>{found.headline}</Text>
      <Text size="sm">{t('unseen.howToAsk')}</Text>
      <ol className={style.steps}>
        <li>{t('unseen.askWhom')}</li>
        <li>{t('unseen.askWhat')}</li>
        <li>{t('unseen.askRecord')}</li>
      </ol>
    </Stack>
  );
}

function BlindSpots({ found }: { found: Unseen }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="unseen-blind">
      <Title order={4} size="h6" id="unseen-blind">
        {t('unseen.blind')}
      </Title>
      <ul className={style.blind}>
        {found.blindSpots.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** One click away: each formula with its numbers. */
function Working({ found }: { found: Unseen }) {
  const { t } = useWords();
  return (
    <details className={style.working}>
      <summary>{t('unseen.working')}</summary>
      <dl>
        {found.working.map(({ means, formula }) => (
          <div key={formula}>
            <dt>{means}</dt>
            <dd>{formula}</dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed">
        {t('unseen.sources', { sources: found.sources.join('; ') })}
      </Text>
    </details>
  );
}
