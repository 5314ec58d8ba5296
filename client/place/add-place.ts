import type { Client } from '@urql/core';
import { CreatePlaceDocument } from './place.documents.ts';

/** Records a place by its name alone. */
export async function addPlace(client: Client, ecosystem: string, name: string, idempotencyKey: string) {
  const input = { ecosystem, name, idempotencyKey };
  const { data, error } = await client.mutation(CreatePlaceDocument, { input }).toPromise();
  return { data: data?.createPlace.place, error };
}
