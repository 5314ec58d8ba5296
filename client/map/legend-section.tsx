import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './legend.module.css';

export type LegendEntry = { value: string; words: string; count: number; swatch: ReactNode };

type Props = {
  title: string;
  entries: readonly LegendEntry[];
  pressed: readonly string[];
  onToggle(value: string): void;
  after?: ReactNode;
};

/** One part of the legend: what its marks mean, and how many there are of each. */
export const LegendSection = ({ title, entries, pressed, onToggle, after }: Props) => {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className={styles.section}>
      <legend className={styles.title}>{title}</legend>
      {entries.map(({ value, words, count, swatch }) => (
        <UnstyledButton
          key={value}
          className={styles.entry}
          aria-pressed={pressed.includes(value)}
          onClick={() => onToggle(value)}
        >
          {swatch}
          <span className={styles.words}>{words}</span>
          <span className={styles.count}>{count.toLocaleString(i18n.language)}</span>
          <VisuallyHidden>{t('map.showOnly')}</VisuallyHidden>
        </UnstyledButton>
      ))}
      {after}
    </fieldset>
  );
};
