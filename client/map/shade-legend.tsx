import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visible } from './filter.ts';
import { mostOf } from './importance.ts';
import styles from './legend.module.css';
import { LegendSection } from './legend-section.tsx';
import { DiscSwatch, SizeSwatch } from './legend-swatches.tsx';
import type { MapData } from './map-data.ts';
import { outlineOf, type Scheme, toCss, toRgb } from './palette.ts';
import { bandWords, countSteps, type Shading, shadeTitle } from './use-shade.ts';

type Props = {
  shading: Shading;
  /** The steps that are chosen. */
  steps: ReadonlySet<number>;
  onSteps(keys: string[] | undefined): void;
  visible: Visible;
  scheme: Scheme;
};

/** More groups than this are not listed with their colours: the others share one. */
const MOST_LISTED = 9;

/** What each colour means, from much to little, with how many have it now: choosing some shows only those. */
export const ShadeLegend = ({ shading, steps, onSteps, visible, scheme }: Props) => {
  const { t } = useTranslation();
  const { isScale, shade } = shading;
  const counts = useMemo(() => shade && countSteps(visible, shade), [visible, shade]);
  if (!shade || !counts) return null;
  const listed = isScale ? shading.steps.toReversed() : shading.steps.slice(0, MOST_LISTED);
  const keyOf = (step: number) => shading.steps.find((each) => each.step === step)?.key ?? '';
  const toggle = (value: string) => {
    const before = [...steps].map(keyOf);
    const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
    onSteps(after.length > 0 ? after : undefined);
  };
  return (
    <LegendSection
      title={t(shadeTitle(shading))}
      entries={listed.map(({ key, words, step, count }) => {
        const colour = shade.colours[scheme][step] ?? '';
        return {
          ...{ value: key, words, count: steps.size > 0 ? count : (counts.get(step) ?? 0) },
          swatch: <DiscSwatch fill={colour} line={toCss(outlineOf(toRgb(colour), scheme))} />,
        };
      })}
      pressed={[...steps].map(keyOf)}
      onToggle={toggle}
      after={
        shading.steps.length > listed.length && (
          <p className={styles.hint}>
            {t('map.moreGroups', { count: shading.steps.length - listed.length })}
          </p>
        )
      }
    />
  );
};

/** How large a mark is for how much of a measure. */
export const SizeLegend = ({
  data,
  by,
  sizes,
  language,
}: {
  data: MapData;
  by: string;
  sizes: ArrayLike<number>;
  language: string;
}) => {
  const { t } = useTranslation();
  const most = mostOf(data, sizes);
  const figures = [0, most / 4, most].map((value) => (by === 'betweenness' ? value : Math.round(value)));
  return (
    <p className={styles.hint}>
      {t('map.sized', { measure: t(`measure.${by}`) })}
      {figures.map((value) => (
        <span key={value} className={styles.size}>
          <SizeSwatch part={Math.sqrt(value / most)} />
          {bandWords({ from: value, to: value }, by, language)}
        </span>
      ))}
    </p>
  );
};
