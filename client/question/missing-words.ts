/** What is still missing in a question, in words: "Place", "Kilometres". */
import type { TFunction } from 'i18next';
import type { Definition, Group } from './definition.ts';
import { ITSELF, relationOf, subjectOf, type Terms, termOf } from './terms.ts';

/** The word for what is missing at a path of `missingIn`. */
export function missingWord(t: TFunction, terms: Terms, definition: Definition, path: string): string {
  const parts = path.split('.');
  let group: Group = definition;
  let subject = subjectOf(terms, definition.of);
  for (let at = 0; at < parts.length; at += 2) {
    const row = Number(parts[at + 1]);
    if (parts[at] === 'where') {
      const field = group.where?.[row]?.field ?? '';
      return (field === ITSELF ? subject?.label : termOf(subject, field)?.label) ?? '';
    }
    if (parts[at] === 'kilometres') return t('question.kilometres');
    if (parts[at] === 'has') {
      const has = group.has?.[row];
      const relation = relationOf(subject, has?.what ?? '');
      if (!has || at + 2 >= parts.length) return t('question.number');
      group = has;
      subject = relation && subjectOf(terms, relation.to);
    } else {
      if (at + 2 >= parts.length) return t('question.alternative', { count: row + 1 });
      group = group.any?.[row] ?? {};
    }
  }
  return subject?.label ?? '';
}
