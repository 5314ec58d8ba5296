import { IconHeartHandshake, IconLink, IconMapPin, IconPackage, IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LISTS, type ListName, type Panel } from '../app/address.ts';
import { useListNames } from '../inspector/list-words.ts';
import { QuietButton } from '../ui/quiet-button.tsx';
import style from './navigator.module.css';

const ICONS = {
  places: IconMapPin,
  communities: IconUsersGroup,
  resources: IconPackage,
  charter: IconHeartHandshake,
  'link-types': IconLink,
} as const;

type Props = {
  open: Panel | undefined;
  onOpen(list: ListName): void;
  /** What else is kept beside the map. */
  children?: ReactNode;
};

/** Leads to the lists of the ecosystem. */
export function ListNames({ open, onOpen, children }: Props) {
  const { t } = useTranslation();
  const names = useListNames();
  return (
    <nav className={style.lists} aria-label={t('record.lists')}>
      {LISTS.map((list) => (
        <QuietButton key={list} icon={ICONS[list]} current={open === list} onClick={() => onOpen(list)}>
          {names[list]}
        </QuietButton>
      ))}
      {children}
    </nav>
  );
}
