/** What an answer is called, whom it belongs to, and where a click on it leads. */

import { kindWords } from '../community/communities.ts';
import { dateIn, nameIn, numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { roleWords } from '../mission/role-words.ts';
import { quantityWords, thingWords } from '../resource/quantity-words.ts';
import type { AnswerNode } from './question.documents.ts';

export type AnswerRow = {
  id: string;
  name: string;
  /** Whom or what it belongs to, in words. */
  about: string;
  /** The element to show on the map. */
  element?: string;
  /** The list beside the map that holds it, when no element does. */
  panel?: 'places' | 'communities' | 'resources';
};

/** An answer as a row of the list. */
export function rowOf(node: AnswerNode, words: Words): AnswerRow {
  const { t, language } = words;
  const { id } = node;
  switch (node.__typename) {
    case 'Stakeholder':
    case 'Mission':
      return {
        id,
        name: nameIn(language, node),
        about: node.place ? nameIn(language, node.place) : '',
        element: id,
      };
    case 'Place':
      return { id, ...namedWithin(node, node.within, words), panel: 'places' };
    case 'Resource':
      return { id, ...namedWithin(node, node.broader, words), panel: 'resources' };
    case 'Community':
      return {
        id,
        name: nameIn(language, node),
        about: kindWords(node.communityKind, words),
        panel: 'communities',
      };
    case 'Need':
    case 'Offer': {
      const thing = thingWords(words, { name: node.inWords, resource: node.resource });
      const name = [thing, quantityWords(words, node)].filter(Boolean).join(', ');
      return { id, name, about: nameIn(language, node.by), element: node.by.id };
    }
    case 'Role':
      return {
        id,
        name: roleWords({ ...node, kind: node.roleKind }, words),
        about: nameIn(language, node.mission),
        element: node.mission.id,
      };
    case 'Seat': {
      const { mission } = node.role;
      const holder = node.holder ? nameIn(language, node.holder) : t('seat.vacant');
      return {
        id,
        name: `${roleWords(node.role, words)} – ${holder}`,
        about: nameIn(language, mission),
        element: mission.id,
      };
    }
    case 'Indicator':
      return {
        id,
        name: nameIn(language, node),
        about: nameIn(language, node.mission),
        element: node.mission.id,
      };
    case 'Measure': {
      const { mission } = node.indicator;
      const name = `${dateIn(language, node.on)} – ${numberIn(language, node.value)}`;
      const about = `${nameIn(language, node.indicator)}, ${nameIn(language, mission)}`;
      return { id, name, about, element: mission.id };
    }
    case 'Contribution':
      return { id, name: node.name, ...owned(node.by, words) };
    case 'Commitment':
      return {
        id,
        name: `${nameIn(language, node.offer.resource)} – ${nameIn(language, node.need.by)}`,
        ...owned(node.offer.by, words),
      };
    case 'Endorsement':
      return { id, name: node.contribution.name, ...owned(node.by, words) };
    case 'Nomination':
      return {
        id,
        name: nameIn(language, node.nominee),
        about: t('nomination.by', { name: nameIn(language, node.nominator) }),
        element: node.nominee.id,
      };
    case 'Acceptance': {
      const { title, edition } = node.charter;
      return { id, name: t('charter.named', { title, edition }), ...owned(node.by, words) };
    }
    default:
      return { id, name: id, about: '' };
  }
}

type Named = { name: string; nameFr: string | null };

const owned = (by: Named & { id: string }, { language }: Words) => ({
  about: nameIn(language, by),
  element: by.id,
});

const namedWithin = (node: Named, holder: Named | null, { language }: Words) => ({
  name: nameIn(language, node),
  about: holder ? nameIn(language, holder) : '',
});
