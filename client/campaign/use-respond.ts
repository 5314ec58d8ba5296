import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { sendAgain } from '../graphql/send-again.ts';
import { useLanguage } from '../language/i18n.ts';
import { inLanguage } from '../language/language.ts';
import {
  AnswerCampaignDocument,
  type AnswerInput,
  OpenCampaignDocument,
  type ToAnswer,
} from './respond.documents.ts';

/** What is asked by a link, and answering it. */
export function useRespond(token: string) {
  const client = useClient();
  const language = inLanguage(useLanguage());
  const [toAnswer, setToAnswer] = useState<ToAnswer>();
  const [failure, setFailure] = useState<Failure>();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(false);
  const open = useCallback(async () => {
    setFailure(undefined);
    const { data, error } = await client
      .mutation(OpenCampaignDocument, { input: { token }, language })
      .toPromise();
    if (error) setFailure(failureOf(error));
    else setToAnswer(data?.toAnswer);
  }, [client, token, language]);
  const hasOpened = useRef(false);
  useEffect(() => {
    if (hasOpened.current) return;
    hasOpened.current = true;
    void open();
  }, [open]);
  /** Whether all of it was written; what was not is told in `refused`. */
  const answer = async (input: Partial<AnswerInput>): Promise<boolean> => {
    setSending(true);
    setFailure(undefined);
    setRefused([]);
    const asked = { token, isDone: false, ...input, idempotencyKey: crypto.randomUUID() };
    const { data, error } = await sendAgain(() =>
      client.mutation(AnswerCampaignDocument, { input: asked, language }).toPromise(),
    );
    setSending(false);
    if (error) setFailure(failureOf(error));
    if (!data) return false;
    setToAnswer(data.done.toAnswer);
    setRefused(data.done.refused);
    return data.done.refused.length === 0;
  };
  const forget = () => {
    setFailure(undefined);
    setRefused([]);
  };
  return { toAnswer, failure, refused, sending, open, answer, forget, setToAnswer };
}

export type Responding = ReturnType<typeof useRespond>;
