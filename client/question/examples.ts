/** Questions that planners ask, ready to be asked: each makes sense in any ecosystem; some leave a blank to fill in. */
import { type Definition, type Has, missingIn } from './definition.ts';
import { relationOf, subjectOf, type Terms } from './terms.ts';

const no = (what: string, more: Partial<Has> = {}): Has => ({ count: 'NONE', what, ...more });
const some = (what: string, more: Partial<Has> = {}): Has => ({
  ...{ count: 'AT_LEAST', number: 1, what },
  ...more,
});
/** One that is still to be named. */
const blank = { where: [{ field: 'itself', is: [] }] };

const DEFINITIONS = {
  missionWithoutFunder: { of: 'MISSION', has: [no('funders')] },
  missionWithoutConvenor: { of: 'MISSION', has: [no('convenors')] },
  missionWithoutVoice: { of: 'MISSION', has: [no('voices')] },
  missionWithoutIndicator: { of: 'MISSION', has: [no('indicators')] },
  missionWithoutMeasure: { of: 'MISSION', has: [no('indicators', { has: [some('measures')] })] },
  missionWithoutOffer: { of: 'MISSION', has: [no('offers')] },
  missionWithVacantSeat: {
    of: 'MISSION',
    has: [some('seats', { where: [{ field: 'holder', isSet: false }] })],
  },
  institutionAlone: {
    of: 'STAKEHOLDER',
    where: [{ field: 'kind', is: ['INSTITUTION'] }],
    has: [no('linkedStakeholders'), no('linkedMissions')],
  },
  twoMissionsNotThird: {
    of: 'STAKEHOLDER',
    has: [
      some('missions', blank),
      some('missions', blank),
      no('linkedStakeholders', { has: [some('missions', blank)] }),
    ],
  },
  fundsBoth: {
    of: 'STAKEHOLDER',
    has: [
      some('linksToStakeholders', { types: ['FUNDS'], ...blank }),
      some('linksToStakeholders', { types: ['FUNDS'], ...blank }),
    ],
  },
  noMission: { of: 'STAKEHOLDER', has: [no('missions')] },
  onlyOneSupport: {
    of: 'STAKEHOLDER',
    has: [{ count: 'EXACTLY', number: 1, what: 'linksToStakeholders', types: ['DEPENDS_ON'] }],
  },
  needOfAt: {
    of: 'NEED',
    where: [
      { field: 'resource', is: [] },
      { field: 'place', is: [] },
    ],
  },
  needWithoutOffer: {
    of: 'NEED',
    where: [{ field: 'state', is: ['OPEN', 'PARTLY_MET'] }],
    has: [no('offers')],
  },
  placeWithoutOffer: { of: 'PLACE', has: [some('stakeholders'), no('offers')] },
  resourceWithoutOffer: { of: 'RESOURCE', has: [some('needs'), no('offers')] },
} satisfies Record<string, Definition>;

export type Example = keyof typeof DEFINITIONS;
export const EXAMPLES = Object.keys(DEFINITIONS) as Example[];

export type ReadyQuestion = {
  name: Example;
  definition: Definition;
  /** Something is left to fill in. */
  isOpen: boolean;
};

/** The examples that this server has the words for, by what they are about. */
export function examplesIn(terms: Terms): { subject: string; questions: ReadyQuestion[] }[] {
  const known = EXAMPLES.flatMap((name): ReadyQuestion[] => {
    const definition: Definition = DEFINITIONS[name];
    const subject = subjectOf(terms, definition.of);
    const isKnown = subject && (definition.has ?? []).every(({ what }) => relationOf(subject, what));
    return isKnown ? [{ name, definition, isOpen: missingIn(definition).length > 0 }] : [];
  });
  return [...Map.groupBy(known, ({ definition: { of } }) => of)].map(([subject, questions]) => ({
    subject: subjectOf(terms, subject)?.label ?? subject,
    questions,
  }));
}
