import { type RefObject, useEffect, useRef } from 'react';

/**
 * Tells when something has become larger: its words came in their own font, or a part of it later. What lies over the map covers
 * then what was framed beside it.
 */
export function useGrowth(of: RefObject<HTMLElement | null>, onGrowth: () => void): void {
  const tell = useRef(onGrowth);
  useEffect(() => {
    tell.current = onGrowth;
  });
  useEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    let [width, height] = [element.offsetWidth, element.offsetHeight];
    const watched = new ResizeObserver(() => {
      const { offsetWidth, offsetHeight } = element;
      const isLarger = offsetWidth > width || offsetHeight > height;
      [width, height] = [offsetWidth, offsetHeight];
      if (isLarger) tell.current();
    });
    watched.observe(element);
    return () => watched.disconnect();
  }, [of]);
}
