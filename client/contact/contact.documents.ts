import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const ContactDocument = graphql(`
  query Contact($id: ID!) {
    stakeholder(id: $id) {
      id kind
      contact { email emailFor phone phoneFor version lacksConsent consent { on how byItself notedBy } }
    }
  }
`);

export const UpdateContactDocument = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) { updateContact(input: $input) { version } }
`);

/** What is known of how a stakeholder is reached, as far as this reader sees it. */
export type Contact = NonNullable<NonNullable<ResultOf<typeof ContactDocument>['stakeholder']>['contact']>;
export type Visibility = NonNullable<Contact['emailFor']>;
