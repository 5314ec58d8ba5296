import { useTranslation } from 'react-i18next';
import { ARC_COLOURS } from './arc-painter.ts';
import { widthOf } from './arcs.ts';
import styles from './legend.module.css';
import type { KeyEntry, Overlay } from './overlay.ts';
import { ACCENT, type Scheme } from './palette.ts';

/** What is drawn over the map, drawn small: as `arc-painter.ts` and `note-painter.ts` draw it. */
export const OverlaySwatch = ({ entry: { arc, part }, scheme }: { entry: KeyEntry; scheme: Scheme }) => (
  <svg className={styles.swatch} width={20} height={20} viewBox="0 0 20 20" aria-hidden="true" fill="none">
    {arc && (
      <path
        d={arc.line === 'dotted' ? 'M2 10H18' : 'M2 13Q10 5 18 13'}
        stroke={ARC_COLOURS[arc.tone][scheme]}
        strokeLinecap="round"
        strokeWidth={arc.line === 'dotted' ? 2.4 : widthOf(arc)}
        {...(arc.line === 'dotted' && { strokeDasharray: '0.1 5' })}
        {...(arc.line === 'dashed' && { strokeDasharray: '4 5' })}
      />
    )}
    {part && (
      <g stroke={ACCENT[scheme]} strokeWidth={2}>
        <circle cx={10} cy={10} r={2} fill="currentColor" stroke="none" />
        <circle cx={10} cy={10} r={5} {...(part === 'introducer' && { strokeDasharray: '2.5 2.7' })} />
        {part === 'convenor' && <circle cx={10} cy={10} r={8.5} />}
      </g>
    )}
  </svg>
);

type Props = { overlay: Pick<Overlay, 'key'>; scheme: Scheme };

/** The part of the legend that says what a reading draws over the map, while it does. */
export const OverlayLegend = ({ overlay: { key }, scheme }: Props) => {
  const { t } = useTranslation();
  if (key.length === 0) return null;
  return (
    <fieldset className={styles.section}>
      <legend className={styles.title}>{t('map.overlay')}</legend>
      {key.map((entry) => (
        <div key={entry.words} className={styles.entry}>
          <OverlaySwatch entry={entry} scheme={scheme} />
          <span className={styles.words}>{entry.words}</span>
        </div>
      ))}
    </fieldset>
  );
};
