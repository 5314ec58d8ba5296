/** What is done with introductions: asked, made or declined, taken back. Each is in the history and can be undone. */
import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { failureOf, saidOf } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import { submissionKeys } from '../ui/fields.ts';
import {
  CreateIntroductionDocument,
  type Introduction,
  RemoveIntroductionDocument,
  UpdateIntroductionDocument,
} from './introduction.documents.ts';

/** Who wants to meet whom, and those who introduce them in order. */
export type Asked = { seeker: string; sought: string; through: readonly string[] };

/** The day where the reader is. */
const today = (): string => new Date().toLocaleDateString('sv');

export function useAsking(onWritten: () => void) {
  const client = useClient();
  const { t } = useWords();
  const done = useDone();
  const [refused, setRefused] = useState<string>();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;

  const told = useCallback(
    (error: Parameters<typeof failureOf>[0] | undefined, message: string): boolean => {
      if (error) {
        const failure = failureOf(error);
        setRefused(saidOf(failure) ?? t(`failure.${failure.code}`));
        return false;
      }
      setRefused(undefined);
      done(message);
      onWritten();
      return true;
    },
    [t, done, onWritten],
  );
  const ask = useCallback(
    async ({ seeker, sought, through: [through = '', onward] }: Asked) => {
      const fields = { seeker, sought, through, ...(onward && { onward }), askedOn: today() };
      const input = { ...fields, idempotencyKey: keyFor(fields) };
      const { error } = await client.mutation(CreateIntroductionDocument, { input }).toPromise();
      return told(error, t('introduction.wasAsked'));
    },
    [client, keyFor, told, t],
  );
  const settle = useCallback(
    async ({ id, version }: Introduction, state: 'MADE' | 'DECLINED') => {
      const fields = { id, version, state, settledOn: today() };
      const input = { ...fields, idempotencyKey: keyFor(fields) };
      const { error } = await client.mutation(UpdateIntroductionDocument, { input }).toPromise();
      return told(error, t(`introduction.was.${state}`));
    },
    [client, keyFor, told, t],
  );
  const takeBack = useCallback(
    async ({ id, version }: Introduction) => {
      const input = { id, version, idempotencyKey: keyFor({ id, version }) };
      const { error } = await client.mutation(RemoveIntroductionDocument, { input }).toPromise();
      return told(error, t('introduction.wasTakenBack'));
    },
    [client, keyFor, told, t],
  );
  return { ask, settle, takeBack, refused };
}
