/** Findings as rows of text: for sheets, terminals and scripts. */
import { enumWords } from '../language/enum-words.ts';
import type { Language } from '../language/language.ts';
import { sourceOf } from './finding.ts';
import type { ListedFinding } from './list-findings.ts';
import { findingKind } from './reading.ts';
import { evidenceOf, nextStepOf, sentenceOf } from './select.ts';

/** One finding in words. */
export type FindingLine = {
  key: string;
  severity: string;
  kind: string;
  name: string;
  sentence: string;
  nextStep: string;
  evidence: { label: string; value: string }[];
  method: string;
  source: string;
  state: string;
  openedOn: string | null;
  closedOn: string | null;
  assignee: string | null;
  dismissedReason: string | null;
  entities: readonly string[];
};

export function lineOf(finding: ListedFinding, language: Language): FindingLine {
  const kind = findingKind(finding.kind);
  const { key, severity, state, kept, entities } = finding;
  return {
    ...{ key, severity, kind: finding.kind, name: kind?.name[language] ?? finding.kind },
    ...{ sentence: sentenceOf(finding, language), nextStep: nextStepOf(finding, language) },
    ...{
      evidence: evidenceOf(finding, language),
      method: kind?.method[language] ?? '',
      source: kind ? sourceOf(kind, language) : '',
    },
    ...{ state, openedOn: kept?.openedAt ?? null, closedOn: kept?.closedAt ?? null },
    ...{ assignee: kept?.assignee ?? null, dismissedReason: kept?.dismissedReason ?? null, entities },
  };
}

const HEADERS: Record<Language, string[]> = {
  en: [
    'Severity',
    'Kind',
    'Finding',
    'Next step',
    'Evidence',
    'Method',
    'Source',
    'State',
    'Opened on',
    'Closed on',
    'Assigned to',
    'Reason',
    'Key',
  ],
  fr: [
    'Gravité',
    'Type',
    'Constat',
    'Prochaine étape',
    'Preuves',
    'Méthode',
    'Source',
    'État',
    'Ouvert le',
    'Clos le',
    'Confié à',
    'Raison',
    'Clé',
  ],
};

export function severityWord(severity: string, language: Language): string {
  return enumWords('Severity', severity)[language].toLowerCase();
}

/** The rows of a sheet, its header first. */
export function sheetOf(lines: readonly FindingLine[], language: Language): string[][] {
  return [
    HEADERS[language],
    ...lines.map((line) => [
      severityWord(line.severity, language),
      line.name,
      line.sentence,
      line.nextStep,
      line.evidence.map(({ label, value }) => `${label}: ${value}`).join(' | '),
      line.method,
      line.source,
      enumWords('FindingState', line.state)[language].toLowerCase(),
      line.openedOn?.slice(0, 10) ?? '',
      line.closedOn?.slice(0, 10) ?? '',
      line.assignee ?? '',
      line.dismissedReason ?? '',
      line.key,
    ]),
  ];
}
