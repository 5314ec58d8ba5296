import { useTranslation } from 'react-i18next';
import type { Visible } from './filter.ts';
import styles from './legend.module.css';
import { countOpen, OPEN_KINDS, type OpenKind, type OpenMarks } from './open-marks.ts';
import { GROUND, INK, type Scheme } from './palette.ts';

/** What is open, drawn small: the same shapes as `open-painter.ts` draws. */
export const OpenSwatch = ({ kind, scheme }: { kind: OpenKind; scheme: Scheme }) => {
  const look = {
    stroke: INK[scheme],
    strokeWidth: 1.6,
    fill: kind === 'offers' ? INK[scheme] : GROUND[scheme],
  };
  return (
    <svg className={styles.swatch} width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
      {kind === 'seats' ? (
        <>
          <circle cx={10} cy={10} r={6} {...look} strokeWidth={1.4} strokeDasharray="2.6 1.72" />
          <path d="M7 10H13M10 7V13" {...look} strokeWidth={1.4} />
        </>
      ) : (
        <path d="M10 4L16 10L10 16L4 10Z" {...look} />
      )}
    </svg>
  );
};

type Props = { open: OpenMarks; visible: Visible; scheme: Scheme };

/** The part of the legend that says what is drawn around elements, while it is. */
export const OpenLegend = ({ open, visible, scheme }: Props) => {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className={styles.section}>
      <legend className={styles.title}>{t('map.open')}</legend>
      {OPEN_KINDS.map((kind) => {
        const marks = open[kind];
        return (
          marks && (
            <div key={kind} className={styles.entry}>
              <OpenSwatch kind={kind} scheme={scheme} />
              <span className={styles.words}>{t(`layer.${kind}`)}</span>
              <span className={styles.count}>{countOpen(marks, visible).toLocaleString(i18n.language)}</span>
            </div>
          )
        );
      })}
    </fieldset>
  );
};
