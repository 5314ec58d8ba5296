/** Questions to start from: each makes sense in any ecosystem. */
import type { Definition } from './definition.ts';
import { relationOf, subjectOf, type Terms } from './terms.ts';

export const EXAMPLES = ['missionWithoutOffer', 'placeWithoutOffer', 'onlyOneSupport'] as const;
export type Example = (typeof EXAMPLES)[number];

const DEFINITIONS: Record<Example, Definition> = {
  missionWithoutOffer: { of: 'MISSION', has: [{ count: 'NONE', what: 'offers' }] },
  placeWithoutOffer: {
    of: 'PLACE',
    has: [
      { count: 'AT_LEAST', number: 1, what: 'stakeholders' },
      { count: 'NONE', what: 'offers' },
    ],
  },
  onlyOneSupport: {
    of: 'STAKEHOLDER',
    has: [{ count: 'EXACTLY', number: 1, what: 'linksToStakeholders', types: ['DEPENDS_ON'] }],
  },
};

/** The examples that this server has the words for. */
export function examplesIn(terms: Terms): { name: Example; definition: Definition }[] {
  return EXAMPLES.flatMap((name) => {
    const definition = DEFINITIONS[name];
    const subject = subjectOf(terms, definition.of);
    const isKnown = definition.has?.every(({ what }) => relationOf(subject, what));
    return isKnown ? [{ name, definition }] : [];
  });
}
