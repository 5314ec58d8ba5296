// The marks and lines of the map, drawn small: the same shapes, colours and widths as the shaders.
import type { ReactNode } from 'react';
import styles from './legend.module.css';
import type { LinkMark } from './link-marks.ts';
import { WIDTHS } from './link-program.ts';
import {
  GROUND,
  INK,
  kindColour,
  mix,
  outlineOf,
  type Scheme,
  SECTOR_ICONS,
  sectorColour,
  toCss,
  toRgb,
} from './palette.ts';

const SIZE = 20;
const MIDDLE = SIZE / 2;

/** A kind of element, in one of the states in which it can be. */
export const MarkSwatch = ({
  kind,
  status = 'REGISTERED',
  scheme,
  coloured,
}: {
  kind: string;
  status?: string;
  scheme: Scheme;
  coloured: boolean;
}) => {
  const mission = kind === 'MISSION';
  const colour = toRgb(mission || coloured ? kindColour(kind, scheme) : '#8A8F98');
  const paler = mission ? 0.86 : status === 'LISTED' ? 0.5 : 0;
  const ghost = status === 'NOMINATED';
  const fill = ghost ? 'none' : toCss(mix(colour, toRgb(GROUND[scheme]), paler));
  const stroke = toCss(mission ? colour : outlineOf(colour, scheme));
  const dashes = ghost ? { strokeDasharray: '3.4 2.4' } : {};
  return (
    <Swatch>
      {kind === 'INDIVIDUAL' ? (
        <>
          <circle cx={MIDDLE} cy={MIDDLE} r={7} fill="none" stroke={stroke} strokeWidth={1.4} {...dashes} />
          <circle cx={MIDDLE} cy={MIDDLE} r={4} fill={fill} stroke={stroke} strokeWidth={0.8} />
        </>
      ) : (
        <circle
          cx={MIDDLE}
          cy={MIDDLE}
          r={mission ? 8.5 : 6.5}
          fill={fill}
          stroke={stroke}
          strokeWidth={1.5}
          {...dashes}
        />
      )}
    </Swatch>
  );
};

/** A sector by its colour, when the map is coloured by sector, and always by its icon. */
export const SectorSwatch = ({
  sector,
  scheme,
  coloured,
}: {
  sector: string;
  scheme: Scheme;
  coloured: boolean;
}) => {
  const colour = toRgb(sectorColour(sector, scheme));
  const Icon = SECTOR_ICONS[sector] ?? SECTOR_ICONS.OTHER;
  return (
    <>
      {coloured && <DiscSwatch fill={toCss(colour)} line={toCss(outlineOf(colour, scheme))} />}
      {Icon && <Icon className={styles.swatch} size={18} stroke={1.6} color={INK[scheme]} aria-hidden />}
    </>
  );
};

/** A disc of one colour. */
export const DiscSwatch = ({ fill, line }: { fill: string; line: string }) => (
  <Swatch>
    <circle cx={MIDDLE} cy={MIDDLE} r={6.5} fill={fill} stroke={line} strokeWidth={1.5} />
  </Swatch>
);

/** A disc as large as a part of the measure makes it: see importance.ts. */
export const SizeSwatch = ({ part }: { part: number }) => (
  <Swatch>
    <circle cx={MIDDLE} cy={MIDDLE} r={3.2 * (1 + 1.8 * part)} fill="currentColor" opacity={0.55} />
  </Swatch>
);

/** The signs on lines, as link-program.ts draws them, in the middle of a line at 14, 10. */
const SIGNS: Record<LinkMark, string> = {
  none: '',
  dot: 'M11.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
  ring: 'M10.5 10a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
  bar: 'M14 5V15',
  bars: 'M11.8 5V15M16.2 5V15',
  chevron: 'M11.5 5.5L15.5 10L11.5 14.5',
  chevrons: 'M9.5 5.5L13.5 10L9.5 14.5M14.5 5.5L18.5 10L14.5 14.5',
  diamond: 'M14 5.5L18.5 10L14 14.5L9.5 10Z',
  cross: 'M10.5 6.5L17.5 13.5M17.5 6.5L10.5 13.5',
  square: 'M11.5 7.5H16.5V12.5H11.5Z',
};
const SOLID: ReadonlySet<LinkMark> = new Set(['dot', 'square']);

/** A link: its colour, the line of its status, its head, the sign of its type. */
export const LineSwatch = ({
  colour,
  status,
  arrow,
  mark = 'none',
}: {
  colour: string;
  status: string;
  arrow?: boolean;
  mark?: LinkMark;
}) => {
  const line = { stroke: colour, strokeWidth: 2, fill: 'none' };
  return (
    <Swatch width={34}>
      {status === 'DISPUTED' ? (
        <path d="M1 10H13M13 6V14M21 6V14M21 10H33" {...line} />
      ) : (
        <path
          d={arrow ? 'M1 10H27' : 'M1 10H33'}
          {...line}
          {...(status === 'DECLARED' ? { strokeDasharray: '5 3.5' } : {})}
          opacity={status === 'ENDED' ? 0.4 : 1}
        />
      )}
      {arrow && <path d="M25 5.5L33 10L25 14.5Z" fill={colour} />}
      <path
        d={SIGNS[mark]}
        {...line}
        fill={
          SOLID.has(mark)
            ? colour
            : mark === 'ring' || mark === 'diamond'
              ? 'var(--mantine-color-body)'
              : 'none'
        }
      />
    </Swatch>
  );
};

/** From the weakest tie to the strongest. */
export const WidthSwatch = () => (
  <Swatch width={60}>
    {[1, 3, 5].map((strength, i) => (
      <path
        key={strength}
        d={`M${1 + i * 20} 10h16`}
        stroke="currentColor"
        strokeWidth={WIDTHS[strength as 1 | 3 | 5]}
      />
    ))}
  </Swatch>
);

const Swatch = ({ width = SIZE, children }: { width?: number; children: ReactNode }) => (
  <svg
    className={styles.swatch}
    width={width}
    height={SIZE}
    viewBox={`0 0 ${width} ${SIZE}`}
    aria-hidden="true"
  >
    {children}
  </svg>
);
