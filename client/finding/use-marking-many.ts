import { useRef } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf, failureText } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import { submissionKeys } from '../ui/fields.ts';
import { useNotice } from '../ui/notice.ts';
import {
  AssignFindingsDocument,
  DismissFindingsDocument,
  FindingKeysDocument,
  ReopenFindingsDocument,
} from './finding.documents.ts';
import { type FindingAddress, filterOf } from './finding-filter.ts';
import type { Marking } from './use-marking.ts';

type Options = {
  ecosystem: { id: string; slug: string };
  /** The findings that are listed. */
  address: FindingAddress;
  /** Those of them that are chosen; all when left out. */
  keys: readonly string[] | undefined;
  onMarked(): void;
};

type Marked = { key: string; assignee?: string | null };

/** What people say of many findings at once: each notice offers the way back, for all of them together. */
export function useMarkingMany({ ecosystem, address, keys, onMarked }: Options) {
  const { t } = useWords();
  const client = useClient();
  const notice = useNotice();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const last = useRef<readonly Marked[]>([]);
  const { id, slug } = ecosystem;

  const chosen = async (): Promise<readonly string[]> => {
    if (keys) return keys;
    const asked = { ecosystem: slug, filter: filterOf(address) };
    const { data } = await client
      .query(FindingKeysDocument, asked, { requestPolicy: 'network-only', mayWait: true })
      .toPromise();
    return data?.findings.keys ?? [];
  };
  const failed = (failure: Failure) => notice(failureText(t, failure), undefined, { isAlert: true });
  const said = (message: string, undo?: () => void) => {
    notice(message, undo && { label: t('history.undo'), act: undo });
    onMarked();
  };

  const takeBack = async (
    work: Promise<{ error?: Parameters<typeof failureOf>[0] | undefined }>,
    done: string,
  ) => {
    const { error } = await work;
    if (error) failed(failureOf(error));
    else said(done);
  };
  const input = (more: object) => ({ ecosystem: id, idempotencyKey: crypto.randomUUID(), ...more });

  const dismissed = () => {
    const { current: marked } = last;
    said(t('gaps.areDismissed', { count: marked.length }), () => {
      const work = client.mutation(ReopenFindingsDocument, {
        input: { ...input({}), keys: marked.map(({ key }) => key) },
      });
      void takeBack(work.toPromise(), t('gaps.areReopened', { count: marked.length }));
    });
  };
  const assigned = (name: string | null) => {
    const { current: marked } = last;
    const done = name
      ? t('gaps.areAssigned', { count: marked.length, name })
      : t('gaps.areUnassigned', { count: marked.length });
    said(done, () => {
      const assignments = [...Map.groupBy(marked, ({ assignee }) => assignee ?? null)].map(
        ([assignee, those]) => ({ assignee, keys: those.map(({ key }) => key) }),
      );
      const work = client.mutation(AssignFindingsDocument, { input: { ...input({}), assignments } });
      void takeBack(work.toPromise(), t('gaps.assignmentUndone'));
    });
  };
  const marking: Pick<Marking, 'dismissed' | 'assigned'> & ManyMarking = {
    dismiss: async (reason) => {
      const given = { ecosystem: id, keys: [...(await chosen())], reason };
      const { data, error } = await client.mutation(DismissFindingsDocument, {
        input: { ...given, idempotencyKey: keyFor(['dismiss', reason, ...given.keys]) },
      });
      last.current = data?.dismissFindings.marked ?? [];
      return { data, error };
    },
    assign: async (assignee) => {
      const assignments = [{ keys: [...(await chosen())], assignee }];
      const { data, error } = await client.mutation(AssignFindingsDocument, {
        input: { ...input({}), assignments },
      });
      last.current = data?.assignFindings.marked ?? [];
      return { data, error };
    },
    ...{ dismissed, assigned },
  };
  return marking;
}

type Answer = Promise<{ data?: object | undefined; error?: Parameters<typeof failureOf>[0] | undefined }>;
type ManyMarking = {
  dismiss(reason: string): Answer;
  assign(assignee: string | null): Answer;
};
/** What the dialogs that ask for a reason or a name need. */
export type DialogMarking = Pick<Marking, 'dismissed' | 'assigned'> & ManyMarking;
