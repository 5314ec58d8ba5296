import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAt, type LabelCandidate, placeLabels, wrapName } from '../../client/map/labels.ts';

const candidate = (
  row: number,
  x: number,
  y: number,
  changes: Partial<LabelCandidate> = {},
): LabelCandidate => ({
  row,
  x,
  y,
  radius: 6,
  width: 80,
  height: 15,
  sides: ['right', 'left', 'below', 'above'],
  forced: false,
  ...changes,
});

describe('names on the map', () => {
  it('never touch each other', () => {
    const at = fc.integer({ min: 0, max: 600 });
    const many = fc.array(fc.record({ x: at, y: at, width: fc.integer({ min: 10, max: 200 }) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(many, (places) => {
        const candidates = places.map(({ x, y, width }, row) => candidate(row, x, y, { width }));
        const boxes = placeLabels(candidates, [], 100).map(({ row, side }) =>
          boxAt(candidates[row] as LabelCandidate, side),
        );
        boxes.forEach((one, i) => {
          for (const other of boxes.slice(i + 1)) {
            const apart =
              one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });

  it('go to the first candidates when there is not room for all', () => {
    const crowd = Array.from({ length: 30 }, (_, row) => candidate(row, 100 + row, 100));
    expect(placeLabels(crowd, [], 100)[0]).toEqual({ row: 0, side: 'right' });
    expect(placeLabels(crowd, [], 100).length).toBeLessThan(10);
    expect(placeLabels(crowd, [], 2)).toHaveLength(2);
  });

  it('take the side that covers no other mark', () => {
    const marks = [
      { x: 100, y: 100, radius: 6 },
      { x: 140, y: 100, radius: 10 },
    ];
    expect(placeLabels([candidate(0, 100, 100)], marks, 10)).toEqual([{ row: 0, side: 'left' }]);
  });

  it('are written whatever they cover when they are of the selected element', () => {
    const taken = [
      candidate(0, 100, 100),
      candidate(1, 100, 100),
      candidate(2, 100, 100),
      candidate(3, 100, 100),
    ];
    const selected = candidate(9, 100, 100, { forced: true });
    expect(placeLabels([...taken, selected], [], 10).some(({ row }) => row === 9)).toBe(true);
  });

  it('keep the same places wherever the map has been moved to', () => {
    const crowd = Array.from({ length: 40 }, (_, row) => candidate(row, (row * 97) % 400, (row * 61) % 300));
    const moved = crowd.map((one) => ({ ...one, x: one.x + 1234, y: one.y - 777 }));
    expect(placeLabels(moved, [], 100)).toEqual(placeLabels(crowd, [], 100));
  });

  it('are cut at the space nearest to their middle when long, and nowhere else', () => {
    expect(wrapName('Newmarket')).toEqual(['Newmarket']);
    expect(wrapName('Table de concertation des partenaires du milieu')).toEqual([
      'Table de concertation des',
      'partenaires du milieu',
    ]);
    expect(wrapName('a'.repeat(40))).toEqual(['a'.repeat(40)]);
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), (name) => {
        expect(wrapName(name).join(' ')).toBe(name);
      }),
    );
  });
});
