/** What the findings about who is linked to whom show as evidence, and what they depend on. */
import type { Evidence, FindingRow } from '../../finding/finding.ts';

export const text = (en: string, fr: string): Evidence => ({ label: { en, fr }, as: 'text' });
export const count = (en: string, fr: string): Evidence => ({ label: { en, fr }, as: 'number' });
export const share = (en: string, fr: string): Evidence => ({ label: { en, fr }, as: 'percent' });

/** The records and fields that say who is linked to whom today. */
export const TIES = {
  Stakeholder: ['name', 'nameFr'],
  Mission: ['hashtag'],
  Interdependency: ['status', 'since', 'until'],
} as const;

/** All that a finding is about, in an order that is always the same. */
export const allOf = ({ entities }: FindingRow): string => entities.toSorted().join(' ');
