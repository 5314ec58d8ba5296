import { graphql } from '../graphql/graphql.ts';

export const PinElementsDocument = graphql(`
  mutation PinElements($input: PinElementsInput!) { pinElements(input: $input) { changed revision } }
`);

export const UnpinElementsDocument = graphql(`
  mutation UnpinElements($input: UnpinElementsInput!) { unpinElements(input: $input) { changed revision } }
`);
