// What an import shows in a terminal: progress, the report by row and column, the counts.
import type { ImportCounts, ImportProgress, ImportReport } from './import-report.ts';
import type { SheetIssue } from './kumu/plan.ts';

/** Most issues, and most notices, that are shown. */
const SHOWN_MAX = 40;
/** Most characters of a cell that are shown. */
const VALUE_MAX = 40;

const STEPS: Record<ImportProgress['step'], string> = {
  reading: 'Reading the sheets',
  comparing: 'Comparing with the ecosystem',
  places: 'Places',
  elements: 'Stakeholders and missions',
  records: 'Needs, offers, roles and the rest',
  links: 'Connections',
};

/** Shows progress on one line that changes, or, where there is no terminal, as one line a step. */
export class ProgressLine {
  readonly #out: NodeJS.WriteStream;
  #last = '';
  #isOpen = false;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  show({ step, done, total }: ImportProgress): void {
    if (!this.#out.isTTY) {
      if (step !== this.#last) this.say(`${STEPS[step]}${total > 1 ? ` (${total})` : ''}`);
      this.#last = step;
      return;
    }
    this.#out.write(`\r\u001b[2K  ${STEPS[step]}${total > 1 ? ` ${done} of ${total}` : ''}`);
    this.#isOpen = true;
  }

  /** A line that stays. */
  say(message: string): void {
    this.end();
    this.#out.write(`  ${message}\n`);
  }

  end(): void {
    if (this.#isOpen) this.#out.write('\r\u001b[2K');
    this.#isOpen = false;
  }
}

/** Issues or notices as a table, one line each; the last line says how many are not shown. */
export function issueTable(issues: readonly SheetIssue[]): string {
  const shown = issues.slice(0, SHOWN_MAX);
  const rows = shown.map(({ sheet, row, column, value, message }) => [
    sheet,
    `row ${row}`,
    plain(column),
    plain(value),
    plain(message, Number.POSITIVE_INFINITY),
  ]);
  const widths = [0, 1, 2, 3].map((index) => Math.max(...rows.map((row) => width(row[index]))));
  const lines = rows.map((row) =>
    row.map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell)))).join('  '),
  );
  const more = issues.length - shown.length;
  if (more > 0) lines.push(`and ${more} more`);
  return lines.map((line) => `  ${line.trimEnd()}\n`).join('');
}

/** What an import did, in two or three lines. */
export function summary({ ecosystem, created, changed, unchanged, revision }: ImportReport): string {
  const lines = [
    ['Created', created],
    ['Changed', changed],
    ['Unchanged', unchanged],
  ] as const;
  const counted = lines.map(([what, counts]) => `  ${what.padEnd(10)} ${countsText(counts)}\n`).join('');
  return `${counted}  ${ecosystem.slug} is at revision ${revision}.\n`;
}

const NOUNS: [Exclude<keyof ImportCounts, 'records'>, string, string][] = [
  ['stakeholders', 'stakeholder', 'stakeholders'],
  ['missions', 'mission', 'missions'],
  ['places', 'place', 'places'],
  ['interdependencies', 'connection', 'connections'],
  ['types', 'type of connection', 'types of connection'],
];

function countsText(counts: ImportCounts): string {
  const parts = NOUNS.flatMap(([noun, one, many]) =>
    counts[noun] === 0 ? [] : [`${counts[noun]} ${counts[noun] === 1 ? one : many}`],
  );
  for (const [plural, count] of Object.entries(counts.records))
    parts.push(`${count} ${nounOf(plural, count)}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/** `needs` or `need`, `engagement rules`, `indicator`. */
function nounOf(plural: string, count: number): string {
  const words = plural.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return count === 1 ? words.replace(/ies$/, 'y').replace(/s$/, '') : words;
}

/** A cell on one line, without what a terminal would obey. */
function plain(text: string, max = VALUE_MAX): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const characters = [...visible];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : visible;
}

function width(text = ''): number {
  return [...text].length;
}
