import type { CoverageState } from './coverage.documents.ts';
import style from './state-mark.module.css';

/** The shapes of the five states, told apart without colour and on black-and-white paper. */
const SHAPES: Record<CoverageState, React.ReactNode> = {
  NONE: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="M4.5 4.5l7 7m0-7l-7 7" className={style.inside} />
    </>
  ),
  PARTIAL: (
    <>
      <circle cx="8" cy="8" r="6.5" className={style.line} />
      <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
    </>
  ),
  ONE_PROVIDER: (
    <>
      <circle cx="8" cy="8" r="6.5" className={style.line} />
      <path d="M6.4 6.2L8.4 5v6.2" className={style.line} />
    </>
  ),
  COVERED: <path d="M2 8.5l4 4 8-9" className={style.bold} />,
  NOT_SURVEYED: (
    <>
      <circle cx="8" cy="8" r="6.5" className={style.dashed} />
      <path d="M6.3 6.6a1.8 1.8 0 1 1 2.3 1.7q-.6.2-.6 1M8 11.3v.1" className={style.line} />
    </>
  ),
};

/** The mark of a state; its word stands beside it or in the name of its cell. */
export function StateMark({ state }: { state: CoverageState }) {
  return (
    <svg className={style.mark} data-state={state} viewBox="0 0 16 16" aria-hidden focusable="false">
      {SHAPES[state]}
    </svg>
  );
}
