import { describe, expect, it } from 'vitest';
import { carry } from '../../client/map/carry.ts';
import { decodeMap } from '../../client/map/decode.ts';
import { applyFilter } from '../../client/map/filter.ts';
import { LINE_ROW } from '../../client/map/link-program.ts';
import { MARK_ROW } from '../../client/map/node-program.ts';
import { countPinned } from '../../client/map/pin-legend.tsx';
import { pinBoxes } from '../../client/map/pin-sign.ts';
import { withPlaces } from '../../client/map/pinned-places.ts';
import { createScene } from '../../client/map/scene.ts';
import { frameOf } from '../../client/map/view.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';

const made = madeUp(40, 60);
const mapWith = (...pinned: number[]) =>
  decodeMap(
    encodeMap(
      made.nodes.map((node, row) => ({ ...node, pinned: pinned.includes(row) })),
      made.links,
    ),
  );
const sceneOf = (data = mapWith(), filter = {}) => {
  const frame = frameOf(data.header.bounds);
  const look = { colourBy: 'sector', scheme: 'light' } as const;
  return { frame, scene: createScene(data, frame, look, applyFilter(data, filter)) };
};
const at = { left: 0, top: 900, pixels: 900, scale: 1, width: 900, height: 900, narrow: false };

describe('what is pinned', () => {
  it('is told by the map, and nothing is by a map that does not say', () => {
    expect([...mapWith(0, 7, 39).pinned]).toEqual([0, 7, 39]);
    expect(mapWith().pinned.size).toBe(0);
  });

  it('bears a sign where its mark is large enough and shown, and is counted so', () => {
    const data = mapWith(2, 5);
    const { scene } = sceneOf(data);
    expect(pinBoxes({ scene, at }).map(({ row }) => row)).toEqual([2, 5]);
    expect(pinBoxes({ scene, at }, [5, 6]).map(({ row }) => row)).toEqual([5]);
    expect(pinBoxes({ scene, at: { ...at, scale: 0.1 } })).toEqual([]);
    expect(pinBoxes({ scene, at: { ...at, scale: 0.1 } }, [2, 5])).toEqual([]);
    const { kinds } = data.header;
    const others = kinds.filter((_, kind) => kind !== data.kind[5]);
    const { scene: filtered } = sceneOf(data, { kinds: others });
    expect(pinBoxes({ scene: filtered, at }).map(({ row }) => row)).not.toContain(5);
    expect(countPinned(data, filtered.visible)).toBeLessThan(countPinned(data, scene.visible));
  });

  it('stands where it was put before the server tells it, and everybody else where they were', () => {
    const data = mapWith(3);
    const id = data.idOf(8);
    const moved = withPlaces(data, [
      { id, x: 640, y: -20, isPinned: true },
      { id: data.idOf(3), isPinned: false },
      { id: 'k3f9x2ab-s999999', x: 1, y: 1, isPinned: true },
    ]);
    expect([moved.x[8], moved.y[8], [...moved.pinned]]).toEqual([640, -20, [8]]);
    expect([moved.x[3], moved.y[3]]).toEqual([data.x[3], data.y[3]]);
    expect(moved.header.bounds).toEqual([-100, -80, 640, 80]);
    expect([data.x[8] === 640, [...data.pinned]]).toEqual([false, [3]]);
    expect(withPlaces(data, [])).toBe(data);
  });
});

describe('what is carried', () => {
  it('is drawn with its links where the hand is, and is told where it was left', () => {
    const { scene, frame } = sceneOf();
    const { data } = scene;
    const link = [...data.source].indexOf(data.source[0] as number);
    const row = data.source[link] as number;
    const before = { x: scene.x[row] as number, y: scene.y[row] as number };
    const carried = carry(scene, frame, [data.idOf(row)]);
    carried?.by(90, -45, 900);
    carried?.by(0, -45, 900);
    expect(scene.x[row]).toBeCloseTo(before.x + 0.1, 5);
    expect(scene.y[row]).toBeCloseTo(before.y + 0.1, 5);
    const marks = new Float32Array(scene.marks.bytes.buffer);
    expect(marks[((scene.slot[row] as number) * MARK_ROW.stride) / 4]).toBeCloseTo(before.x + 0.1, 5);
    const lines = new Float32Array(scene.lines.bytes.buffer);
    expect(lines[((scene.lineSlot[link] as number) * LINE_ROW.stride) / 4]).toBeCloseTo(before.x + 0.1, 5);
    const [place] = carried?.places() ?? [];
    expect(place?.x).toBeCloseTo((data.x[row] as number) + 0.1 * frame.size, 2);
    expect(place?.y).toBeCloseTo((data.y[row] as number) + 0.1 * frame.size, 2);
    carried?.back();
    expect([scene.x[row], scene.y[row]]).toEqual([before.x, before.y]);
  });

  it('goes on being so, as far on its way, when somebody changes the map', () => {
    const { scene, frame } = sceneOf();
    const id = scene.data.idOf(4);
    const carried = carry(scene, frame, [id]);
    carried?.by(90, 0, 900);
    const wider = { ...frame, size: frame.size * 2 };
    const next = sceneOf().scene;
    const other = createScene(next.data, wider, { colourBy: 'sector', scheme: 'light' }, next.visible);
    expect(carried?.in(other, wider)?.places()[0]?.x).toBeCloseTo(
      (scene.data.x[4] as number) + 0.1 * frame.size,
      2,
    );
    const without = sceneOf(undefined, { kinds: [] }).scene;
    without.visible.nodes.fill(0);
    expect(carried?.in(without, frame)).toBeUndefined();
  });

  it('is left at the edge by who carries it out of the map', () => {
    const { scene, frame } = sceneOf();
    const carried = carry(scene, frame, [scene.data.idOf(1)]);
    carried?.by(1_000_000, 1_000_000, 900);
    expect(carried?.places()[0]?.x).toBeCloseTo(5_000, 1);
    expect(carried?.places()[0]?.y).toBeCloseTo(-5_000, 1);
    // However the frame rounds it, the server takes it.
    expect(Math.abs(carried?.places()[0]?.x ?? 0)).toBeLessThanOrEqual(5_000);
  });
});
