import type { Graph } from './graph.ts';
import type { Format } from './grid.ts';

/** What gathers a graph from the tags of a file. */
export type XmlReader = {
  format: Format;
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close(name: string): void;
  graph: Graph;
};
