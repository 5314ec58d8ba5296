import { useTranslation } from 'react-i18next';
import type { MapGroups } from './grouped.ts';
import styles from './legend.module.css';
import type { LinesLeft } from './line-window.ts';

type Props = { left: LinesLeft | undefined; isSummed: boolean; language: string };

/** Whether links between closed groups are drawn as one. */
export const isSummed = (groups: MapGroups | undefined): boolean =>
  groups !== undefined && groups.partition.keys.length - groups.open.size > 1;

/** What is to be known of the links: that not all of them are drawn, or that they are summed. */
export const LinesNote = ({ left, isSummed, language }: Props) => {
  const { t } = useTranslation();
  const format = new Intl.NumberFormat(language);
  return (
    <>
      {left && (
        <p className={styles.hint}>
          {t('map.linesLeft', { drawn: format.format(left.drawn), of: format.format(left.of) })}
        </p>
      )}
      {isSummed && <p className={styles.hint}>{t('map.linesSummed')}</p>}
    </>
  );
};
