/** Gives what an import creates its numbers, after those of the ecosystem. */
export class Numbers {
  last: number;

  constructor(last: number) {
    this.last = last;
  }

  next(): number {
    this.last += 1;
    return this.last;
  }
}
