import { graphql } from '../graphql/graphql.ts';

const engagementRuleFields = graphql(`
  fragment EngagementRuleFields on EngagementRule {
    id name nameFr text textFr source version createdAt createdBy updatedAt updatedBy
  }
`);

export const EngagementRulesDocument = graphql(
  `query EngagementRules($ecosystem: String!, $after: String) {
    page: engagementRules(ecosystem: $ecosystem, first: 50, after: $after) {
      nodes { ...EngagementRuleFields }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }`,
  [engagementRuleFields],
);

export const EngagementRuleDocument = graphql(
  `query EngagementRule($id: ID!) { record: engagementRule(id: $id) { ...EngagementRuleFields } }`,
  [engagementRuleFields],
);

export const CreateEngagementRuleDocument = graphql(`
  mutation CreateEngagementRule($input: CreateEngagementRuleInput!) {
    done: createEngagementRule(input: $input) { record: engagementRule { id } revision }
  }
`);

export const UpdateEngagementRuleDocument = graphql(`
  mutation UpdateEngagementRule($input: UpdateEngagementRuleInput!) {
    done: updateEngagementRule(input: $input) { record: engagementRule { id } revision }
  }
`);

export const RemoveEngagementRuleDocument = graphql(`
  mutation RemoveEngagementRule($input: RemoveInput!) { done: removeEngagementRule(input: $input) { id revision } }
`);
