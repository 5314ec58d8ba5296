import { useEffect, useState } from 'react';
import type { MapData } from '../map/map-data.ts';
import { type Found, findWays } from './find-ways.ts';
import type { Rule } from './route.ts';

/** A search holds the page for so many milliseconds at a time. */
const SLICE = 12;

/** The ways between two rows of a map; undefined while they are looked for, or when one of the two is not there. */
export function useWays(
  data: MapData | undefined,
  from: number,
  to: number,
  { by, all }: Rule,
): Found | undefined {
  const [found, setFound] = useState<{ of: string; data: MapData; ways: Found }>();
  const of = [from, to, by, all].join();
  useEffect(() => {
    if (!data || from < 0 || to < 0 || from === to) return undefined;
    const search = findWays(data, from, to, { by, all });
    let timer: ReturnType<typeof setTimeout>;
    const goOn = () => {
      const end = performance.now() + SLICE;
      let next = search.next();
      while (!next.done && performance.now() < end) next = search.next();
      if (next.done) setFound({ of, data, ways: next.value });
      else timer = setTimeout(goOn);
    };
    goOn();
    return () => clearTimeout(timer);
  }, [data, from, to, by, all, of]);
  return found?.of === of && found.data === data ? found.ways : undefined;
}
