import { Button, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { dayIn } from '../history/time-words.ts';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ChangingPeriod } from './changing-period.tsx';
import style from './influence.module.css';
import { InfluenceList } from './influence-list.tsx';
import { FIRST_SECTION, SECTIONS, USUAL_MONTHS } from './sections.ts';
import { TakeAlong } from './take-along.tsx';
import { useInfluence } from './use-influence.ts';

/** How many lines are shown at first, and how many at most. */
const FIRST = 30;
const ALL = 200;

/** Who stands out in one way each, who works together, and how links change: one list at a time. */
export function InfluencePanel(props: ReadingProps) {
  const { ecosystem, address, revision } = props;
  const { t, language } = useWords();
  const { influence: section = FIRST_SECTION, changing: period, silent = USUAL_MONTHS } = address.address;
  const [first, setFirst] = useState(FIRST);
  const { found, failure, reload } = useInfluence({
    ...{ ecosystem, section, period, silentMonths: silent, first, revision },
  });
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('influence.list')}
        value={section}
        onChange={({ currentTarget: { value } }) => {
          setFirst(FIRST);
          address.read({ influence: SECTIONS.find((each) => each === value), standing: undefined }, true);
        }}
        data={SECTIONS.map((value) => ({ value, label: t(`influence.sections.${value}`) }))}
      />
      <Text size="sm">{t(`influence.means.${section}`)}</Text>
      {section === 'TIES' && (
        <ChangingPeriod
          key={period}
          {...{ period, silent }}
          onChoose={(change) => address.read({ ...change, standing: undefined }, true)}
        />
      )}
      {!found && !failure && <Skeleton height={200} role="status" aria-label={t('influence.loading')} />}
      {!found && failure && (
        <EmptyState alert title={t('influence.failed')} text={t(`failure.${failure.code}`)}>
          <Button variant="default" onClick={reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      )}
      {found?.isWithheld && <EmptyState title={t('influence.withheld')} text={t('influence.withheldText')} />}
      {found && !found.isWithheld && (
        <>
          {section === 'TIES' && (
            <Text size="sm" c="dimmed">
              {t('influence.told', { from: dayIn(language, found.from), to: dayIn(language, found.to) })}
            </Text>
          )}
          <InfluenceList {...props} {...{ section, found }} />
          {first < ALL && found.totalCount > found.entries.length && (
            <Button size="sm" variant="default" onClick={() => setFirst(ALL)}>
              {t('influence.more', { number: numberIn(language, Math.min(ALL, found.totalCount)) })}
            </Button>
          )}
          {found.entries.length > 0 && <TakeAlong {...{ ecosystem, section, period, silent }} />}
        </>
      )}
      <details className={style.more}>
        <summary>{t('influence.how')}</summary>
        <Text size="sm" c="dimmed" mt="xs">
          {t(`influence.method.${section}`)} {t('influence.methodOfAll')}
        </Text>
      </details>
    </Stack>
  );
}
