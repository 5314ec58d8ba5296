/** What became of a synergy: set aside with a reason, or proposed to both, and what each side says. */

import { declare, ELEMENT, field, NOTE, type OwnWriting, SOURCE } from '../kind/kind.ts';
import { complaint, type Sentence, sentence } from '../language/sentence.ts';
import { SYNERGY_KINDS } from './synergy.ts';

const PROPOSAL_STATES = ['SET_ASIDE', 'PROPOSED'] as const;
const PROPOSAL_ANSWERS = ['YES', 'NO'] as const;
const ANSWER = {
  name: 'ProposalAnswer',
  values: PROPOSAL_ANSWERS,
  description: 'YES or NO; null where nobody has answered.',
} as const;

/** Each side answers for itself. */
function ofTheirSide({ before, after, own }: OwnWriting): Sentence | undefined {
  for (const [side, says] of [
    ['one', 'oneSays'],
    ['other', 'otherSays'],
  ] as const) {
    const [was, is] = [before?.properties[says] ?? null, after?.properties[says] ?? null];
    if (is !== was && !own.has(after?.refs[side] ?? '')) return sentence('proposal.otherSide');
  }
  return undefined;
}

export const proposal = declare({
  name: 'Proposal',
  plural: 'proposals',
  phrase: 'a proposal',
  phraseFr: 'une proposition',
  letters: 'pr',
  unique: { property: 'key', path: 'one', said: 'taken.proposal' },
  description:
    'What became of a synergy (`synergies`): it was set aside, or proposed to both sides. It comes back when this is removed.',
  inWords: ['one', 'other'],
  spokenFor: ['one', 'other'],
  limits: ofTheirSide,
  fields: {
    synergy: field.enum(
      {
        name: 'SynergyKind',
        values: SYNERGY_KINDS,
        description:
          'Why two could act together: NEED_MEETS_OFFER; HYBRIDISATION (each has what the other lacks); COOPETITION (same trade, same want); SAME_MISSION without a link; SAME_TAG in another ecosystem; UNBRIDGED_COMMUNITIES; UNUSED_OFFER.',
      },
      { required: true, fixed: true, description: 'Which kind of synergy it is about.' },
    ),
    state: field.enum(
      {
        name: 'ProposalState',
        values: PROPOSAL_STATES,
        description: 'SET_ASIDE: it is none. PROPOSED: both sides have been asked.',
      },
      { required: true, description: 'Whether it was set aside or proposed.' },
    ),
    oneSays: field.enum(ANSWER, { description: 'What the first side says of it.' }),
    otherSays: field.enum(ANSWER, { description: 'What the second side says of it.' }),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    one: {
      to: ELEMENT,
      by: 'PROPOSED_TO',
      required: true,
      fixed: true,
      description: 'The first side: a stakeholder or a mission.',
    },
    other: {
      to: ELEMENT,
      by: 'PROPOSED_WITH',
      binding: true,
      fixed: true,
      description: 'The second side; nobody where an offer waits for somebody.',
    },
  },
  derive: (properties, { one, other }) => ({
    ...properties,
    key: `${properties.synergy} ${one} ${other ?? ''}`,
  }),
  rules: ({ after }) => [
    after.refs.one === after.refs.other ? complaint('other', 'proposal.self') : undefined,
  ],
});
