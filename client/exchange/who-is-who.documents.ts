import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** Who of some names is on the map under another spelling, and who is not there. */
export const WhoIsWhoDocument = graphql(`
  query WhoIsWho($ecosystem: String!, $names: [String!]!) {
    unseenByRegister(ecosystem: $ecosystem, register: { names: $names, isIndependent: true }) {
      unknown
      doubtful { name candidates { id name nameFr } }
    }
  }
`);

export type WhoIsWho = ResultOf<typeof WhoIsWhoDocument>['unseenByRegister'];
