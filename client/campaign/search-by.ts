import type { Client } from '@urql/core';
import { CampaignSearchDocument } from './respond.documents.ts';

/** Who has a link alone finds others by it, whoever may read the map. */
export const searchBy = (client: Client, token: string) => async (text: string) => {
  const { data, error } = await client
    .query(CampaignSearchDocument, { token, text }, { requestPolicy: 'network-only' })
    .toPromise();
  const found = (data?.found ?? []).map((each) => ({
    ...each,
    ...{
      __typename: 'Stakeholder' as const,
      kind: 'INSTITUTION' as const,
      sector: null,
      status: 'LISTED' as const,
    },
  }));
  return { found, error };
};
