/** Stands for all missions, or for all groups, in the address of a cell. */
export const ALL = 'ALL';

/** The mission and the group of a cell, where it is of one. */
export function openedCell(cell: string): { mission: string | null; group: string | null } {
  const [mission = ALL, group = ALL] = cell.split('~');
  return { mission: mission === ALL ? null : mission, group: group === ALL ? null : group };
}
