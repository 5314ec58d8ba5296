import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAt, type LabelCandidate, placeLabels, wrapName } from '../../client/map/labels.ts';

const BESIDE = ['right', 'left', 'below', 'above'] as const;

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
  sides: BESIDE,
  forced: false,
  ...changes,
});

const touch = (one: ReturnType<typeof boxAt>, other: ReturnType<typeof boxAt>): boolean =>
  one.right > other.left && other.right > one.left && one.bottom > other.top && other.bottom > one.top;

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
          for (const other of boxes.slice(i + 1)) expect(touch(one, other)).toBe(false);
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
    const words = fc.array(fc.stringMatching(/^[^ ]{1,13}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, (name) => {
        expect(wrapName(name.join(' ')).join(' ')).toBe(name.join(' '));
      }),
    );
  });

  it('have three lines at most and end in an ellipsis when that does not hold them', () => {
    const long = 'Association of the friends of the harbour '.repeat(7).trim();
    const lines = wrapName(long);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/[^ ]…$/);
    expect(wrapName('a'.repeat(300)).join('').length).toBeLessThan(60);
    expect(wrapName(`${'a'.repeat(40)}${'😀'.repeat(40)}`).join('')).toMatch(/^a+(😀)*…$/u);
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 8, max: 40 }), (name, longest) => {
        const written = wrapName(name, longest);
        expect(written.length).toBeLessThanOrEqual(3);
        for (const line of written) expect(line.length).toBeLessThanOrEqual(longest * 1.5 + 1);
        const cut = written.some((line) => line.endsWith('…'));
        if (!cut) expect(written.join(' ')).toBe(name);
      }),
    );
  });

  it('of few elements are all written: further from their marks, with a line to them, when there is no room beside', () => {
    const sides = [...BESIDE, 'upper right', 'lower right', 'upper left', 'lower left'] as const;
    const crowd = Array.from({ length: 20 }, (_, row) =>
      candidate(row, 300 + row, 300, { kept: 'near', sides }),
    );
    const placed = placeLabels(crowd, [], 40, { within: { left: 0, top: 0, right: 800, bottom: 600 } });
    expect(placed).toHaveLength(20);
    expect(placed.some(({ away }) => away !== undefined)).toBe(true);
    const boxes = placed.map(({ row, side, away }) => boxAt(crowd[row] as LabelCandidate, side, away));
    boxes.forEach((one, i) => {
      expect(one.left >= 0 && one.top >= 0 && one.right <= 800 && one.bottom <= 600).toBe(true);
      for (const other of boxes.slice(i + 1)) expect(touch(one, other)).toBe(false);
    });
  });

  it('stand no further from their marks than a line can be followed, or are left out; those of missions stand somewhere', () => {
    const crowd = Array.from({ length: 60 }, (_, row) =>
      candidate(row, 400, 300, { width: 120, kept: row % 6 === 5 ? 'always' : 'near' }),
    );
    const placed = placeLabels(crowd, [], 60, { within: { left: 0, top: 0, right: 800, bottom: 600 } });
    expect(placed.length).toBeLessThan(60);
    expect(placed.filter(({ row }) => row % 6 === 5)).toHaveLength(10);
    for (const { row, side, away } of placed) {
      const box = boxAt(crowd[row] as LabelCandidate, side, away);
      const across = Math.max(box.left - 400, 0, 400 - box.right);
      const down = Math.max(box.top - 300, 0, 300 - box.bottom);
      expect(Math.hypot(across, down)).toBeLessThan(row % 6 === 5 ? 190 : 120);
    }
  });

  it('keep off those that stand already', () => {
    const taken = [{ left: 108, top: 90, right: 180, bottom: 110 }];
    expect(placeLabels([candidate(0, 100, 100)], [], 1, { taken })).toEqual([{ row: 0, side: 'left' }]);
  });

  it('that are kept stand on the inner side at the edge of the screen', () => {
    const edge = candidate(0, 795, 300, { kept: 'near' });
    const within = { left: 0, top: 0, right: 800, bottom: 600 };
    expect(placeLabels([edge], [], 40, { within })).toEqual([{ row: 0, side: 'left' }]);
  });

  it('go to a corner when the four sides are taken', () => {
    const sides = ['right', 'left', 'below', 'above', 'upper right'] as const;
    const marks = [
      { x: 130, y: 106, radius: 12 },
      { x: 70, y: 100, radius: 12 },
      { x: 100, y: 115, radius: 12 },
      { x: 90, y: 85, radius: 12 },
    ];
    const placed = placeLabels(
      [candidate(0, 100, 100, { sides, width: 24, height: 10, radius: 2 })],
      marks,
      1,
    );
    expect(placed).toEqual([{ row: 0, side: 'upper right' }]);
  });

  it('keep off the heads of arrows, which weigh less than marks', () => {
    const head = { x: 130, y: 100, radius: 6, weight: 0.4 };
    expect(placeLabels([candidate(0, 100, 100)], [head], 1)).toEqual([{ row: 0, side: 'left' }]);
    const mark = { x: 60, y: 100, radius: 6 };
    const sides = ['left', 'right'] as const;
    expect(placeLabels([candidate(0, 100, 100, { sides })], [head, mark], 1)).toEqual([
      { row: 0, side: 'right' },
    ]);
  });

  it('leave a #tag in its mission whoever else stands there', () => {
    const marks = [
      { x: 100, y: 100, radius: 30 },
      { x: 110, y: 100, radius: 5 },
      { x: 90, y: 100, radius: 5 },
    ];
    const mission = candidate(0, 100, 100, { radius: 30, sides: ['centre', 'right', 'left', 'below'] });
    expect(placeLabels([mission], marks, 1)).toEqual([{ row: 0, side: 'centre' }]);
    const inner = { ...mission, row: 1, x: 130, sides: ['centre', 'inner top'] as const };
    expect(placeLabels([mission, inner], marks, 2)[1]).toEqual({ row: 1, side: 'inner top' });
    // Two missions nearly in one place: the second #tag goes beside its mark.
    expect(placeLabels([mission, { ...mission, row: 1, x: 105 }], marks, 2)[1]).toMatchObject({
      row: 1,
      side: 'below',
    });
  });
});
