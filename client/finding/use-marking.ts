import { useRef } from 'react';
import { useClient } from 'urql';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import { submissionKeys } from '../ui/fields.ts';
import { useNotice } from '../ui/notice.ts';
import {
  AssignFindingDocument,
  DismissFindingDocument,
  type FindingDetail,
  ReopenFindingDocument,
} from './finding.documents.ts';

type Options = {
  ecosystem: { id: string };
  finding: Pick<FindingDetail, 'key' | 'assignee'>;
  onMarked(): void;
};

/**
 * What people say of a finding. It changes nothing of the ecosystem, so that the history does not keep it: each notice
 * offers the way back itself.
 */
export function useMarking({ ecosystem, finding, onMarked }: Options) {
  const { t } = useWords();
  const client = useClient();
  const notice = useNotice();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const { key, assignee: before } = finding;
  const target = { ecosystem: ecosystem.id, key };

  const said = (error: Parameters<typeof failureOf>[0] | undefined, message: string, undo?: () => void) => {
    const failure = error && failureOf(error);
    if (failure) notice(failureText(t, failure), undefined, { isAlert: true });
    else notice(message, undo && { label: t('history.undo'), act: undo });
    onMarked();
  };

  const reopen = async (message = t('gaps.reopened')) => {
    const input = { ...target, idempotencyKey: crypto.randomUUID() };
    const { error } = await client.mutation(ReopenFindingDocument, { input }).toPromise();
    said(error, message);
  };
  return {
    reopen,
    dismiss: (reason: string) =>
      client
        .mutation(DismissFindingDocument, {
          input: { ...target, reason, idempotencyKey: keyFor(['dismiss', reason]) },
        })
        .toPromise(),
    dismissed: () => said(undefined, t('gaps.isDismissed'), () => void reopen()),
    assign: (assignee: string | null) =>
      client
        .mutation(AssignFindingDocument, {
          input: { ...target, assignee, idempotencyKey: crypto.randomUUID() },
        })
        .toPromise(),
    /** Tells who looks after it now, and offers to give it back to who did before. */
    assigned(name: string | null) {
      const back = async () => {
        const input = { ...target, assignee: before, idempotencyKey: crypto.randomUUID() };
        const { error } = await client.mutation(AssignFindingDocument, { input }).toPromise();
        said(error, t('gaps.assignmentUndone'));
      };
      said(undefined, name ? t('gaps.isAssigned', { name }) : t('gaps.isUnassigned'), () => void back());
    },
  };
}

export type Marking = ReturnType<typeof useMarking>;
