/** Answering a question of this reading with no, and taking that back. */
import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { failureOf, saidOf } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import { submissionKeys } from '../ui/fields.ts';
import { CreateDeniedLinkDocument, type Denied, RemoveDeniedLinkDocument } from './likely.documents.ts';

export function useAnswering(onWritten: () => void) {
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
  const deny = useCallback(
    async (one: string, other: string) => {
      const input = { one, other, idempotencyKey: keyFor({ one, other }) };
      const { error } = await client.mutation(CreateDeniedLinkDocument, { input }).toPromise();
      told(error, t('likely.denied'));
    },
    [client, keyFor, told, t],
  );
  const askAgain = useCallback(
    async ({ id, version }: Denied) => {
      const input = { id, version, idempotencyKey: keyFor({ id, version }) };
      const { error } = await client.mutation(RemoveDeniedLinkDocument, { input }).toPromise();
      told(error, t('likely.askedAgain'));
    },
    [client, keyFor, told, t],
  );
  return { deny, askAgain, refused };
}
