import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MapFilter, toggle } from './filter.ts';
import { countValues } from './filter-counts.ts';
import styles from './legend.module.css';
import { type LegendEntry, LegendSection } from './legend-section.tsx';
import { LineSwatch, MarkSwatch, SectorSwatch, WidthSwatch } from './legend-swatches.tsx';
import { linkMarks } from './link-marks.ts';
import type { MapData } from './map-data.ts';
import { type ColourBy, linkColour, type Scheme, SECTORS } from './palette.ts';
import { useTypeWords } from './use-type-words.ts';

export type LegendProps = {
  data: MapData;
  filter: MapFilter;
  onFilter(filter: MapFilter): void;
  colourBy: ColourBy;
  /** Colours of another attribute or measure stand in place of those of sectors and kinds: `children` tells of them. */
  isShaded: boolean;
  children?: ReactNode;
  scheme: Scheme;
  language: string;
  /** What else is drawn, in words. */
  extra?: ReactNode;
  /** Closed at first, as on a phone. */
  closed?: boolean;
  /** It was opened or closed, and has its new size. */
  onToggle?(): void;
};

type Part = {
  list: 'kinds' | 'sectors' | 'statuses' | 'linkTypes' | 'linkStatuses';
  title: string;
  entries: LegendEntry[];
  after?: ReactNode;
};

/**
 * What the marks and lines of this map mean, and how many there are of each: only what this map holds is listed.
 * Choosing an entry shows only what it stands for; choosing several shows them together.
 */
export const Legend = (props: LegendProps) => {
  const { filter, onFilter, closed, onToggle, extra, children } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState(!closed);
  const inside = useId();
  const toggled = useRef(false);
  useEffect(() => {
    if (toggled.current) onToggle?.();
    toggled.current = false;
  });
  const parts = useParts(props);
  return (
    <section className={styles.legend} aria-label={t('map.legend')}>
      <UnstyledButton
        className={styles.head}
        aria-expanded={open}
        aria-controls={inside}
        onClick={() => {
          toggled.current = true;
          setOpen(!open);
        }}
      >
        <span>{t('map.legend')}</span>
        {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronUp size={16} aria-hidden />}
      </UnstyledButton>
      <div id={inside} hidden={!open}>
        {children}
        {extra}
        {parts
          .filter(({ entries }) => entries.length > 0)
          .map(({ list, ...part }) => (
            <LegendSection
              key={list}
              {...part}
              pressed={filter[list] ?? []}
              onToggle={(value) => onFilter(toggle(filter, list, value))}
            />
          ))}
      </div>
    </section>
  );
};

/** Each list that can be narrowed, with what it holds here. */
function useParts({ data, filter, colourBy, isShaded, scheme, language }: LegendProps): Part[] {
  const { t } = useTranslation();
  const counts = useMemo(() => countValues(data, filter), [data, filter]);
  const whole = useMemo(() => countValues(data), [data]);
  const { kinds, statuses, linkTypes, linkStatuses } = data.header;
  const typeWords = useTypeWords(data, language);
  const marks = useMemo(() => linkMarks(linkTypes.map(({ key }) => key)), [linkTypes]);
  const types = linkTypes
    .map(({ key }) => key)
    .sort((one, other) => (whole.linkTypes[other] ?? 0) - (whole.linkTypes[one] ?? 0));
  const part = (
    list: Part['list'],
    values: readonly string[],
    words: (value: string) => string,
    swatch: (value: string) => ReactNode,
  ): Part => ({
    list,
    title: t(`map.${list}`),
    entries: values
      .filter((value) => (whole[list][value] ?? 0) > 0)
      .map((value) => {
        const count = counts[list][value] ?? 0;
        return { value, count, words: words(value), swatch: swatch(value) };
      }),
  });
  return [
    part(
      'kinds',
      kinds,
      (kind) => t(`kind.${kind}`),
      (kind) => <MarkSwatch kind={kind} scheme={scheme} coloured={!isShaded && colourBy === 'kind'} />,
    ),
    part(
      'sectors',
      SECTORS,
      (sector) => t(`sector.${sector}`),
      (sector) => (
        <SectorSwatch sector={sector} scheme={scheme} coloured={!isShaded && colourBy === 'sector'} />
      ),
    ),
    part(
      'statuses',
      statuses,
      (status) => t(`status.${status}`),
      (status) => <MarkSwatch kind="INSTITUTION" status={status} scheme={scheme} coloured={false} />,
    ),
    part('linkTypes', types, typeWords, (type) => (
      <LineSwatch
        colour={linkColour(type, scheme)}
        status="CONFIRMED"
        mark={marks.get(type) ?? 'none'}
        arrow
      />
    )),
    {
      ...part(
        'linkStatuses',
        linkStatuses,
        (status) => t(`linkStatus.${status}`),
        (status) => <LineSwatch colour="currentColor" status={status} />,
      ),
      after: (
        <p className={styles.hint}>
          <WidthSwatch /> {t('map.strength')}
        </p>
      ),
    },
  ];
}
