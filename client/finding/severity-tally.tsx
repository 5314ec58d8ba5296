import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import style from './finding.module.css';
import type { Severity } from './finding-filter.ts';
import { SeverityIcon } from './severity-mark.tsx';

type Props = { counts: readonly { severity: Severity; count: number }[] };

/** How many there are of each severity. */
export function SeverityTally({ counts }: Props) {
  const { t, language } = useWords();
  return (
    <ul className={style.tally} aria-label={t('gaps.bySeverity')}>
      {counts.map(({ severity, count }) => (
        <li key={severity} className={style.severity}>
          <SeverityIcon severity={severity} />
          {numberIn(language, count)} {t(`gaps.severityCount.${severity}`)}
        </li>
      ))}
    </ul>
  );
}
