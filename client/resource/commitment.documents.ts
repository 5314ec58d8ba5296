import { graphql, type ResultOf } from '../graphql/graphql.ts';

const commitmentFields = graphql(`
  fragment CommitmentFields on Commitment {
    id quantity since until note source version createdAt createdBy updatedAt updatedBy
    offer { id name quantity unit resource { name nameFr } by { id name nameFr } }
    need { id name quantity unit resource { name nameFr } by { __typename id name nameFr } }
  }
`);

export const OfferCommitmentsDocument = graphql(
  `query OfferCommitments($id: ID!, $after: String) {
    of: offer(id: $id) {
      page: commitments(first: 20, after: $after) {
        nodes { ...CommitmentFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [commitmentFields],
);

export const NeedCommitmentsDocument = graphql(
  `query NeedCommitments($id: ID!, $after: String) {
    of: need(id: $id) {
      page: commitments(first: 20, after: $after) {
        nodes { ...CommitmentFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [commitmentFields],
);

export const CommitmentDocument = graphql(
  `query Commitment($id: ID!) { record: commitment(id: $id) { ...CommitmentFields } }`,
  [commitmentFields],
);

export const CreateCommitmentDocument = graphql(`
  mutation CreateCommitment($input: CreateCommitmentInput!) {
    done: createCommitment(input: $input) { record: commitment { id } revision }
  }
`);

export const UpdateCommitmentDocument = graphql(`
  mutation UpdateCommitment($input: UpdateCommitmentInput!) {
    done: updateCommitment(input: $input) { record: commitment { id } revision }
  }
`);

export const RemoveCommitmentDocument = graphql(`
  mutation RemoveCommitment($input: RemoveInput!) { done: removeCommitment(input: $input) { id revision } }
`);

/** The needs that an offer could meet: those of the same resource. */
export const NeedsLikeOfferDocument = graphql(`
  query NeedsLikeOffer($id: ID!) {
    offer(id: $id) {
      resource {
        needs(first: 200) {
          nodes { id name quantity unit state resource { name nameFr } by { __typename id name nameFr } }
        }
      }
    }
  }
`);

/** The offers that could meet a need: those of the same resource. */
export const OffersLikeNeedDocument = graphql(`
  query OffersLikeNeed($id: ID!) {
    need(id: $id) {
      resource {
        offers(first: 200) {
          nodes { id name quantity unit state resource { name nameFr } by { id name nameFr } }
        }
      }
    }
  }
`);

/** What a stakeholder promised, what it gave, and who vouches for that: each with its day. */
export const MadeCommitmentsDocument = graphql(`
  query MadeCommitments($id: ID!) {
    stakeholder(id: $id) {
      offers(first: 20) {
        nodes {
          commitments(first: 10) {
            nodes {
              id quantity since until createdAt source
              offer { unit }
              need { id name quantity unit resource { name nameFr } by { __typename id name nameFr } mission { id } }
            }
          }
        }
      }
      contributions(first: 50) {
        nodes {
          id name on createdAt
          need { id } mission { id }
          endorsements(first: 10) { nodes { id on createdAt by { id name nameFr } } }
        }
      }
    }
  }
`);

export type MadeCommitments = NonNullable<ResultOf<typeof MadeCommitmentsDocument>['stakeholder']>;
export type Commitment = ResultOf<typeof commitmentFields>;
