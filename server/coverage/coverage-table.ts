/** A matrix as rows of text: for sheets. */
import { enumWords } from '../language/enum-words.ts';
import type { Language } from '../language/language.ts';
import {
  COVERAGE_STATES,
  type Coverage,
  type CoverageCell,
  type CoverageDimension,
  type CoverageHeader,
  type CoverageState,
} from './coverage.ts';
import { MEANINGS } from './words.ts';

const stateWord = (state: CoverageState, language: Language) => enumWords('CoverageState', state)[language];
const dimensionWord = (dimension: CoverageDimension, language: Language) =>
  enumWords('CoverageDimension', dimension)[language];

/** What stands in one cell of a sheet: "partial (1/3)". */
export function cellText({ state, count, expected }: CoverageCell, language: Language): string {
  const word = stateWord(state, language).toLowerCase();
  // Offered, and nobody needs it: there is nothing to count.
  if (state === 'NOT_SURVEYED' || expected === 0) return word;
  return `${word} (${expected === null ? count : `${count}/${expected}`})`;
}

/** The rows of a sheet: the headers of columns first, and under the matrix what its states mean. */
export function sheetOfCoverage(coverage: Coverage, language: Language): string[][] {
  const { rows, columns, rowHeaders, columnHeaders, cells, rule } = coverage;
  const corner = `${dimensionWord(rows, language)} × ${dimensionWord(columns, language).toLowerCase()}`;
  const width = columnHeaders.length;
  return [
    [corner, ...columnHeaders.map((header) => headText(header, language))],
    ...rowHeaders.map((header, row) => [
      headText(header, language),
      ...cells.slice(row * width, (row + 1) * width).map((cell) => cellText(cell, language)),
    ]),
    [],
    ...COVERAGE_STATES.map((state) => [stateWord(state, language), MEANINGS[rule][state][language]]),
  ];
}

const headText = ({ label, title }: CoverageHeader, language: Language): string =>
  [label[language], title?.[language]].filter(Boolean).join(' — ');
