import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LISTS } from '../lists.ts';
import { QuietButton } from '../ui/quiet-button.tsx';
import style from './navigator.module.css';

type Props = {
  open: string | undefined;
  onOpen(list: string): void;
  /** What else is kept beside the map. */
  children?: ReactNode;
};

/** Leads to the lists of the ecosystem. */
export function ListNames({ open, onOpen, children }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={style.lists} aria-label={t('record.lists')}>
      {LISTS.map(({ name, title, Icon }) => (
        <QuietButton key={name} icon={Icon} current={open === name} onClick={() => onOpen(name)}>
          {title(t)}
        </QuietButton>
      ))}
      {children}
    </nav>
  );
}
