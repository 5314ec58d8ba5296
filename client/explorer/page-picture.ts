/** The map of the page as a picture for others: what is seen, and around it what it shows, of which day and from where. */

import { dayIn } from '../history/time-words.ts';
import { typeName } from '../interdependency/type-words.ts';
import { nameIn, numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { drawMap, linesDrawn, type SeenMap } from '../map/picture/draw-map.ts';
import {
  guessSection,
  legendSections,
  openSection,
  overlaySection,
  pinSection,
} from '../map/picture/legend-entries.ts';
import { type Captions, pageOf } from '../map/picture/page.ts';
import type { Picture, WidthOf } from '../map/picture/picture.ts';
import { countSteps, shadeTitle } from '../map/use-shade.ts';
import { filterWords } from './filter-words.ts';
import type { Explored } from './use-explorer.ts';

/** @param day today, or the day as on which the map is shown */
export function pagePicture(
  page: Explored,
  seen: SeenMap,
  day: string,
  words: Words,
  widthOf: WidthOf,
): Picture {
  const { width, height } = seen.at;
  const map = { width, height, draw: (pen: Parameters<typeof drawMap>[0]) => drawMap(pen, seen) };
  return pageOf(map, captionsOf(page, seen, day, words), widthOf);
}

function captionsOf(page: Explored, seen: SeenMap, day: string, words: Words): Captions {
  const { ecosystem, address } = page;
  const { t, language } = words;
  // Members of closed groups count among what is shown.
  const { data, filtered: visible } = seen.scene;
  const types = new Map(data.header.linkTypes.map((type) => [type.key, typeName(t, language, type)]));
  const given = {
    ...{ data, visible, t, language },
    colourBy: address.address.colour === 'kind' ? ('kind' as const) : ('sector' as const),
    shades: shadesOf(page, t),
    typeWords: (key: string) => types.get(key) ?? key,
  };
  const filter = filterWords(data, page.filter, words);
  const { drawn, of } = linesDrawn(seen);
  const source = ecosystem.source ? [t('provenance.source', { source: ecosystem.source })] : [];
  return {
    title: nameIn(language, ecosystem),
    lines: [
      [dayWords(page, day, words), ...amounts(page, words)].join(' · '),
      ...(filter.length > 0 ? [filter.join(' · ')] : []),
    ],
    legend: [
      ...legendSections(given),
      ...(seen.scene.open ? [openSection(seen.scene.open, given)] : []),
      ...(seen.scene.guesses ? [guessSection(seen.scene.guesses, given)] : []),
      ...(seen.scene.overlay ? [overlaySection(seen.scene.overlay, given)] : []),
      ...(seen.scene.grouped ? [] : [pinSection(given)]),
    ].filter(({ entries }) => entries.length > 0),
    notes: [
      ...(drawn < of
        ? [t('share.linesLeft', { drawn: numberIn(language, drawn), links: t('count.links', { count: of }) })]
        : []),
      [...source, `Maillage · ${location.origin}/${ecosystem.address}`].join(' · '),
    ],
  };
}

/** What the colours mean, where they are not those of sectors or kinds. */
function shadesOf({ drawn: { shading, visible } }: Explored, t: Words['t']) {
  const shade = shading?.shade;
  if (!shade || !visible) return undefined;
  const counts = countSteps(visible, shade);
  const entries = shading.steps.map(({ words, step }) => ({
    ...{ words, colour: shade.colours.light[step] ?? '', count: counts.get(step) ?? 0 },
  }));
  return { title: t(shadeTitle(shading)), entries: entries.filter(({ count }) => count > 0).slice(0, 9) };
}

/** Which day it is of, and whether it tells what was true or what was known on it. */
function dayWords({ held, address }: Explored, day: string, { t, language }: Words): string {
  if (held) return t('day.true', { day: dayIn(language, held) });
  return address.address.on ? t('day.known', { day: dayIn(language, day) }) : dayIn(language, day);
}

/** How much of the ecosystem is shown, and whether all of that is in view. */
function amounts({ data, visible, address }: Explored, { t, language }: Words): string[] {
  if (!data || !visible) return [];
  const elements = t('count.elements', { count: data.nodeCount });
  return [
    visible.nodeCount === data.nodeCount
      ? elements
      : t('share.part', { part: numberIn(language, visible.nodeCount), elements }),
    t('count.links', { count: visible.linkCount }),
    ...(address.isClose() ? [t('share.close')] : []),
  ];
}
