import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { MapSketch } from '../ecosystem/map-sketch.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { applyFilter } from '../map/filter.ts';
import { MapCanvas, type MapHandle } from '../map/map-canvas.tsx';
import type { MapView } from '../map/view.ts';
import { hasWebgl } from '../map/webgl.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import style from './room.module.css';
import { useGrowingMap } from './use-growing-map.ts';

/** The whole map is brought into the picture at most so often, in milliseconds: a wall that jumps is looked at by nobody. */
const FRAMING_MS = 4_000;

/** The map on the wall: what is new comes up calmly. Whoever moves it keeps the part that they chose. */
export function GrowingMap({ ecosystem }: { ecosystem: Ecosystem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const isStill = useReducedMotion();
  const handle = useRef<MapHandle>(null);
  const { data, faint, fresh } = useGrowingMap(ecosystem.slug, ecosystem.revision);
  const visible = useMemo(() => data && applyFilter(data, {}), [data]);
  const [view, setView] = useState<MapView>();
  const isMoved = useRef(false);
  isMoved.current = view !== undefined;
  const framed = useRef(0);
  useEffect(() => {
    if (!data) return undefined;
    const wait = Math.max(0, framed.current + FRAMING_MS - Date.now());
    const timer = setTimeout(() => {
      framed.current = Date.now();
      if (!isMoved.current) handle.current?.fit();
    }, wait);
    return () => clearTimeout(timer);
  }, [data]);
  if (!data || !visible || data.nodeCount === 0)
    return (
      <div className={style.empty}>
        <EmptyState title={t('room.empty')} text={t('room.emptyText')} />
      </div>
    );
  const label = t('map.label', {
    name: nameIn(language, ecosystem),
    elements: t('count.elements', { count: visible.nodeCount }),
    links: t('count.links', { count: visible.linkCount }),
  });
  return (
    <>
      {hasWebgl() ? (
        <MapCanvas
          {...{ data, visible, language, scheme, label, handle, view }}
          colourBy="sector"
          gone={isStill ? undefined : faint}
          haloed={fresh}
          onSelect={() => undefined}
          onSelectLink={() => undefined}
          onView={setView}
        />
      ) : (
        <MapSketch slug={ecosystem.address} />
      )}
      {/* What comes up on the wall, for who does not see it. */}
      <output className={style.told}>
        {fresh && [...fresh].map((row) => data.nameOf(row, language)).join(', ')}
      </output>
    </>
  );
}
