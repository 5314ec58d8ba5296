/**
 * Ways between two elements, and why when there is none: pure, over the columns of a map. A search is a generator that
 * pauses now and then, so that whoever runs it leaves the page its turn, however large the map.
 */
import type { MapData } from '../map/map-data.ts';
import { strongest } from './most-trusted.ts';
import type { Route, Rule } from './route.ts';
import { partOf, shortest } from './shortest.ts';
import { linksToGo } from './steps.ts';

export type Found =
  | { state: 'found'; routes: Route[] }
  /** Only links that were left out lead there. */
  | { state: 'left-out' }
  /** Nothing does: how many elements hang together with each of the two. */
  | { state: 'apart'; from: number; to: number };

/** Ways from one row to another, which is not the same, or why there is none. */
export function* findWays(data: MapData, from: number, to: number, rule: Rule): Generator<void, Found> {
  const search = rule.by === 'short' ? shortest : strongest;
  const routes = yield* search(data, from, to, linksToGo(data, rule));
  if (routes.length > 0) return { state: 'found', routes };
  yield;
  const every = linksToGo(data, { ...rule, all: true });
  const around = yield* partOf(data, from, every);
  yield;
  const isJoined = !rule.all && (yield* shortest(data, from, to, every)).length > 0;
  if (isJoined) return { state: 'left-out' };
  return { state: 'apart', from: around, to: yield* partOf(data, to, every) };
}
