// What lies over the map: its legend and its buttons, which bear the attribute `data-over-map`.
import type { Box } from './labels.ts';

/** Where they lie, in pixels from the upper left of the map. */
export const coversOf = (container: HTMLElement): Box[] => {
  const map = container.getBoundingClientRect();
  return [...document.querySelectorAll('[data-over-map]')]
    .map((each) => each.getBoundingClientRect())
    .filter(
      ({ left, right, top, bottom }) =>
        right > map.left && left < map.right && bottom > map.top && top < map.bottom,
    )
    .map(({ left, right, top, bottom }) => ({
      ...{ left: left - map.left, right: right - map.left },
      ...{ top: top - map.top, bottom: bottom - map.top },
    }));
};
