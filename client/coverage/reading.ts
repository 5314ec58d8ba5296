import { IconGridDots } from '@tabler/icons-react';
import { type AddressOf, pair, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';

/** The two dimensions of the matrix. */
export const MATRIX_PARTS = { rows: word, columns: word };

const parts = {
  ...MATRIX_PARTS,
  /** Ids of a place and a mission that the matrix is narrowed to: the same that narrow findings. */
  within: word,
  mission: word,
  /** The cell that is open: `row~column`. */
  cell: pair,
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** What is covered, along two dimensions. */
export const coverage = readingIn('stage', {
  name: 'coverage',
  title: (t) => t('coverage.view'),
  about: (t) => t('coverage.tells'),
  Icon: IconGridDots,
  parts,
  stays: ['rows', 'columns', 'within', 'mission'],
  panel: async () => (await import('./coverage-stage.tsx')).CoverageStage,
});
