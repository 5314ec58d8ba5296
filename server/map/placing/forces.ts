import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Positions } from '../snapshot.ts';
import { at } from '../sparse-rows.ts';
import { chance, SUNFLOWER } from './chance.ts';
import { coarsen } from './coarsen.ts';
import type { Web } from './web.ts';

const NODE = 10; // numbers that ForceAtlas2 keeps for each point: x, y, ..., mass (6), convergence (7), size (8), fixed
const EDGE = 3;
const SMALLEST = 60;

/** Steps for a web of `count` points: what some 600,000 moves of a point allow, between the bounds. */
const stepsFor = (count: number) => Math.round(Math.min(300, Math.max(40, 600_000 / count)));

/**
 * Places a connected web by forces (ForceAtlas2: Jacomy and others, 2014), the coarsest shape of it first. `seeds` are
 * numbers that stay with each point, so that the same web is always placed alike.
 */
export function placeByForces(web: Web, seeds: Uint32Array): Positions {
  const positions = startOf(web, seeds);
  step(web, positions, stepsFor(web.count));
  return positions;
}

function startOf(web: Web, seeds: Uint32Array): Positions {
  const coarser = web.count > SMALLEST ? coarsen(web) : undefined;
  // A star gathers into almost nothing, a web without shape hardly gathers: both begin on a disc.
  if (!coarser || coarser.web.count > web.count * 0.8) return disc(web.count);
  const shape = placeByForces(coarser.web, seeds);
  const growth = Math.sqrt(web.count / coarser.web.count);
  const place = (values: Float32Array, salt: number) =>
    Float32Array.from(
      coarser.within,
      (row, point) => at(values, row) * growth + (chance(at(seeds, point) * 2 + salt) - 0.5) * growth,
    );
  return { x: place(shape.x, 0), y: place(shape.y, 1) };
}

function disc(count: number): Positions {
  const radius = (point: number) => 10 * Math.sqrt(point + 0.5);
  return {
    x: Float32Array.from({ length: count }, (_, point) => radius(point) * Math.cos(point * SUNFLOWER)),
    y: Float32Array.from({ length: count }, (_, point) => radius(point) * Math.sin(point * SUNFLOWER)),
  };
}

function step(web: Web, positions: Positions, steps: number): void {
  const { count, from, to, weight, mass } = web;
  const nodes = new Float32Array(count * NODE);
  for (let point = 0; point < count; point++) {
    nodes[point * NODE] = at(positions.x, point);
    nodes[point * NODE + 1] = at(positions.y, point);
    nodes.fill(1, point * NODE + 7, point * NODE + 9);
  }
  // A gathered point weighs what it gathered; the mean is brought back, or the forces would grow with each level.
  const meanMass = mass.reduce((sum, value) => sum + value, 0) / count;
  const meanWeight = weight.reduce((sum, value) => sum + value, 0) / Math.max(1, weight.length);
  const usual = 1 + (2 * from.length) / count;
  mass.forEach((value, point) => {
    nodes[point * NODE + 6] = (value / meanMass) * usual;
  });
  const edges = new Float32Array(from.length * EDGE);
  from.forEach((point, tie) => {
    edges[tie * EDGE] = point * NODE;
    edges[tie * EDGE + 1] = at(to, tie) * NODE;
    edges[tie * EDGE + 2] = at(weight, tie) / meanWeight;
  });
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: false,
    gravity: 1,
    slowDown: 1 + Math.log(count),
    // Below some hundreds of points the exact forces are cheaper than the tree.
    barnesHutOptimize: count > 300,
    barnesHutTheta: 1.2,
  };
  for (let done = 0; done < steps; done++) iterate(settings, nodes, edges);
  for (let point = 0; point < count; point++) {
    positions.x[point] = at(nodes, point * NODE);
    positions.y[point] = at(nodes, point * NODE + 1);
  }
}
