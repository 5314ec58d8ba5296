import { useTranslation } from 'react-i18next';
import style from './strength-mark.module.css';

/** Strength as one to five bars, and in words for who cannot see them. */
export function StrengthMark({ strength }: { strength: number | null }) {
  const { t } = useTranslation();
  if (!strength) return null;
  const words = t('strength.of', { strength });
  return (
    <span className={style.mark} role="img" aria-label={words} title={words}>
      {[1, 2, 3, 4, 5].map((bar) => (
        <span key={bar} className={style.bar} data-on={bar <= strength || undefined} />
      ))}
    </span>
  );
}
