import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Band, bandsOf } from './bands.ts';
import type { Colouring } from './colourings.ts';
import type { Visible } from './filter.ts';
import { partitionOf } from './grouping.ts';
import type { MapData } from './map-data.ts';
import { MEASURES, type Measure, measured, type Told } from './measures.ts';
import { type Shade, shadeOf, shadeOfGroups } from './shade.ts';
import { useGroupWords } from './use-group-words.ts';

/** A step of the colours: how it is called in the address, in words, and how many have it. */
export type ShadeStep = { key: string; words: string; step: number; count: number };

export type Shading = {
  /** What the colours say: an attribute, a measure, how those stand whom a campaign asks, or groups that were found. */
  by: Colouring | 'campaign' | 'found';
  /** What is measured, in steps from little to much; groups otherwise. */
  isScale: boolean;
  /** Undefined while what is measured is not known. */
  shade: Shade | undefined;
  steps: readonly ShadeStep[];
};

export const isMeasure = (by: string): by is Measure => (MEASURES as readonly string[]).includes(by);

/** The colours of the map by an attribute or a measure, and what each means; undefined for those of sectors and kinds. */
export const useShade = (
  data: MapData | undefined,
  by: Colouring | undefined,
  told: Told,
  language: string,
): Shading | undefined => {
  const wordsOf = useGroupWords(data, language);
  const { t } = useTranslation();
  const made = useMemo(() => {
    if (!data || !by) return undefined;
    if (!isMeasure(by)) {
      const partition = partitionOf(data, by);
      return { partition, shade: shadeOfGroups(partition) };
    }
    const values = measured(data, by, told);
    if (!values) return {};
    const banded = bandsOf(values);
    return { banded, shade: shadeOf(banded) };
  }, [data, by, told]);
  return useMemo(() => {
    if (!by || !made) return undefined;
    const { partition, banded, shade } = made;
    const scale = banded?.bands.map((band, step) => ({
      key: String(step),
      step,
      count: band.count,
      words: step === 0 ? t(`map.none.${by}`) : bandWords(band, by, language),
    }));
    const groups = partition?.keys.map((key, step) => ({
      ...{ key, step, count: partition.sizes[step] as number },
      words: wordsOf(partition.by, key),
    }));
    const steps = (scale ?? groups ?? []).filter(({ count }) => count > 0);
    return { by, isScale: isMeasure(by), shade, steps };
  }, [by, made, language, t, wordsOf]);
};

/** The key of what the colours are called. */
export const shadeTitle = ({ by, isScale }: Pick<Shading, 'by' | 'isScale'>): string =>
  isScale ? `measure.${by}` : `group.${by}`;

/** "3", "4–7", "0.12–0.4 %". */
export const bandWords = ({ from, to }: Pick<Band, 'from' | 'to'>, by: string, language: string): string => {
  const isShare = by === 'betweenness';
  const format = new Intl.NumberFormat(language, isShare ? { maximumSignificantDigits: 2 } : {});
  const [low, high] = [format.format(from), format.format(to)];
  const unit = isShare ? '\u00a0%' : '';
  return (low === high ? low : `${low}–${high}`) + unit;
};

/** The steps that an address names, of those that there are. */
export const chosenSteps = (shading: Shading | undefined, keys: readonly string[] | undefined): Set<number> =>
  new Set(shading?.steps.filter(({ key }) => keys?.includes(key)).map(({ step }) => step));

/** How many of each step a filter leaves. */
export const countSteps = (visible: Visible, { of }: Shade): Map<number, number> => {
  const counts = new Map<number, number>();
  for (let row = 0; row < of.length; row++) {
    if (visible.nodes[row] === 1) counts.set(of[row] as number, (counts.get(of[row] as number) ?? 0) + 1);
  }
  return counts;
};
