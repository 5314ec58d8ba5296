import { graphql, type ResultOf } from '../graphql/graphql.ts';

const synergyFields = graphql(`
  fragment SynergyFields on Synergy {
    key kind score isLinked elsewhere
    one { id name(language: $language) }
    other { id name(language: $language) }
    reasons(language: $language)
    message(language: $language)
    factors { kind value }
    missions { id }
    proposal { id version state oneSays otherSays note }
  }
`);

/** Who could act together: of the whole map, of one kind, or of one stakeholder or mission. */
export const SynergiesDocument = graphql(
  `query Synergies($ecosystem: String!, $kinds: [SynergyKind!], $about: ID, $setAside: Boolean!, $first: Int!, $language: Language!) {
    synergies(ecosystem: $ecosystem, kinds: $kinds, about: $about, setAside: $setAside, first: $first) {
      totalCount setAside
      counts { kind name(language: $language) means(language: $language) next(language: $language) count }
      nodes { ...SynergyFields }
    }
  }`,
  [synergyFields],
);

export const CreateProposalDocument = graphql(`
  mutation CreateProposal($input: CreateProposalInput!) {
    createProposal(input: $input) { proposal { id } revision }
  }
`);

export const UpdateProposalDocument = graphql(`
  mutation UpdateProposal($input: UpdateProposalInput!) {
    updateProposal(input: $input) { proposal { id } revision }
  }
`);

export const RemoveProposalDocument = graphql(`
  mutation RemoveProposal($input: RemoveInput!) { removeProposal(input: $input) { id revision } }
`);

export type Synergy = ResultOf<typeof synergyFields>;
export type Synergies = ResultOf<typeof SynergiesDocument>['synergies'];
