/** What is decided about a name of a text: one click each, and never by itself. */
import type { CombinedError } from '@urql/core';
import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { failureOf, saidOf } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import { submissionKeys } from '../ui/fields.ts';
import {
  AddOtherNameDocument,
  NameSomebodyDocument,
  NominateFromTextDocument,
  OtherNamesDocument,
  SetNameAsideDocument,
} from './names.documents.ts';
import type { Unknown } from './read-text.ts';

/** What became of a name. */
export type Decided = 'nominated' | 'known' | 'aside';
type Kind = 'INSTITUTION' | 'INDIVIDUAL';
type Of = { ecosystem: string; source: string; onWritten(): void };

export function useDeciding({ ecosystem, source, onWritten }: Of) {
  const client = useClient();
  const { t } = useWords();
  const done = useDone();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const [refused, setRefused] = useState<string>();

  const fail = useCallback(
    (error: CombinedError | undefined) => {
      const failure = error && failureOf(error);
      setRefused(failure && (saidOf(failure) ?? t(`failure.${failure.code}`)));
    },
    [t],
  );
  const settle = useCallback(
    (name: string, as: Decided, revisions: number[]) => {
      setRefused(undefined);
      setDecided((before) => new Map(before).set(name, as));
      done(t(`names.done.${as}`, { name }), revisions);
      onWritten();
    },
    [done, onWritten, t],
  );

  const nominate = useCallback(
    async ({ name, abbreviation, sentence }: Unknown, kind: Kind) => {
      const asked = { name, kind, ecosystem };
      const { data, error } = await client
        .mutation(NameSomebodyDocument, {
          input: {
            ...{ ecosystem, kind, name, source, status: 'NOMINATED', evenIfAlike: true },
            otherNames: abbreviation ? [abbreviation] : [],
            idempotencyKey: keyFor(asked),
          },
        })
        .toPromise();
      if (!data) return fail(error);
      const { stakeholder, revision } = data.createStakeholder;
      const named = await client
        .mutation(NominateFromTextDocument, {
          input: {
            ...{ nominee: stakeholder.id, source, reason: sentence.slice(0, 5_000) },
            on: new Date().toISOString().slice(0, 10),
            idempotencyKey: keyFor({ ...asked, nominee: stakeholder.id }),
          },
        })
        .toPromise();
      if (!named.data) return fail(named.error);
      settle(name, 'nominated', [revision, named.data.createNomination.revision]);
    },
    [client, ecosystem, source, keyFor, fail, settle],
  );
  const call = useCallback(
    async (name: string, id: string) => {
      const found = await client
        .query(OtherNamesDocument, { id }, { requestPolicy: 'network-only' })
        .toPromise();
      const stakeholder = found.data?.stakeholder;
      if (!stakeholder) return fail(found.error);
      const { version, otherNames } = stakeholder;
      const input = { id, version, otherNames: [...otherNames, name], idempotencyKey: keyFor({ id, name }) };
      const { data, error } = await client.mutation(AddOtherNameDocument, { input }).toPromise();
      if (!data) return fail(error);
      settle(name, 'known', [data.updateStakeholder.revision]);
    },
    [client, keyFor, fail, settle],
  );
  const setAside = useCallback(
    async (name: string) => {
      const input = { ecosystem, name, source, idempotencyKey: keyFor({ aside: name }) };
      const { data, error } = await client.mutation(SetNameAsideDocument, { input }).toPromise();
      if (!data) return fail(error);
      settle(name, 'aside', [data.createNotStakeholder.revision]);
    },
    [client, ecosystem, source, keyFor, fail, settle],
  );
  const forget = useCallback(() => setDecided(new Map()), []);
  return { decided, refused, nominate, call, setAside, forget };
}
