import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { nameIn, numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { useNotice } from '../ui/notice.ts';
import { QuestionWatchesDocument } from './question.documents.ts';
import { isUntold, markSeen, markTold, seenOf } from './seen.ts';
import { useUntilCurrent } from './use-until-current.ts';

type Props = {
  ecosystem: { slug: string; revision: number };
  /** Id of the saved question that is open: who looks at an answer sees it change. */
  open: string | undefined;
  onShow(question: string): void;
};

/** Tells, once, when the answer to a saved question is another one than this reader last saw; draws nothing. */
export function QuestionNotices({ ecosystem, open, onShow }: Props) {
  const { t, language } = useWords();
  const notice = useNotice();
  const [{ data }, execute] = useQuery({
    query: QuestionWatchesDocument,
    variables: { ecosystem: ecosystem.slug },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const questions = data?.questions.nodes;
  useUntilCurrent(questions, ecosystem.revision, reload);
  useEffect(() => {
    for (const { id, watch, ...named } of questions ?? []) {
      if (!watch) continue;
      const seen = seenOf(id);
      if (!seen) markSeen(id, watch);
      else if (id !== open && isUntold(seen, watch)) {
        markTold(id, seen, watch);
        const message = t('question.changedNamed', {
          name: nameIn(language, named),
          before: numberIn(language, seen.count),
          now: numberIn(language, watch.count),
        });
        notice(message, { label: t('question.show'), act: () => onShow(id) }, { name: `question ${id}` });
      }
    }
  }, [questions, open, onShow, notice, t, language]);
  return null;
}
