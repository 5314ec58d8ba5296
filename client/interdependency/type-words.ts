import type { TFunction } from 'i18next';
import type { Language } from '../language/language.ts';
import type { Interdependency, InterdependencyType } from './interdependency.documents.ts';

/** Which way a link runs, seen from one of its ends. */
export type Way = 'out' | 'in' | 'both';

/** What a type of link is called. An ecosystem's own types carry their labels; ours are in the locales. */
export function typeName(t: TFunction, language: Language, type: InterdependencyType): string {
  const own = (language === 'fr' && type.labelFr) || type.label;
  return type.own ? own : t(`link.${type.key}`, { defaultValue: own });
}

/** A type of link as read from one end: "funds", "is funded by". */
export function typeSeen(t: TFunction, language: Language, type: InterdependencyType, way: Way): string {
  const name = typeName(t, language, type);
  if (way === 'both') return name;
  const fallback = way === 'out' ? name : t('interdependency.inverse', { type: name });
  return type.own ? fallback : t(`linkWay.${type.key}.${way}`, { defaultValue: fallback });
}

/** Which way a link runs, seen from `end`. */
export function wayFrom(link: Pick<Interdependency, 'direction' | 'from'>, end: string): Way {
  if (link.direction !== 'DIRECTED') return 'both';
  return link.from.id === end ? 'out' : 'in';
}
