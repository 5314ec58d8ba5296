import type { CombinedError } from '@urql/core';
import { useRef } from 'react';
import { useClient } from 'urql';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import { submissionKeys } from '../ui/fields.ts';
import { useNotice } from '../ui/notice.ts';
import {
  AssignFindingsDocument,
  DismissFindingsDocument,
  ReopenFindingsDocument,
} from './finding.documents.ts';
import { assignmentsBefore, type Marked, markedWords } from './marked.ts';

/** Keys of findings, or why they could not be known. */
export type Keys = { keys: readonly string[]; error?: CombinedError | undefined };

type Options = {
  ecosystem: { id: string };
  /** Which findings are meant, when something is said of them: one, some that are chosen, or all that are listed. */
  keysOf(): Keys | Promise<Keys>;
  onMarked(): void;
};

type Answer = { marked?: readonly Marked[] | undefined; error?: CombinedError | undefined };

/**
 * What people say of findings, of one as of many. It changes nothing of the ecosystem, so that the history does not keep
 * it: each notice offers the way back itself, for all of them together.
 */
export function useMarking({ ecosystem, keysOf, onMarked }: Options) {
  const { t } = useWords();
  const client = useClient();
  const notice = useNotice();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const last = useRef<{ asked: number; marked: readonly Marked[] }>({ asked: 0, marked: [] });

  const dismissAll = async (keys: readonly string[], reason: string): Promise<Answer> => {
    const idempotencyKey = keyFor(['dismiss', reason, ...keys]);
    const input = { ecosystem: ecosystem.id, keys: [...keys], reason, idempotencyKey };
    const { data, error } = await client.mutation(DismissFindingsDocument, { input });
    return { marked: data?.dismissFindings.marked, error };
  };
  const reopenAll = async (keys: readonly string[]): Promise<Answer> => {
    const input = { ecosystem: ecosystem.id, keys: [...keys], idempotencyKey: crypto.randomUUID() };
    const { data, error } = await client.mutation(ReopenFindingsDocument, { input });
    return { marked: data?.reopenFindings.marked, error };
  };
  const assignAll = async (
    given: readonly { keys: string[]; assignee: string | null }[],
  ): Promise<Answer> => {
    const input = { ecosystem: ecosystem.id, assignments: [...given], idempotencyKey: crypto.randomUUID() };
    const { data, error } = await client.mutation(AssignFindingsDocument, { input });
    return { marked: data?.assignFindings.marked, error };
  };

  /** Marks those that are meant, and remembers what is needed to tell of it and to take it back. */
  const mark = async (send: (keys: readonly string[]) => Promise<Answer>) => {
    const { keys, error: unknown } = await keysOf();
    if (unknown) return { error: unknown };
    const { marked, error } = await send(keys);
    last.current = { asked: keys.length, marked: marked ?? [] };
    return { data: marked && {}, error };
  };
  const tell = (said: 'areDismissed' | 'areReopened' | 'areAssigned' | 'areUnassigned', more: Told = {}) => {
    const { undo, name } = more;
    notice(markedWords(t, said, last.current, name), undo && { label: t('history.undo'), act: undo });
    onMarked();
  };
  const failed = (error: CombinedError) => {
    notice(failureText(t, failureOf(error)), undefined, { isAlert: true });
    onMarked();
  };
  const takeBack = async (work: Promise<Answer>, done: () => void) => {
    const { error } = await work;
    if (error) failed(error);
    else done();
  };
  const assigned = (name: string | null) => {
    const { marked } = last.current;
    const done = () => {
      notice(t('gaps.assignmentUndone'));
      onMarked();
    };
    const undo = () => void takeBack(assignAll(assignmentsBefore(marked)), done);
    tell(name ? 'areAssigned' : 'areUnassigned', { undo, ...(name && { name }) });
  };
  const assign = (assignee: string | null) => mark((keys) => assignAll([{ keys: [...keys], assignee }]));

  return {
    dismiss: (reason: string) => mark((keys) => dismissAll(keys, reason)),
    /** Tells that they are dismissed. */
    dismissed() {
      const keys = last.current.marked.map(({ key }) => key);
      tell('areDismissed', { undo: () => void takeBack(reopenAll(keys), () => tell('areReopened')) });
    },
    async reopen() {
      const { error } = await mark(reopenAll);
      if (error) failed(error);
      else tell('areReopened');
    },
    assign,
    /** Tells who looks after them now, and offers to give them back to who did before. */
    assigned,
    async unassign() {
      const { error } = await assign(null);
      if (error) failed(error);
      else assigned(null);
    },
  };
}

type Told = { undo?: () => void; name?: string };

/** What the dialogs that ask for a reason or a name need. */
export type Marking = Pick<ReturnType<typeof useMarking>, 'dismiss' | 'dismissed' | 'assign' | 'assigned'>;
