// How elements are coloured by an attribute or a measure: which step each has, and the colour of each step. Pure.
import type { Banded } from './bands.ts';
import type { Visible } from './filter.ts';
import { NO_GROUP, OTHERS, type Partition } from './grouping.ts';
import type { MapData } from './map-data.ts';
import { kindColour, type Scheme, sectorColour } from './palette.ts';

export type Shade = {
  /** For each row, which step. */
  of: ArrayLike<number>;
  /** The colour of each step. */
  colours: Record<Scheme, readonly string[]>;
  /** What its groups are, when it is one of attributes. */
  by?: Partition['by'];
};

/** Nothing of what is measured, or no group of its own. */
export const NOTHING: Record<Scheme, string> = { light: '#C4C8CE', dark: '#4C525E' };

/**
 * From little to much, ColorBrewer's YlGnBu (Brewer 2003): it survives colour blindness and grey print, since each step is
 * darker than the one before. On the dark ground, the lighter, the more.
 */
const SCALE = ['#EDF8B1', '#A1DAB4', '#41B6C4', '#2C7FB8', '#253494'] as const;
const DARK_SCALE = ['#2F4A8C', '#2C7FB8', '#41B6C4', '#A1DAB4', '#FFFFCC'] as const;

/** Okabe and Ito's colours (2008), for the largest groups of an attribute that has no colours of its own. */
export const TOLD_APART = [
  ...['#0072B2', '#E69F00', '#009E73', '#CC79A7'],
  ...['#56B4E9', '#D55E00', '#F0E442', '#8C6D46'],
] as const;

/** By a measure, in steps; the first is nothing. */
export const shadeOf = ({ bands, of }: Banded): Shade => {
  const scale = (colours: readonly string[]) =>
    bands.slice(1).map((_, at, all) => {
      const part = all.length === 1 ? 1 : at / (all.length - 1);
      return colours[Math.round(part * (colours.length - 1))] as string;
    });
  return {
    of,
    colours: { light: [NOTHING.light, ...scale(SCALE)], dark: [NOTHING.dark, ...scale(DARK_SCALE)] },
  };
};

/** By an attribute: sectors and kinds keep their colours, of others the largest groups are told apart. */
export const shadeOfGroups = ({ by, keys, of }: Partition): Shade => {
  const colours = (scheme: Scheme) =>
    keys.map((key, at) => {
      if (by === 'sector' && key !== 'MISSION') return sectorColour(key, scheme);
      if (by === 'sector' || by === 'kind') return kindColour(key, scheme);
      return key === NO_GROUP || key === OTHERS ? NOTHING[scheme] : (TOLD_APART[at] ?? NOTHING[scheme]);
    });
  return { of, by, colours: { light: colours('light'), dark: colours('dark') } };
};

/** Leaves only what has one of some steps; everything when there is no step. */
export const onlySteps = (
  data: MapData,
  visible: Visible,
  { of }: Pick<Shade, 'of'>,
  steps: ReadonlySet<number>,
): Visible => {
  if (steps.size === 0) return visible;
  const nodes = visible.nodes.map((seen, row) => (steps.has(of[row] as number) ? seen : 0));
  const links = visible.links.map((seen, link) =>
    nodes[data.source[link] as number] === 1 && nodes[data.target[link] as number] === 1 ? seen : 0,
  );
  const sum = (seen: Uint8Array) => seen.reduce((total, each) => total + each, 0);
  return { nodes, links, nodeCount: sum(nodes), linkCount: sum(links) };
};
