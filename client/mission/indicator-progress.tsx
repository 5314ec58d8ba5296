import { useWords } from '../language/use-words.ts';
import style from './mission-records.module.css';
import { aimWords, type Measured, progressWords, shareOf } from './progress.ts';

/** How far an indicator is: a bar, and the same in words. */
export function IndicatorProgress({ indicator }: { indicator: Measured }) {
  const words = useWords();
  const share = shareOf(indicator);
  const stand = progressWords(indicator, words);
  return (
    <div className={style.progress}>
      {share !== undefined && (
        <div aria-hidden className={style.track}>
          <div className={style.bar} style={{ width: `${share * 100}%` }} />
        </div>
      )}
      <span>{aimWords(indicator, words)}</span>
      <span className={style.stand}>{stand}</span>
    </div>
  );
}
