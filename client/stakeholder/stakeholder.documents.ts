import { graphql } from '../graphql/graphql.ts';

export const CreateStakeholderDocument = graphql(`
  mutation CreateStakeholder($input: CreateStakeholderInput!) {
    createStakeholder(input: $input) { stakeholder { id } revision }
  }
`);

export const UpdateStakeholderDocument = graphql(`
  mutation UpdateStakeholder($input: UpdateStakeholderInput!) {
    updateStakeholder(input: $input) { stakeholder { id version } revision }
  }
`);

export const RemoveStakeholderDocument = graphql(`
  mutation RemoveStakeholder($input: RemoveInput!) { removeStakeholder(input: $input) { id revision } }
`);
