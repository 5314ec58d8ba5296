import { useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from '../graphql/failure.ts';
import type { FoundElement } from './element.documents.ts';
import { addNewcomer, isAlike, type NewKind } from './newcomer.ts';

/** Records somebody by the name that was typed into a picker; why it was refused, until it is typed differently. */
export function useNewcomer(ecosystem: string | undefined, onAdded: (element: FoundElement) => void) {
  const client = useClient();
  const [adding, setAdding] = useState(false);
  const [refused, setRefused] = useState<{ name: string; failure: Failure; isAlike: boolean }>();
  const add = async (kind: NewKind, name: string) => {
    if (!ecosystem) return;
    setAdding(true);
    const evenIfAlike = refused?.name === name && refused.isAlike;
    const newcomer = { kind, name, evenIfAlike };
    const { data, error } = await addNewcomer(client, ecosystem, newcomer, crypto.randomUUID());
    setAdding(false);
    setRefused(error && { name, failure: failureOf(error), isAlike: isAlike(error) });
    if (data) onAdded(data);
  };
  return { adding, refused, add };
}
