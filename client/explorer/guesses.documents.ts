import { graphql } from '../graphql/graphql.ts';

/** The first of those who may work together although nobody has said so, to be drawn as questions: more would be a tangle. */
export const QuestionsOnMapDocument = graphql(`
  query QuestionsOnMap($ecosystem: String!) {
    likelyLinks(ecosystem: $ecosystem, first: 12) {
      byPartners { one { id } other { id } }
      byOthers { one { id } other { id } }
    }
  }
`);

/** The best of those who could act together, each of which can be drawn between two of this map. */
export const SynergiesOnMapDocument = graphql(`
  query SynergiesOnMap($ecosystem: String!) {
    synergies(
      ecosystem: $ecosystem, first: 100
      kinds: [NEED_MEETS_OFFER, HYBRIDISATION, COOPETITION, SAME_MISSION]
    ) { totalCount nodes { key score one { id } other { id } } }
  }
`);

/** Groups around which little was asked. */
export const HazeOnMapDocument = graphql(`
  query HazeOnMap($ecosystem: String!) { unseen(ecosystem: $ecosystem) { haze { id members } } }
`);
