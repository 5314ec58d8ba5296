/** What an ecosystem lets its partners and its visitors add. The table of roles stays the ceiling: a rule only narrows it. */
import { type Enumeration, type Field, field } from '../kind/kind.ts';

export const ADDING: Enumeration = {
  name: 'AddingRule',
  values: ['AT_ONCE', 'APPROVED', 'NOBODY'],
  description:
    'Whether partners add something AT_ONCE, once a facilitator has APPROVED it, or NOBODY but facilitators does.',
};

const adding = (what: string): Field =>
  field.enum(ADDING, {
    initial: 'AT_ONCE',
    description: `How partners and planners add ${what}; facilitators always do.`,
  });

export const RULES = {
  addsLinks: adding('links of those they speak for'),
  addsNeeds: adding('needs of those they speak for'),
  addsOffers: adding('offers of those they speak for'),
  addsNominations: adding('nominations'),
  addsContributions: adding('contributions'),
  takesSeats: field.enum(ADDING, {
    initial: 'APPROVED',
    description:
      'How partners and planners take vacant seats for those they speak for; facilitators always give them.',
  }),
} as const;

export const FOR_VISITORS = {
  visitorsFlag: field.yesOrNo({
    initial: true,
    description: 'Whether visitors, who hold no role here, flag what should not be as it is; members do.',
  }),
  visitorsSuggest: field.yesOrNo({
    initial: true,
    description:
      'Whether visitors, who hold no role here, suggest corrections and who is missing; members do.',
  }),
} as const;
