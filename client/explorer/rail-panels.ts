import { IconBooks, IconFilter, IconReportSearch } from '@tabler/icons-react';
import type { MapAddress, RailPanel } from '../app/address.ts';
import { isInspected } from '../app/use-address.ts';

/** The panels of the rail in order: what to look at, what can be read off it, what is kept beside it. */
export const RAIL_PANELS = [
  { name: 'explore', Icon: IconFilter },
  { name: 'readings', Icon: IconReportSearch },
  { name: 'catalogue', Icon: IconBooks },
] as const;

/** The panel that an address opens; none on a phone, whose map has the whole screen until somebody asks for one. */
export function railPanelOf(address: MapAddress, phone: boolean): RailPanel | undefined {
  const { rail, reading, panel } = address;
  if (rail) return rail === 'closed' ? undefined : rail;
  if (reading) return 'readings';
  if (panel && !isInspected(address)) return 'catalogue';
  return phone ? undefined : 'explore';
}
