import style from './finding.module.css';

/** The ring around an element that findings are about, as on the map. */
export function RingSwatch() {
  return (
    <svg className={style.ring} width={24} height={20} viewBox="0 0 24 20" aria-hidden="true">
      <circle cx={10} cy={11} r={4} fill="none" stroke="currentColor" strokeWidth={1} opacity={0.5} />
      <circle cx={10} cy={11} r={8} fill="none" stroke="currentColor" strokeWidth={2.5} />
      <text x={19} y={8} fontSize={10} fontWeight={600} textAnchor="middle" fill="var(--ink)">
        3
      </text>
    </svg>
  );
}
