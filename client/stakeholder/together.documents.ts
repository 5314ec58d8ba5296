import { graphql } from '../graphql/graphql.ts';

export const ChangeElementsDocument = graphql(`
  mutation ChangeElements($input: ChangeElementsInput!) { changeElements(input: $input) { changed revision } }
`);
