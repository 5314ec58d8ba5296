// What a way is, and how much trust arrives along one.
/** How a way is chosen: by fewest steps, or by the strength of its links. */
export type By = 'short' | 'strong';

/** Along which links a way goes, and how it is chosen. */
export type Rule = {
  by: By;
  /** All links, also those that are disputed, or do not hold on the day of the map. */
  all: boolean;
};

/** A way: its elements from the first to the last, and the link of each step. */
export type Route = {
  rows: number[];
  links: number[];
  /** How much trust arrives: what each step passes on, multiplied; 0 to 1. */
  trust: number;
};

/** No more ways than these are told. */
export const MOST_ROUTES = 3;

/**
 * What a step passes on of the trust that reaches it: 90 % at strength 5, less by a fifth of that for each step of
 * strength. Multiplied along a way (Richardson, Agrawal and Domingos, 2003); even the strongest ties lose a tenth, so that
 * a detour is never for nothing.
 */
export const passedOn = (strength: number): number => (0.9 * (strength || UNKNOWN_STRENGTH)) / 5;

/** A link whose strength nobody has given counts as a rather weak one. */
export const UNKNOWN_STRENGTH = 2;
