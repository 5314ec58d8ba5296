import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const ContactDocument = graphql(`
  query Contact($id: ID!) {
    stakeholder(id: $id) {
      id kind name
      contact { email emailFor phone phoneFor version lacksConsent consent { on how byItself notedBy } }
    }
  }
`);

export const UpdateContactDocument = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) { updateContact(input: $input) { version } }
`);

export const EraseIndividualDocument = graphql(`
  mutation EraseIndividual($input: EraseIndividualInput!) { eraseIndividual(input: $input) { revision alsoNamed } }
`);

export const SoonForgottenDocument = graphql(`
  query SoonForgotten($slug: String!) { ecosystem(slug: $slug) { id soonForgotten { id name on } } }
`);

export type SoonForgotten = NonNullable<
  ResultOf<typeof SoonForgottenDocument>['ecosystem']
>['soonForgotten'][number];

/** What is known of how a stakeholder is reached, as far as this reader sees it. */
export type Contact = NonNullable<NonNullable<ResultOf<typeof ContactDocument>['stakeholder']>['contact']>;
export type Visibility = NonNullable<Contact['emailFor']>;
