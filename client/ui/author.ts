import type { TFunction } from 'i18next';

/** Authors that have no name of their own: who sits at the machine on which the server runs, and what came with the program. */
const NAMELESS = ['local', 'demonstration'];

/** Who did something, in the middle of a sentence or at its beginning. */
export const authorIn = (t: TFunction, by: string, isFirst = false): string =>
  NAMELESS.includes(by) ? t(`provenance.${by}${isFirst ? 'First' : ''}`) : by;
