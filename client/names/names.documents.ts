import { graphql } from '../graphql/graphql.ts';

export const NameSomebodyDocument = graphql(`
  mutation NameSomebody($input: CreateStakeholderInput!) {
    createStakeholder(input: $input) { stakeholder { id } revision }
  }
`);

export const NominateFromTextDocument = graphql(`
  mutation NominateFromText($input: CreateNominationInput!) {
    createNomination(input: $input) { nomination { id } revision }
  }
`);

export const OtherNamesDocument = graphql(`
  query OtherNames($id: ID!) { stakeholder(id: $id) { id version otherNames } }
`);

export const AddOtherNameDocument = graphql(`
  mutation AddOtherName($input: UpdateStakeholderInput!) {
    updateStakeholder(input: $input) { stakeholder { id } revision }
  }
`);

export const SetNameAsideDocument = graphql(`
  mutation SetNameAside($input: CreateNotStakeholderInput!) {
    createNotStakeholder(input: $input) { notStakeholder { id } revision }
  }
`);

/** The names that were set aside, to take one back. */
export const AsideDocument = graphql(`
  query Aside($ecosystem: String!) {
    notStakeholders(ecosystem: $ecosystem, first: 200) { nodes { id version name } totalCount }
  }
`);

export const TakeNameBackDocument = graphql(`
  mutation TakeNameBack($input: RemoveInput!) { removeNotStakeholder(input: $input) { id revision } }
`);
