/** What is said of a synergy: set aside, proposed to both, answered for one side, and all of it taken back. */
import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { failureOf, saidOf } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import { submissionKeys } from '../ui/fields.ts';
import {
  CreateProposalDocument,
  RemoveProposalDocument,
  type Synergy,
  UpdateProposalDocument,
} from './synergy.documents.ts';

export type Said = {
  state: 'SET_ASIDE' | 'PROPOSED';
  note?: string;
  oneSays?: 'YES' | 'NO';
  otherSays?: 'YES' | 'NO';
};

export function useProposing(onWritten: () => void) {
  const client = useClient();
  const { t } = useWords();
  const done = useDone();
  const [refused, setRefused] = useState<string>();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;

  const told = useCallback(
    (error: Parameters<typeof failureOf>[0] | undefined, message: string) => {
      if (error) {
        const failure = failureOf(error);
        return setRefused(saidOf(failure) ?? t(`failure.${failure.code}`));
      }
      setRefused(undefined);
      done(message);
      onWritten();
    },
    [t, done, onWritten],
  );
  const say = useCallback(
    async ({ kind, one, other, proposal }: Synergy, said: Said) => {
      // Another ecosystem's mission is no record of this one: it is said of the mission here.
      const ends = { one: one.id, ...(other && kind !== 'SAME_TAG' && { other: other.id }) };
      const known = { id: proposal?.id ?? '', version: proposal?.version ?? 0, ...said };
      const added = { synergy: kind, ...ends, ...said };
      const asked = proposal
        ? client.mutation(UpdateProposalDocument, { input: { ...known, idempotencyKey: keyFor(known) } })
        : client.mutation(CreateProposalDocument, { input: { ...added, idempotencyKey: keyFor(added) } });
      const { error } = await asked.toPromise();
      told(error, t(said.state === 'SET_ASIDE' ? 'synergy.wasSetAside' : 'synergy.wasProposed'));
      return !error;
    },
    [client, keyFor, told, t],
  );
  const takeBack = useCallback(
    async ({ proposal }: Synergy) => {
      if (!proposal) return;
      const input = { id: proposal.id, version: proposal.version };
      const { error } = await client
        .mutation(RemoveProposalDocument, { input: { ...input, idempotencyKey: keyFor(input) } })
        .toPromise();
      told(error, t('synergy.wasBroughtBack'));
    },
    [client, keyFor, told, t],
  );
  return { say, takeBack, refused };
}
