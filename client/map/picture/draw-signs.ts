// The signs of types of link, as link-program.ts draws them on the middle of a line.
import type { LinkMark } from '../link-marks.ts';
import type { Pen } from '../pen.ts';

/** From pixels along a line and across it, from the middle of the sign, to the page. */
type At = (x: number, y: number) => [number, number];

/** Draws a sign in the colours that the pen has; `ground` fills a hollow one, which its line does not cross. */
export const drawSign = (pen: Pen, sign: LinkMark, at: At, size: number, ground: string): void => {
  const lines = (width: number, ...strokes: [number, number][][]) => {
    pen.lineWidth = width;
    pen.beginPath();
    for (const [first, ...others] of strokes) {
      if (first) pen.moveTo(...at(...first));
      for (const point of others) pen.lineTo(...at(...point));
    }
    pen.stroke();
  };
  const shape = (...points: [number, number][]) => {
    pen.beginPath();
    points.forEach((point, i) => {
      const [x, y] = at(...point);
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    });
    pen.closePath();
  };
  const hollow = () => {
    const colour = pen.fillStyle;
    pen.fillStyle = ground;
    pen.fill();
    pen.fillStyle = colour;
    pen.lineWidth = 1.6;
    pen.stroke();
  };
  const disc = () => {
    pen.beginPath();
    pen.arc(...at(0, 0), size, 0, 2 * Math.PI);
  };
  const chevron = (offset: number): [number, number][] => {
    const [high, tip] = [size + 0.5, 1 + offset];
    return [
      [tip - high * 0.8, -high],
      [tip, 0],
      [tip - high * 0.8, high],
    ];
  };
  const bar = (x: number): [number, number][] => [
    [x, -size - 1],
    [x, size + 1],
  ];
  const wide = size + 2;
  const half = size - 0.5;
  const drawn: Record<LinkMark, () => void> = {
    none: () => undefined,
    dot: () => {
      disc();
      pen.fill();
    },
    ring: () => {
      disc();
      hollow();
    },
    bar: () => lines(2.2, bar(0)),
    bars: () => lines(1.8, bar(-2.4), bar(2.4)),
    chevron: () => lines(2.2, chevron(0)),
    chevrons: () => lines(1.8, chevron(-2.2), chevron(2.2)),
    diamond: () => {
      shape([0, -wide], [wide, 0], [0, wide], [-wide, 0]);
      hollow();
    },
    cross: () =>
      lines(
        1.8,
        [
          [-size, -size],
          [size, size],
        ],
        [
          [size, -size],
          [-size, size],
        ],
      ),
    square: () => {
      shape([-half, -half], [half, -half], [half, half], [-half, half]);
      pen.fill();
    },
  };
  drawn[sign]();
};
