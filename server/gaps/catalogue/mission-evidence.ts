/** What the findings about missions show as evidence under one name, and whose rule they follow. */
import type { Evidence } from '../../finding/finding.ts';
import type { Words } from '../../language/language.ts';

export const MISSION: Evidence = { label: { en: 'Mission', fr: 'Mission' }, as: 'text' };
export const TITLE: Evidence = { label: { en: 'Title', fr: 'Titre' }, as: 'text' };
export const INDICATOR: Evidence = { label: { en: 'Indicator', fr: 'Indicateur' }, as: 'text' };
export const ROLE: Evidence = { label: { en: 'Role', fr: 'Rôle' }, as: 'role' };
export const HORIZON: Evidence = { label: { en: 'Horizon', fr: 'Horizon' }, as: 'date' };
export const FOUNDING: Words = {
  en: 'Own rule, after practice in collaborative communities',
  fr: 'Règle propre, d’après la pratique des communautés collaboratives',
};
