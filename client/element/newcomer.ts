/** Records somebody, or a mission, by name alone: where one is named who is not here yet, without leaving the form. */
import type { Client, CombinedError } from '@urql/core';
import { graphql } from '../graphql/graphql.ts';
import type { FoundElement } from './element.documents.ts';
import { tagFrom } from './hashtag.ts';

export const NEW_KINDS = ['INSTITUTION', 'INDIVIDUAL', 'MISSION'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

export type Newcomer = {
  kind: NewKind;
  name: string;
  /** Of a mission; made from the name when left out. */
  hashtag?: string | undefined;
  /** It was seen that somebody like it is here already. */
  evenIfAlike?: boolean;
};

const AddStakeholderDocument = graphql(`
  mutation AddStakeholder($input: CreateStakeholderInput!) {
    createStakeholder(input: $input) {
      stakeholder { __typename id kind name nameFr sector status }
      revision
    }
  }
`);

const AddMissionDocument = graphql(`
  mutation AddMission($input: CreateMissionInput!) {
    createMission(input: $input) { mission { __typename id kind name nameFr hashtag } revision }
  }
`);

type Added = {
  data?: FoundElement | undefined;
  revision?: number | undefined;
  error?: CombinedError | undefined;
};

export async function addNewcomer(
  client: Client,
  ecosystem: string,
  { kind, name, hashtag, evenIfAlike }: Newcomer,
  idempotencyKey: string,
): Promise<Added> {
  if (kind === 'MISSION') {
    const input = { ecosystem, name, hashtag: hashtag ?? tagFrom(name), idempotencyKey };
    const { data, error } = await client.mutation(AddMissionDocument, { input }).toPromise();
    return { data: data?.createMission.mission, revision: data?.createMission.revision, error };
  }
  const input = { ecosystem, kind, name, idempotencyKey, ...(evenIfAlike && { evenIfAlike }) };
  const { data, error } = await client.mutation(AddStakeholderDocument, { input }).toPromise();
  const { stakeholder, revision } = data?.createStakeholder ?? {};
  return { data: stakeholder, revision, error };
}

/** Whether somebody was refused for being like somebody who is here. */
export const isAlike = (error: CombinedError): boolean =>
  Array.isArray(error.graphQLErrors[0]?.extensions?.duplicates);
