// A picture is made of parts, each with a frame of its own on the page: as SVG, which stays sharp and whose words can be
// searched, or as PNG.
import type { Pen } from '../pen.ts';
import { createSvgPen, escaped } from './svg-pen.ts';

export type Part = { x: number; y: number; width: number; height: number; draw(pen: Pen): void };

export type Picture = {
  title: string;
  width: number;
  height: number;
  ground: string;
  parts: readonly Part[];
};

/** Measures a text in a font, as a canvas names it. */
export type WidthOf = (text: string, font: string) => number;

export const toSvg = ({ title, width, height, ground, parts }: Picture, widthOf: WidthOf): string => {
  const drawn = parts.map((part) => {
    const pen = createSvgPen(widthOf);
    part.draw(pen);
    // An inner SVG cuts off what reaches beyond its frame.
    return `<svg x="${part.x}" y="${part.y}" width="${part.width}" height="${part.height}">\n${pen.markup()}\n</svg>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" fill="${ground}"/>
${drawn.join('\n')}
</svg>
`;
};

/** Pixels of a picture for each of the screen: enough for a slide and for paper. */
const FINENESS = 2;

/** Null when the browser has no memory for a picture of that size. */
export const toPng = ({ width, height, ground, parts }: Picture): Promise<Blob | null> => {
  const canvas = document.createElement('canvas');
  canvas.width = width * FINENESS;
  canvas.height = height * FINENESS;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.scale(FINENESS, FINENESS);
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  for (const part of parts) {
    context.save();
    context.beginPath();
    context.rect(part.x, part.y, part.width, part.height);
    context.clip();
    context.translate(part.x, part.y);
    part.draw(context);
    context.restore();
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
};

/** Measures with a canvas that nobody sees. */
export const measuring = (): WidthOf => {
  const context = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    if (!context) return text.length * 7;
    context.font = font;
    return context.measureText(text).width;
  };
};
