import { Text, Title } from '@mantine/core';
import { monthIn, numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { topOf } from './curve-points.ts';
import type { Unseen } from './unseen.documents.ts';
import style from './unseen.module.css';

type Point = Unseen['progress']['points'][number];

const FRAME = { width: 320, height: 130, left: 34, right: 4, top: 10, bottom: 22 };

/** How it has moved, month by month: in words, drawn once there are two of them, and as a table. */
export function Progress({ progress: { told, points } }: { progress: Unseen['progress'] }) {
  const { t } = useWords();
  if (points.length === 0) return null;
  return (
    <section aria-labelledby="unseen-progress">
      <Title order={4} size="h6" id="unseen-progress">
        {t('unseen.progress')}
      </Title>
      <Text size="sm" mt={4}>
        {told}
      </Text>
      {points.length > 1 && (
        <figure className={style.figure}>
          <Bars points={points} />
          <Text size="sm" c="dimmed">
            {t('unseen.progressBars')}
          </Text>
        </figure>
      )}
      <ProgressTable points={points} />
    </section>
  );
}

/** A bar a month: the names that were known, and on it, in outline, how many more there were at the least. */
function Bars({ points }: { points: readonly Point[] }) {
  const { language } = useWords();
  const { width, height, left, right, top, bottom } = FRAME;
  const inAll = ({ names, missingAtLeast }: Point) => names + (missingAtLeast ?? 0);
  const most = topOf(points.map((point) => ({ lists: 0, names: inAll(point), isExtrapolated: false })));
  const room = (width - left - right) / points.length;
  const high = (names: number) => (names / most) * (height - top - bottom);
  const base = height - bottom;
  const bar = (at: number) => ({ x: left + at * room + room * 0.15, width: room * 0.7 });
  const [first, last] = [points[0], points.at(-1)];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={style.curve} aria-hidden="true">
      {[0, most].map((names) => (
        <g key={names}>
          <line
            className={style.grid}
            x1={left}
            x2={width - right}
            y1={base - high(names)}
            y2={base - high(names)}
          />
          <text x={left - 6} y={base - high(names) + 4} textAnchor="end">
            {numberIn(language, names)}
          </text>
        </g>
      ))}
      {points.map((point, at) => (
        <g key={point.day} data-thin={point.isThin || undefined}>
          <rect className={style.bar} {...bar(at)} y={base - high(point.names)} height={high(point.names)} />
          <rect
            className={style.missing}
            {...bar(at)}
            y={base - high(inAll(point))}
            height={high(point.missingAtLeast ?? 0)}
          />
        </g>
      ))}
      {first && (
        <text x={left} y={height - 6}>
          {monthIn(language, first.day)}
        </text>
      )}
      {last && (
        <text x={width - right} y={height - 6} textAnchor="end">
          {monthIn(language, last.day)}
        </text>
      )}
    </svg>
  );
}

function ProgressTable({ points }: { points: readonly Point[] }) {
  const { t, language } = useWords();
  const n = (value: number) => numberIn(language, value);
  return (
    <details className={style.working}>
      <summary>{t('unseen.progressTable')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className={style.scrolls} tabIndex={0} aria-label={t('unseen.progressTable')}>
        <table className={style.table}>
          <thead>
            <tr>
              {(
                ['month', 'reachedIn', 'seatsIn', 'seatsHeld', 'names', 'missingThen', 'coverage'] as const
              ).map((head) => (
                <th key={head} scope="col">
                  {t(`unseen.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.day}>
                <th scope="row">{monthIn(language, point.day)}</th>
                <td>{n(point.reached)}</td>
                <td>{n(point.seatsFilled)}</td>
                <td>{n(point.seatsHeld)}</td>
                <td>{n(point.names)}</td>
                <td>
                  {point.missingAtLeast === null ? '–' : n(point.missingAtLeast)}
                  {point.isThin && point.missingAtLeast !== null ? ` ${t('unseen.hint')}` : ''}
                </td>
                <td>{t('unseen.percent', { number: n(Math.round(100 * point.coverage)) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
