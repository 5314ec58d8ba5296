import type { TFunction } from 'i18next';

/** Who sits at the machine on which the server runs has no name of their own. */
const LOCAL = 'local';

/** Who did something, in the middle of a sentence or at its beginning. */
export const authorIn = (t: TFunction, by: string, isFirst = false): string =>
  by === LOCAL ? t(isFirst ? 'provenance.localFirst' : 'provenance.local') : by;
