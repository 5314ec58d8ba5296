/** An introduction: who wants to meet whom, who was asked to introduce them, and what became of it. */
import { cypher } from '../kind/cypher.ts';
import { declare, field, NOTE, type OwnWriting, type Ref, SOURCE } from '../kind/kind.ts';
import { complaint, type Sentence, sentence } from '../language/sentence.ts';

const STATES = ['ASKED', 'MADE', 'DECLINED'] as const;

/** Who wants to meet asks and takes it back; whoever else is in it says what became of it. */
function ofTheirs({ before, after, own }: OwnWriting): Sentence | undefined {
  if (own.has((after ?? before)?.refs.seeker ?? '')) return undefined;
  return before && after ? undefined : sentence('introduction.theirs');
}

const somebody = (by: string, description: string): Ref => ({
  ...{ to: 'Stakeholder', by, fixed: true, description },
});

export const introduction = declare({
  name: 'Introduction',
  plural: 'introductions',
  phrase: 'an introduction',
  phraseFr: 'une mise en relation',
  letters: 'io',
  unique: { property: 'key', path: 'through', said: 'taken.introduction' },
  description:
    'Somebody wants to meet somebody, and others were asked to introduce them (`introductionWays`). Seen by who sees all of them.',
  inWords: ['seeker', 'sought'],
  spokenFor: ['seeker', 'sought', 'through', 'onward'],
  limits: ofTheirs,
  fields: {
    state: field.enum(
      {
        name: 'IntroductionState',
        values: STATES,
        description:
          'ASKED: it waits. MADE: the two have been introduced. DECLINED: somebody would rather not.',
      },
      { required: true, initial: 'ASKED', description: 'Whether it was asked, made or declined.' },
    ),
    askedOn: field.date({ description: 'The day it was asked.' }),
    settledOn: field.date({ description: 'The day it was made or declined.' }),
    note: NOTE,
    source: SOURCE,
  },
  refs: {
    seeker: { ...somebody('INTRODUCES_FROM', 'Who wants to meet the other.'), required: true },
    sought: { ...somebody('INTRODUCES_TO', 'Whom they want to meet.'), required: true },
    through: { ...somebody('INTRODUCED_BY', 'Who is asked to introduce them, first.'), required: true },
    onward: {
      ...somebody('INTRODUCED_ON_BY', 'Whom the first one asks in turn, where it takes two.'),
      binding: true,
    },
  },
  filters: {
    about: {
      type: 'ID',
      description: 'In which this stakeholder has a part, whichever one.',
      cypher: (v, value) =>
        cypher`EXISTS { (${v})-[:INTRODUCES_FROM|INTRODUCES_TO|INTRODUCED_BY|INTRODUCED_ON_BY]->(:Stakeholder {id: ${value}}) }`,
    },
  },
  derive: (properties, { seeker, sought, through, onward }) => ({
    ...properties,
    key: [seeker, sought, through, onward ?? ''].join(' '),
  }),
  rules: ({ after: { refs, properties } }) => {
    const { seeker, sought, through, onward } = refs;
    const { askedOn, settledOn } = properties as { askedOn?: string; settledOn?: string };
    return [
      seeker === sought ? complaint('sought', 'introduction.same') : undefined,
      through === seeker || through === sought ? complaint('through', 'introduction.twice') : undefined,
      onward && [seeker, sought, through].includes(onward)
        ? complaint('onward', 'introduction.twice')
        : undefined,
      askedOn && settledOn && settledOn < askedOn
        ? complaint('settledOn', 'introduction.settledOn')
        : undefined,
    ];
  },
});
