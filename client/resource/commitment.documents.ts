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

export type Commitment = ResultOf<typeof commitmentFields>;
