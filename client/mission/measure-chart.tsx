import { dateIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { Indicator } from './indicator.documents.ts';
import type { Measure } from './measure.documents.ts';
import { measureLine } from './measure-line.ts';
import style from './mission-records.module.css';
import { aimWords, valueWords } from './progress.ts';

const WIDTH = 320;
const HEIGHT = 120;
const BOX = { left: 8, top: 22, width: WIDTH - 16, height: HEIGHT - 48 };

/** The measures of an indicator as a line towards its target, labelled directly; the table beside it says the same. */
export function MeasureChart({
  indicator,
  measures,
}: {
  indicator: Indicator;
  measures: readonly Measure[];
}) {
  const words = useWords();
  const { t, language } = words;
  const { points, target } = measureLine(measures, indicator, BOX);
  const first = points.at(0);
  const last = points.at(-1);
  if (!first || !last || first === last) return null;
  const label = (value: number) => valueWords(indicator, value, words);
  // A label is above its point, unless the line of the target runs there.
  const lift = target !== undefined && last.y - target < 22 && last.y >= target ? 16 : -8;
  return (
    <svg
      className={style.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('measure.chart', { aim: aimWords(indicator, words), count: points.length })}
    >
      {target !== undefined && indicator.target !== null && (
        <>
          <line className={style.target} x1={BOX.left} x2={WIDTH - 8} y1={target} y2={target} />
          <text className={style.label} x={BOX.left} y={target - 6}>
            {t('measure.target', { target: label(indicator.target) })}
          </text>
        </>
      )}
      <polyline className={style.line} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y, on }) => (
        <circle key={`${on} ${x} ${y}`} className={style.point} cx={x} cy={y} r={3} />
      ))}
      <text className={style.value} x={last.x} y={last.y + lift} textAnchor="end">
        {label(last.value)}
      </text>
      <text className={style.label} x={BOX.left} y={HEIGHT - 6}>
        {dateIn(language, first.on)}
      </text>
      <text className={style.label} x={WIDTH - 8} y={HEIGHT - 6} textAnchor="end">
        {dateIn(language, last.on)}
      </text>
    </svg>
  );
}
