import { useEffect, useMemo, useRef } from 'react';
import { bestFirst, stillMeant } from '../element/best-first.ts';
import type { FoundElement } from '../element/element.documents.ts';
import { useElementSearch } from '../element/element-search.ts';
import type { Explored } from './use-explorer.ts';

/**
 * The elements that fit what is typed, who is most likely meant first. Whoever presses Enter before the answer is there (`await`) has
 * it opened when it comes, unless something else is typed meanwhile.
 */
export function useAnswers({ ecosystem, data }: Explored, text: string, onAwaited: (id: string) => void) {
  const search = useElementSearch(ecosystem.slug, text);
  const awaited = useRef<string>(undefined);
  const { found, answered } = search;
  const fitting = useMemo(() => {
    const linksOf = ({ id }: FoundElement) => data?.degree[data.rowOf(id)] ?? 0;
    return bestFirst(stillMeant(found, answered, text), text, linksOf);
  }, [found, answered, text, data]);
  const isAnswered = answered === text.trim();
  const first = fitting[0]?.id;
  useEffect(() => {
    if (awaited.current !== text) awaited.current = undefined;
    if (!awaited.current || !isAnswered) return;
    awaited.current = undefined;
    if (first) onAwaited(first);
  });
  return {
    search: { ...search, found: fitting },
    await() {
      if (!isAnswered && !first) awaited.current = text;
    },
  };
}
