import { Skeleton, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_COUNTED } from '../finding/finding.documents.ts';
import { useLanguage } from '../language/i18n.ts';
import { applyFilter } from '../map/filter.ts';
import { MapCanvas, type MapHandle } from '../map/map-canvas.tsx';
import type { MapData } from '../map/map-data.ts';
import { mapAlone } from '../map/picture/draw-map.ts';
import { toPng } from '../map/picture/picture.ts';
import { useMap } from '../map/use-map.ts';
import { hasWebgl } from '../map/webgl.ts';
import style from './report.module.css';

type Props = {
  slug: string;
  name: string;
  /** Elements to ring, with the number of findings about each. */
  elements: readonly { id: string; count: number }[];
};

/** Where the two pictures are, once they are taken. */
type Pictures = { screen?: string | undefined; paper?: string | undefined };

/** How long names and rings may take to be drawn after the data is there, in milliseconds. */
const SETTLING = 400;
/** More rings than this would hide the names on paper. */
const MOST_RINGED = 20;
const NOTHING = () => undefined;

/**
 * The whole map as a picture, on white, with rings around what findings are about. It is drawn once for the screen and once as
 * wide as paper, and then stands as images: browsers leave what WebGL draws out of what they print.
 */
export function MapPicture({ slug, name, elements }: Props) {
  const { t } = useTranslation();
  const { data, state, message } = useMap(slug);
  if (!hasWebgl()) return <Text>{t('report.mapNone')}</Text>;
  if (state === 'failed' || state === 'missing') return <Text>{message ?? t('report.mapFailed')}</Text>;
  if (!data)
    return <Skeleton className={style.picture ?? ''} role="status" aria-label={t('report.mapDrawing')} />;
  return <Picture data={data} name={name} elements={elements} />;
}

function Picture({ data, name, elements }: Omit<Props, 'slug'> & { data: MapData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const handle = useRef<MapHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [pictures, setPictures] = useState<Pictures>({});
  const visible = useMemo(() => applyFilter(data, {}), [data]);
  const asked = JSON.stringify(elements);
  const rings = useMemo(() => {
    const rows = (JSON.parse(asked) as Props['elements']).map(
      ({ id, count }) => [data.rowOf(id), count] as const,
    );
    const counts = new Map(rows.filter(([row]) => row >= 0));
    const most = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, MOST_RINGED);
    const isCut = rows.length >= MOST_COUNTED;
    return { counts, isCut, now: new Set(most.map(([row]) => row)) };
  }, [data, asked]);

  const label = t('report.mapPicture', { name, count: rings.counts.size });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn differently is pictured anew.
  useEffect(() => {
    const taken: string[] = [];
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    setPictures({});
    const take = async () => {
      const isDrawn = frame.current?.querySelector('[data-drawn]');
      const blob = isDrawn && (await handle.current?.picture((seen) => toPng(mapAlone(seen, label))));
      if (isOver || (isDrawn && !blob)) return;
      if (blob) taken.push(URL.createObjectURL(blob));
      const [screen, paper] = taken;
      setPictures({ screen, paper });
      if (!paper) timer = setTimeout(take, SETTLING);
    };
    timer = setTimeout(take, SETTLING);
    return () => {
      isOver = true;
      clearTimeout(timer);
      for (const address of taken) URL.revokeObjectURL(address);
    };
  }, [data, rings, language]);

  const { screen, paper } = pictures;
  return (
    <>
      {screen && <img className={style.picture} src={screen} alt={label} />}
      {paper && <img className={style.onPaper} src={paper} alt={label} />}
      {!paper && (
        <div ref={frame} className={screen ? style.asWideAsPaper : style.picture} aria-hidden inert>
          <MapCanvas
            data={data}
            visible={visible}
            colourBy="sector"
            rings={rings}
            onSelect={NOTHING}
            onSelectLink={NOTHING}
            onView={NOTHING}
            language={language}
            scheme="light"
            label={label}
            handle={handle}
          />
        </div>
      )}
    </>
  );
}
