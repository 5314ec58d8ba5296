import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RailPanel } from '../app/address.ts';
import style from './rail.module.css';
import { RAIL_PANELS } from './rail-panels.ts';

type Props = {
  open: RailPanel | undefined;
  /** Opens a panel, or closes the one that is open. */
  onToggle(panel: RailPanel): void;
};

/** The names of the panels beside the map, of which one is open, or none; on a phone, a bar at its foot. */
export function Rail({ open, onToggle }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={style.rail} aria-label={t('rail.label')}>
      {RAIL_PANELS.map(({ name, Icon }) => (
        <UnstyledButton
          key={name}
          className={style.panel ?? ''}
          aria-expanded={open === name}
          onClick={() => onToggle(name)}
        >
          <Icon aria-hidden size={20} />
          {t(`rail.${name}`)}
        </UnstyledButton>
      ))}
    </nav>
  );
}
