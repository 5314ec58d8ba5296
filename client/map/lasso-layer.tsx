import { type PointerEvent, useState } from 'react';
import type { Point } from './lasso.ts';
import style from './lasso-layer.module.css';

type Props = {
  /** A line was drawn, in pixels of the map. */
  onLine(line: readonly Point[]): void;
  /** Nothing was drawn: a place was pressed. */
  onPoint(point: Point): void;
};

/** A finger or a mouse that moves less than this, in pixels, has pressed. */
const PRESS = 6;

/** Lies over the map while elements are chosen with a line: what is drawn around is told when the pointer lets go. */
export function LassoLayer({ onLine, onPoint }: Props) {
  const [line, setLine] = useState<readonly Point[]>([]);
  const at = (event: PointerEvent<SVGSVGElement>): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const isPress = () => {
    const [[x, y] = [0, 0]] = line;
    return line.every(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y) < PRESS);
  };
  return (
    <svg
      className={style.layer}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([at(event)]);
      }}
      onPointerMove={(event) => {
        if (line.length > 0) setLine([...line, at(event)]);
      }}
      onPointerUp={(event) => {
        if (line.length === 0) return;
        setLine([]);
        if (isPress()) onPoint(at(event));
        else onLine(line);
      }}
      onPointerCancel={() => setLine([])}
    >
      <path className={style.line} d={line.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
    </svg>
  );
}
