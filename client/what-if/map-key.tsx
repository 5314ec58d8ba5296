import { RingSwatch } from '../finding/ring-swatch.tsx';
import { useWords } from '../language/use-words.ts';
import style from './what-if.module.css';

/** What the marks on the map mean while something is supposed. */
export function MapKey({ leaves, breaks }: { leaves: boolean; breaks: boolean }) {
  const { t } = useWords();
  if (!leaves && !breaks) return null;
  return (
    <ul className={style.key} aria-label={t('whatIf.key')}>
      {leaves && (
        <li>
          <svg width={24} height={20} viewBox="0 0 24 20" aria-hidden="true">
            <circle
              cx={10}
              cy={10}
              r={7}
              fill="none"
              stroke="currentColor"
              strokeWidth={2}
              strokeDasharray="3 2.5"
            />
          </svg>
          {t('whatIf.keyGone')}
        </li>
      )}
      {breaks && (
        <li>
          <RingSwatch />
          {t('whatIf.keyBreaks')}
        </li>
      )}
    </ul>
  );
}
