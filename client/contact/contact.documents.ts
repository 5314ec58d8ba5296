import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const ContactDocument = graphql(`
  query Contact($id: ID!) {
    stakeholder(id: $id) {
      id kind name
      contact { email emailFor phone phoneFor takesMessages version lacksConsent consent { on how byItself notedBy } }
    }
    messageFrame(stakeholder: $id) { subject opening answered unanswered link isNamed closing }
  }
`);

export const SendMessageDocument = graphql(`
  mutation SendMessage($input: SendMessageInput!) { sendMessage(input: $input) { isDone } }
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
/** What stands around a message, as it is mailed. */
export type MessageFrame = NonNullable<ResultOf<typeof ContactDocument>['messageFrame']>;
export type Visibility = NonNullable<Contact['emailFor']>;
