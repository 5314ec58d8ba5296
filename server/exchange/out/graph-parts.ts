/** What formats of graphs share: nodes with a place and a colour, edges, and the columns of both. */
import { CONNECTION_COLUMNS, ELEMENT_COLUMNS } from '../kumu/columns.ts';
import { type Cells, headersOf, SheetWriter } from './sheets.ts';
import type { Taken, TakenRecord } from './taken.ts';
import { CONNECTION_TITLES, ELEMENT_TITLES } from './words.ts';

export type Node = { id: string; label: string; at?: { x: number; y: number }; colour: string; cells: Cells };
export type Edge = {
  id: string;
  from: string;
  to: string;
  label?: string;
  direction: 'directed' | 'undirected' | 'mutual';
  /** 1 to 5. */
  strength?: number;
  cells: Cells;
};

/** The colours of the map on light ground (`client/map/palette.ts`; a test compares the two). */
export const COLOURS: Readonly<Record<string, string>> = {
  MUNICIPAL: '#0072B2',
  PUBLIC: '#56B4E9',
  PRIVATE: '#E69F00',
  SOCIAL_ECONOMY: '#009E73',
  COMMUNITY: '#F0E442',
  EDUCATION: '#CC79A7',
  HEALTH: '#D55E00',
  PHILANTHROPY: '#1F2430',
  CITIZEN: '#8C6D46',
  OTHER: '#8A8F98',
};
export const MISSION_COLOUR = '#5A6472';

export class GraphParts {
  readonly nodeHeaders: readonly string[];
  readonly edgeHeaders: readonly string[];
  readonly #taken: Taken;
  readonly #sheet: SheetWriter;

  constructor(taken: Taken) {
    this.#taken = taken;
    this.#sheet = new SheetWriter(taken, { hasPlaces: false });
    const own = [...new Set([...ELEMENT_COLUMNS.values()].map(({ column }) => ELEMENT_TITLES[column]))];
    const between = [
      ...new Set([...CONNECTION_COLUMNS.values()].map(({ column }) => CONNECTION_TITLES[column])),
    ];
    this.nodeHeaders = headersOf(
      map(this.nodes(), ({ cells }) => cells),
      own,
    );
    this.edgeHeaders = headersOf(
      map(this.edges(), ({ cells }) => cells),
      between,
    );
  }

  *nodes(): Generator<Node> {
    for (const record of this.#taken.elements)
      yield {
        id: record.id,
        label: String(record.fields.name),
        ...(record.at && { at: { x: rounded(record.at.x), y: rounded(record.at.y) } }),
        colour: colourOf(record),
        cells: this.#sheet.element(record),
      };
  }

  *edges(): Generator<Edge> {
    let count = 0;
    for (const record of this.#taken.of('Interdependency')) {
      const { label, strength, direction = 'DIRECTED' } = record.fields;
      const cells = this.#sheet.link(record);
      cells.delete(CONNECTION_TITLES.label);
      yield {
        id: String(count++),
        from: record.refs.from?.id ?? '',
        to: record.refs.to?.id ?? '',
        ...(typeof label === 'string' && { label }),
        direction: String(direction).toLowerCase() as Edge['direction'],
        ...(typeof strength === 'number' && { strength }),
        cells,
      };
    }
  }
}

function* map<In, Out>(all: Iterable<In>, become: (each: In) => Out): Generator<Out> {
  for (const each of all) yield become(each);
}

const colourOf = ({ kind, fields }: TakenRecord): string =>
  kind === 'Mission' ? MISSION_COLOUR : (COLOURS[String(fields.sector)] ?? (COLOURS.OTHER as string));

/** Finer than a pixel of any map, and short. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
