/** Asks a question whenever it, or the ecosystem, becomes another one: the latest wins, the one before stays meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Failure, failureOf } from '../graphql/failure.ts';
import type { Words } from '../language/use-words.ts';
import { type AnswerChange, changeBetween } from './answer-change.ts';
import { type Answer, type AnswerNode, AskDocument } from './question.documents.ts';

const PAGE = 50;
const LONGEST_PAGE = 200;

type State = {
  answer: Answer | undefined;
  /** The question that `answer` answers, as JSON. */
  asked: string;
  asking: boolean;
  failure: Failure | undefined;
  /** How the answer changed under the reader's eyes. */
  change: AnswerChange<AnswerNode> | undefined;
};

const NOTHING: State = { answer: undefined, asked: '', asking: true, failure: undefined, change: undefined };

type Asking = {
  ecosystem: string;
  /** The question as JSON: the same text is the same question. */
  question: string;
  language: Words['language'];
  /** Raised by every write of this page. */
  revision: number;
  /** The question is not complete: it is not asked. */
  isIdle: boolean;
};

export function useAnswer({ ecosystem, question, language, revision, isIdle }: Asking) {
  const client = useClient();
  const [state, setState] = useState(NOTHING);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  useOnReconnect(reload);
  const now = useRef(state);
  now.current = state;

  const ask = useCallback(
    (first: number, after: string | null, take: (answer: Answer) => void) => {
      setState((before) => ({ ...before, asking: true }));
      const variables = {
        ecosystem,
        question: JSON.parse(question),
        language: language === 'fr' ? ('FR' as const) : ('EN' as const),
        first,
        after,
      };
      const { unsubscribe } = client
        .query(AskDocument, variables, { requestPolicy: 'network-only' })
        .subscribe(({ data, error }) => {
          if (data) take(data.ask);
          else setState((before) => ({ ...before, asking: false, failure: error && failureOf(error) }));
        });
      // Aborts the request: only the latest question is answered.
      return unsubscribe;
    },
    [client, ecosystem, question, language],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or round asks again.
  useEffect(() => {
    if (isIdle) return;
    const { answer, asked } = now.current;
    // As much as the reader has unfolded, so that nothing goes from under the eyes.
    const shown = asked === question ? (answer?.nodes.length ?? 0) : 0;
    return ask(Math.min(LONGEST_PAGE, Math.max(PAGE, shown)), null, (next) =>
      setState((before) => ({
        answer: next,
        asked: question,
        asking: false,
        failure: undefined,
        change:
          before.answer && before.asked === question
            ? (changeBetween(before.answer, next) ?? before.change)
            : undefined,
      })),
    );
  }, [ask, question, revision, round, isIdle]);

  const more = () =>
    void ask(PAGE, state.answer?.pageInfo.endCursor ?? null, (next) =>
      setState((before) => ({
        ...before,
        asking: false,
        failure: undefined,
        answer: before.answer && { ...next, nodes: [...before.answer.nodes, ...next.nodes] },
      })),
    );
  const dismiss = () => setState((before) => ({ ...before, change: undefined }));
  // An answer to the question as it was is none to the question as it is.
  const isCurrent = !isIdle && state.answer !== undefined && state.asked === question;
  return { ...state, isCurrent, more, reload, dismiss };
}
