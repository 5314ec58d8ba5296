import { useTranslation } from 'react-i18next';
import type { Visible } from './filter.ts';
import styles from './legend.module.css';
import type { MapData } from './map-data.ts';
import { INK, type Scheme } from './palette.ts';

/** How many of what is shown are pinned. */
export const countPinned = ({ pinned }: MapData, { nodes }: Visible): number =>
  [...pinned].filter((row) => nodes[row] === 1).length;

/** A pin, drawn small: the same shape as `pin-sign.ts` draws. */
const PinSwatch = ({ scheme }: { scheme: Scheme }) => (
  <svg className={styles.swatch} width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
    <path d="M13 7L8 12" stroke={INK[scheme]} strokeWidth={1.6} strokeLinecap="round" />
    <circle cx={8} cy={12} r={3.1} fill={INK[scheme]} />
  </svg>
);

type Props = { data: MapData; visible: Visible; scheme: Scheme };

/** The part of the legend that says what a pin means, while there is one. */
export const PinLegend = ({ data, visible, scheme }: Props) => {
  const { t, i18n } = useTranslation();
  const count = countPinned(data, visible);
  if (count === 0) return null;
  return (
    <div className={styles.section}>
      <div className={styles.entry}>
        <PinSwatch scheme={scheme} />
        <span className={styles.words}>{t('map.pinned')}</span>
        <span className={styles.count}>{count.toLocaleString(i18n.language)}</span>
      </div>
    </div>
  );
};
