import { Text } from '@mantine/core';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { type Frame, linesOf, rowsOf, topOf } from './curve-points.ts';
import type { CurvePoint } from './unseen.documents.ts';
import style from './unseen.module.css';

const FRAME: Frame = { width: 320, height: 180, left: 34, right: 8, top: 12, bottom: 34 };

/** How many names were known after how many lists: full as found, dashed as expected; the same as a table. */
export function AccumulationCurve({ points }: { points: readonly CurvePoint[] }) {
  const { t, language } = useWords();
  const last = points.at(-1);
  const { x, y, found, expected, now } = linesOf(points, FRAME);
  if (!last || !now) return null;
  const n = (value: number) => numberIn(language, Math.round(value));
  const counted = ({ lists, names }: CurvePoint) => ({
    lists: t('unseen.countLists', { count: lists }),
    names: t('unseen.countNames', { count: Math.round(names) }),
  });
  const told = t('unseen.curveTold', counted(now));
  const further = last.isExtrapolated ? t('unseen.curveFurther', counted(last)) : '';
  const { left, right, width, height, bottom } = FRAME;
  const top = topOf(points);
  return (
    <figure className={style.figure}>
      <figcaption>{t('unseen.curve')}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} className={style.curve} aria-hidden="true">
        {[0, top / 2, top].map((names) => (
          <g key={names}>
            <line className={style.grid} x1={left} x2={width - right} y1={y(names)} y2={y(names)} />
            <text x={left - 6} y={y(names) + 4} textAnchor="end">
              {numberIn(language, names)}
            </text>
          </g>
        ))}
        {[0, now.lists, last.lists].filter(isNew).map((lists) => (
          <text
            key={lists}
            x={x(lists)}
            y={height - bottom + 16}
            textAnchor={lists === last.lists ? 'end' : 'middle'}
          >
            {n(lists)}
          </text>
        ))}
        <text x={(left + width) / 2} y={height - 3} textAnchor="middle">
          {t('unseen.lists')}
        </text>
        <polyline className={style.found} points={found} />
        <polyline className={style.expected} points={expected} />
        <circle className={style.now} cx={x(now.lists)} cy={y(now.names)} r={4} />
      </svg>
      <Text size="sm">
        {told} {further}
      </Text>
      <CurveTable points={points} />
    </figure>
  );
}

const isNew = (value: number, at: number, all: readonly number[]) => all.indexOf(value) === at;

function CurveTable({ points }: { points: readonly CurvePoint[] }) {
  const { t, language } = useWords();
  return (
    <details className={style.working}>
      <summary>{t('unseen.curveTable')}</summary>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t('unseen.lists')}</th>
            <th scope="col">{t('unseen.names')}</th>
            <th scope="col">{t('unseen.known')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(points).map(({ lists, names, isExtrapolated }) => (
            <tr key={lists}>
              <th scope="row">{numberIn(language, lists)}</th>
              <td>{numberIn(language, Math.round(names * 10) / 10)}</td>
              <td>{t(isExtrapolated ? 'unseen.toExpect' : 'unseen.wasFound')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
