import { useTranslation } from 'react-i18next';
import type { Visible } from './filter.ts';
import {
  ARC_LOOKS,
  countGuesses,
  GUESS_KINDS,
  type Guesses,
  type GuessKind,
  guessWords,
} from './guess-marks.ts';
import styles from './legend.module.css';
import { OverlaySwatch } from './overlay-legend.tsx';
import { INK, type Scheme } from './palette.ts';

/** What was worked out, drawn small: as it is drawn on the map. */
const GuessSwatch = ({ kind, scheme }: { kind: GuessKind; scheme: Scheme }) => {
  const arc = ARC_LOOKS[kind];
  if (arc) return <OverlaySwatch entry={{ words: '', arc }} scheme={scheme} />;
  return (
    <svg className={styles.swatch} width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
      {[10, 7, 4].map((r) => (
        <circle key={r} cx={10} cy={10} r={r} fill={INK[scheme]} opacity={0.12} />
      ))}
    </svg>
  );
};

type Props = { guesses: Guesses; visible: Visible; scheme: Scheme; onList(kind: GuessKind): void };

/** The part of the legend that says what was worked out and nobody recorded; each leads to the list of the same. */
export const GuessLegend = ({ guesses, visible, scheme, onList }: Props) => {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className={styles.section}>
      <legend className={styles.title}>{t('map.guesses')}</legend>
      {GUESS_KINDS.map(
        (kind) =>
          guesses[kind] && (
            <button
              key={kind}
              type="button"
              className={styles.entry}
              title={t('map.guessList')}
              onClick={() => onList(kind)}
            >
              <GuessSwatch kind={kind} scheme={scheme} />
              <span className={styles.words}>{guessWords(t, guesses, kind)}</span>
              <span className={styles.count}>
                {countGuesses(guesses, kind, visible).toLocaleString(i18n.language)}
              </span>
            </button>
          ),
      )}
    </fieldset>
  );
};
