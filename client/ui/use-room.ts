/** How much room a page has beside its map. */
import { useMediaQuery } from '@mantine/hooks';

const useMedia = (query: string) => useMediaQuery(query, false, { getInitialValueInEffect: false });

/** Whether what stands beside the map has to come from below, as a sheet. */
export const usePhone = (): boolean => useMedia('(max-width: 40em)');

/** Whether a panel and what is inspected share one place, phones included. */
export const useOneColumn = (): boolean => useMedia('(max-width: 72em)');
