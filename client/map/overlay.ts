// What a reading draws over the map for as long as it is open, and what its signs mean. Pure.
import type { Arc, ArcBetween, ArcLook } from './arcs.ts';
import type { Guesses } from './guess-marks.ts';

/** What somebody is in what is drawn: told apart by the ring around the mark, not by colour alone. */
export const PARTS = ['convenor', 'giver', 'introducer'] as const;
export type Part = (typeof PARTS)[number];

/** The ring around a mark, and what is written below it. */
export type Note = { part: Part; text?: string };

/** One line of the key: how something is drawn, and what it means. */
export type KeyEntry = { words: string; arc?: ArcLook; part?: Part };

export type OverlayOf<End> = {
  arcs: readonly ArcBetween<End>[];
  notes?: ReadonlyMap<End, Note>;
  key: readonly KeyEntry[];
};
/** By rows: the same object as long as nothing changes. */
export type Overlay = OverlayOf<number>;

/** The same by rows of a map, as far as it has them. */
export const overlayIn = (
  rowOf: (id: string) => number,
  { arcs, notes, key }: OverlayOf<string>,
): Overlay => ({
  key,
  arcs: arcs
    .map((arc) => ({ ...arc, from: rowOf(arc.from), to: rowOf(arc.to) }))
    .filter(({ from, to }) => from >= 0 && to >= 0),
  ...(notes && {
    notes: new Map([...notes].map(([id, note]) => [rowOf(id), note] as const).filter(([row]) => row >= 0)),
  }),
});

/** Everything that is drawn between elements and is no link. */
export const arcsOf = ({
  guesses,
  overlay,
}: {
  guesses?: Guesses | undefined;
  overlay?: Overlay | undefined;
}) => [...(guesses?.likely ?? []), ...(guesses?.synergies ?? []), ...(overlay?.arcs ?? [])] as readonly Arc[];

/** Those that stay clear while the rest fades. */
export const arcsOut = (scene: Parameters<typeof arcsOf>[0]): readonly Arc[] =>
  arcsOf(scene).filter(({ isOut }) => isOut);

/** Rows that it is about. */
export const rowsIn = ({ arcs, notes }: Overlay): number[] => [
  ...new Set([...arcs.flatMap(({ from, to }) => [from, to]), ...(notes?.keys() ?? [])]),
];
