import type { Positions } from '../snapshot.ts';
import { at } from '../sparse-rows.ts';

/** Squares of the plane with the points in each: finds what is near without looking at everything. */
export class Grid {
  readonly #size: number;
  readonly #positions: Positions;
  readonly #cells = new Map<number, number[]>();

  constructor(size: number, positions: Positions) {
    this.#size = size;
    this.#positions = positions;
  }

  add(point: number): void {
    const key = this.#key(at(this.#positions.x, point), at(this.#positions.y, point));
    const cell = this.#cells.get(key);
    if (cell) cell.push(point);
    else this.#cells.set(key, [point]);
  }

  /** Calls `visit` with every point that may be less than a square away, until it answers true. */
  some(x: number, y: number, visit: (point: number) => boolean): boolean {
    for (let column = -1; column <= 1; column++) {
      for (let line = -1; line <= 1; line++) {
        const cell = this.#cells.get(this.#key(x + column * this.#size, y + line * this.#size));
        if (cell?.some(visit)) return true;
      }
    }
    return false;
  }

  #key(x: number, y: number): number {
    return Math.floor(x / this.#size) * 4_194_304 + Math.floor(y / this.#size);
  }
}
