/** What an answer is called, whom it belongs to, and where a click on it leads. */
import { kindWords } from '../community/communities.ts';
import type { Words } from '../language/use-words.ts';
import type { AnswerNode } from './question.documents.ts';

export type AnswerRow = {
  id: string;
  name: string;
  /** Whom or what it belongs to, in words. */
  about: string;
  /** The element to show on the map. */
  element?: string;
  /** The list beside the map that holds it, when no element does. */
  panel?: string;
};

/** An answer as a row of the list. */
export function rowOf(node: AnswerNode, words: Words): AnswerRow {
  const { t } = words;
  const { id, inWords: name, belongsTo } = node;
  switch (node.__typename) {
    case 'Stakeholder':
    case 'Mission':
      return { id, name, about: node.place?.inWords ?? '', element: id };
    case 'Place':
      return { id, name, about: node.within?.inWords ?? '', panel: 'places' };
    case 'Resource':
      return { id, name, about: node.broader?.inWords ?? '', panel: 'resources' };
    case 'Community':
      return { id, name, about: kindWords(node.communityKind, words), panel: 'communities' };
  }
  const about = belongsTo?.inWords ?? '';
  const row = { id, name, about, ...(belongsTo && { element: belongsTo.id }) };
  if (node.__typename === 'Seat' && !node.holder) return { ...row, name: `${name} – ${t('seat.vacant')}` };
  if (node.__typename === 'Nomination')
    return node.nominator ? { ...row, about: t('nomination.by', { name: node.nominator.inWords }) } : row;
  return row;
}
