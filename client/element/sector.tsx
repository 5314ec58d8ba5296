import { IconDots } from '@tabler/icons-react';
import { SECTOR_ICONS } from '../map/palette.ts';

/** The icon of a sector, as in the legend of the map; always beside its word. */
export function SectorIcon({ sector, size = 18 }: { sector: string; size?: number }) {
  const Icon = SECTOR_ICONS[sector] ?? IconDots;
  return <Icon aria-hidden size={size} stroke={1.75} />;
}
