import { graphql, type ResultOf } from '../graphql/graphql.ts';

const likelyFields = graphql(`
  fragment LikelyFields on LikelyLink {
    index
    one { id name nameFr }
    other { id name nameFr }
    reasons { kind id name(language: $language) among }
  }
`);

/** Who may work together although nobody has said so: of the whole map, or of one stakeholder. */
export const LikelyLinksDocument = graphql(
  `query LikelyLinks($ecosystem: String!, $about: ID, $first: Int!, $language: Language!) {
    likelyLinks(ecosystem: $ecosystem, about: $about, first: $first) {
      byPartners { ...LikelyFields }
      byOthers { ...LikelyFields }
    }
  }`,
  [likelyFields],
);

/** The pairs of whom somebody said no. */
export const DeniedLinksDocument = graphql(`
  query DeniedLinks($ecosystem: String!, $after: String) {
    deniedLinks(ecosystem: $ecosystem, first: 50, after: $after) {
      nodes { id version one { id name nameFr } other { id name nameFr } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const CreateDeniedLinkDocument = graphql(`
  mutation CreateDeniedLink($input: CreateDeniedLinkInput!) {
    createDeniedLink(input: $input) { deniedLink { id } revision }
  }
`);

export const RemoveDeniedLinkDocument = graphql(`
  mutation RemoveDeniedLink($input: RemoveInput!) { removeDeniedLink(input: $input) { id revision } }
`);

export type LikelyLink = ResultOf<typeof likelyFields>;
export type Denied = ResultOf<typeof DeniedLinksDocument>['deniedLinks']['nodes'][number];
