// What an import shows in a terminal: progress, the report by row and column, the counts.

import type { Language, Words } from '../language/language.ts';
import type { ImportCounts, ImportProgress } from './import-report.ts';
import type { SaidReport } from './import-said.ts';
import type { SheetLine } from './kumu/plan.ts';

/** Most issues, and most notices, that are shown. */
const SHOWN_MAX = 40;
/** Most characters of a cell that are shown. */
const VALUE_MAX = 40;

const STEPS: Record<ImportProgress['step'], Words> = {
  reading: { en: 'Reading the sheets', fr: 'Lecture des tableaux' },
  comparing: { en: 'Comparing with the ecosystem', fr: 'Comparaison avec l’écosystème' },
  places: { en: 'Places', fr: 'Lieux' },
  elements: { en: 'Stakeholders and missions', fr: 'Parties prenantes et missions' },
  records: { en: 'Needs, offers, roles and the rest', fr: 'Besoins, offres, rôles et le reste' },
  links: { en: 'Connections', fr: 'Liens' },
  closing: { en: 'Keeping the report', fr: 'Conservation du compte rendu' },
};
const WORDS = {
  through: { en: 'Through the server at', fr: 'Par le serveur à' },
  row: { en: 'row', fr: 'ligne' },
  of: { en: 'of', fr: 'sur' },
  created: { en: 'Created', fr: 'Créé' },
  changed: { en: 'Changed', fr: 'Modifié' },
  unchanged: { en: 'Unchanged', fr: 'Inchangé' },
  nothing: { en: 'nothing', fr: 'rien' },
} satisfies Record<string, Words>;

/** Shows progress on one line that changes, or, where there is no terminal, as one line a step. */
export class ProgressLine {
  readonly #out: NodeJS.WriteStream;
  readonly #language: Language;
  #last = '';
  #isOpen = false;

  constructor(out: NodeJS.WriteStream, language: Language) {
    this.#out = out;
    this.#language = language;
  }

  show({ step, done, total }: ImportProgress): void {
    const what = STEPS[step][this.#language];
    if (!this.#out.isTTY) {
      if (step !== this.#last) this.say(`${what}${total > 1 ? ` (${total})` : ''}`);
      this.#last = step;
      return;
    }
    this.#out.write(
      `\r\u001b[2K  ${what}${total > 1 ? ` ${done} ${WORDS.of[this.#language]} ${total}` : ''}`,
    );
    this.#isOpen = true;
  }

  /** Says which server does the work. */
  through(server: string): void {
    this.say(`${WORDS.through[this.#language]} ${server}`);
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
export function issueTable(issues: readonly SheetLine[], language: Language): string {
  const shown = issues.slice(0, SHOWN_MAX);
  const rows = shown.map(({ sheet, row, column, value, message }) => [
    sheet,
    `${WORDS.row[language]} ${row}`,
    plain(column),
    plain(value),
    plain(message, Number.POSITIVE_INFINITY),
  ]);
  const widths = [0, 1, 2, 3].map((index) => Math.max(...rows.map((row) => width(row[index]))));
  const lines = rows.map((row) =>
    row.map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell)))).join('  '),
  );
  const more = issues.length - shown.length;
  if (more > 0) lines.push(language === 'fr' ? `et ${more} de plus` : `and ${more} more`);
  return lines.map((line) => `  ${line.trimEnd()}\n`).join('');
}

/** What an import did, in two or three lines. */
export function summary(
  { ecosystem: { slug }, revision, ...counts }: SaidReport,
  language: Language,
): string {
  const lines = (['created', 'changed', 'unchanged'] as const).map(
    (what) => `  ${WORDS[what][language].padEnd(10)} ${countsText(counts[what], language)}\n`,
  );
  const at = language === 'fr' ? 'en est à la révision' : 'is at revision';
  return `${lines.join('')}  ${slug} ${at} ${revision}.\n`;
}

/** One, and several, by what is counted; other records by their plural. */
const NOUNS: Record<string, Record<Language, readonly [string, string]>> = {
  stakeholders: { en: ['stakeholder', 'stakeholders'], fr: ['partie prenante', 'parties prenantes'] },
  missions: { en: ['mission', 'missions'], fr: ['mission', 'missions'] },
  places: { en: ['place', 'places'], fr: ['lieu', 'lieux'] },
  interdependencies: { en: ['connection', 'connections'], fr: ['lien', 'liens'] },
  types: { en: ['type of connection', 'types of connection'], fr: ['type de lien', 'types de lien'] },
  roles: { en: ['role', 'roles'], fr: ['rôle', 'rôles'] },
  seats: { en: ['seat', 'seats'], fr: ['siège', 'sièges'] },
  indicators: { en: ['indicator', 'indicators'], fr: ['indicateur', 'indicateurs'] },
  measures: { en: ['measure', 'measures'], fr: ['mesure', 'mesures'] },
  resources: { en: ['resource', 'resources'], fr: ['ressource', 'ressources'] },
  needs: { en: ['need', 'needs'], fr: ['besoin', 'besoins'] },
  offers: { en: ['offer', 'offers'], fr: ['offre', 'offres'] },
  commitments: { en: ['commitment', 'commitments'], fr: ['engagement', 'engagements'] },
  contributions: { en: ['contribution', 'contributions'], fr: ['contribution', 'contributions'] },
  endorsements: { en: ['endorsement', 'endorsements'], fr: ['appui', 'appuis'] },
  communities: { en: ['community', 'communities'], fr: ['communauté', 'communautés'] },
  memberships: { en: ['membership', 'memberships'], fr: ['adhésion', 'adhésions'] },
  events: { en: ['gathering', 'gatherings'], fr: ['rencontre', 'rencontres'] },
  attendances: { en: ['attendance', 'attendances'], fr: ['présence', 'présences'] },
  charters: { en: ['charter', 'charters'], fr: ['charte', 'chartes'] },
  acceptances: { en: ['acceptance', 'acceptances'], fr: ['acceptation', 'acceptations'] },
  engagementRules: {
    en: ['engagement rule', 'engagement rules'],
    fr: ['règle d’engagement', 'règles d’engagement'],
  },
  nominations: { en: ['nomination', 'nominations'], fr: ['recommandation', 'recommandations'] },
};
const FIRST = ['stakeholders', 'missions', 'places', 'interdependencies', 'types'] as const;

function countsText(counts: ImportCounts, language: Language): string {
  const counted: [string, number][] = FIRST.flatMap((noun) =>
    counts[noun] === 0 ? [] : [[noun, counts[noun]]],
  );
  const parts = [...counted, ...Object.entries(counts.records)].map(([noun, count]) => {
    const [one, many] = NOUNS[noun]?.[language] ?? [noun, noun];
    return `${count} ${count === 1 ? one : many}`;
  });
  return parts.length === 0 ? WORDS.nothing[language] : parts.join(', ');
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
