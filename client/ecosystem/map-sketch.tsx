import { useComputedColorScheme } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { kindColour, type Scheme, sectorColour } from '../map/palette.ts';
import style from './map-sketch.module.css';

/** As `GET /api/ecosystems/:slug/sketch` gives it: docs/map-format.md. */
type Sketch = {
  /** Everything has its place: that of a map which nobody has opened yet comes in a moment. */
  isWhole: boolean;
  elements: { x: number[]; y: number[]; kind: string[]; sector: (string | null)[] };
  links: { from: number[]; to: number[] };
};

/** A server that is busy, or at work on it, is asked again so often, after so many milliseconds. */
const [TRIES, PAUSE] = [4, 3_000];

/** A map as small as a stamp, fetched once it comes into view. It says nothing that the words beside it do not. */
export function MapSketch({ slug }: { slug: string }) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const [sketch, setSketch] = useState<Sketch>();
  const isWanted = inViewport && !sketch;
  useEffect(() => {
    if (!isWanted) return undefined;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (tries: number): Promise<void> => {
      const answer = await fetch(`/api/ecosystems/${encodeURIComponent(slug)}/sketch`, {
        signal: leaving.signal,
      });
      const come: Sketch | undefined = answer.ok ? await answer.json() : undefined;
      if (come && (come.isWhole || tries === 1)) setSketch(come);
      else if ((come || answer.status === 503) && tries > 1)
        timer = setTimeout(() => void again(tries - 1), PAUSE);
    };
    // A list without its pictures is still a list.
    const again = (tries: number) => ask(tries).catch(() => undefined);
    void again(TRIES);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [slug, isWanted]);
  return (
    <div ref={ref} className={style.frame} aria-hidden>
      {sketch && <Drawn sketch={sketch} />}
    </div>
  );
}

/** Wider than high, as the frame is; with room for the dots at the edge. */
const [WIDTH, HEIGHT, MARGIN] = [1_500, 1_000, 60];

function Drawn({ sketch }: { sketch: Sketch }) {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const { lines, dots, size } = useMemo(() => pathsOf(sketch, scheme), [sketch, scheme]);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={style.sketch} aria-hidden="true">
      <path d={lines} className={style.lines} />
      {dots.map(([colour, path]) => (
        <path key={colour} d={path} stroke={colour} strokeWidth={size} strokeLinecap="round" />
      ))}
    </svg>
  );
}

/** One path for all lines, and one for the dots of each colour: a dot is a line of no length with round ends. */
export function pathsOf({ elements, links }: Sketch, scheme: Scheme) {
  const [wide, high] = [Math.max(1, ...elements.x), Math.max(1, ...elements.y)];
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high);
  const [left, top] = [(WIDTH - wide * scale) / 2, (HEIGHT - high * scale) / 2];
  const at = (row: number) =>
    `${Math.round(left + (elements.x[row] ?? 0) * scale)} ${Math.round(top + (elements.y[row] ?? 0) * scale)}`;
  const dots = new Map<string, string>();
  elements.kind.forEach((kind, row) => {
    const sector = elements.sector[row] ?? undefined;
    const colour = kind === 'MISSION' ? kindColour(kind, scheme) : sectorColour(sector, scheme);
    dots.set(colour, `${dots.get(colour) ?? ''}M${at(row)}h0`);
  });
  return {
    lines: links.from.map((from, i) => `M${at(from)}L${at(links.to[i] ?? from)}`).join(''),
    dots: [...dots],
    size: Math.max(26, Math.min(70, 420 / Math.sqrt(Math.max(1, elements.kind.length)))),
  };
}
