import { graphql } from '../graphql/graphql.ts';
import type { FieldSet } from '../record/field.ts';
import { across, noun, removes, saves } from '../record/noun.ts';

const ownTypeFields = graphql(`
  fragment OwnTypeFields on InterdependencyType {
    id key label labelFr source version createdAt createdBy updatedAt updatedBy
  }
`);

const OwnTypesDocument = graphql(
  `query OwnTypes($ecosystem: String!, $after: String) {
    page: ownInterdependencyTypes(ecosystem: $ecosystem, first: 50, after: $after) {
      nodes { ...OwnTypeFields }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }`,
  [ownTypeFields],
);

const OwnTypeDocument = graphql(
  `query OwnType($id: ID!) { record: interdependencyType(id: $id) { ...OwnTypeFields } }`,
  [ownTypeFields],
);

const CreateOwnTypeDocument = graphql(`
  mutation CreateOwnType($input: CreateInterdependencyTypeInput!) {
    done: createInterdependencyType(input: $input) { record: interdependencyType { id } revision }
  }
`);

const UpdateOwnTypeDocument = graphql(`
  mutation UpdateOwnType($input: UpdateInterdependencyTypeInput!) {
    done: updateInterdependencyType(input: $input) { record: interdependencyType { id } revision }
  }
`);

const RemoveOwnTypeDocument = graphql(`
  mutation RemoveOwnType($input: RemoveInput!) { done: removeInterdependencyType(input: $input) { id revision } }
`);

const fields = {
  label: {
    is: 'line',
    required: true,
    inTitle: true,
    label: ({ t }) => t('linkType.label'),
    help: ({ t }) => t('linkType.labelHelp'),
  },
  labelFr: { is: 'line', label: ({ t }) => t('linkType.labelFr') },
} as const satisfies FieldSet;

/** The types of link that an ecosystem adds to those that all have. */
export const ownTypes = noun({
  name: 'linkType',
  fields,
  title: ({ label, labelFr }, { language }) => (language === 'fr' && labelFr) || label,
  about: ({ label, labelFr }, { language }) => [language === 'fr' ? labelFr && label : labelFr],
  anchor: 'ecosystem',
  list: across(OwnTypesDocument),
  one: OwnTypeDocument,
  create: saves(CreateOwnTypeDocument),
  update: saves(UpdateOwnTypeDocument),
  remove: removes(RemoveOwnTypeDocument),
});
