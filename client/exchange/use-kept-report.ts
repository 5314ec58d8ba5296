import { useEffect, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import type { Refusal, Report } from './send-sheet.ts';

type Kept = Report & { undoneBy: number | null };

/** The report of an import as it was kept; `failed` says why there is none. */
export function useKeptReport(ecosystem: string, revision: string) {
  const { t, language } = useWords();
  const [state, setState] = useState<{ kept?: Kept; failed?: string }>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again
  useEffect(() => {
    let isOver = false;
    const tell = (next: typeof state) => !isOver && setState(next);
    const path = `/api/ecosystems/${encodeURIComponent(ecosystem)}/imports/${encodeURIComponent(revision)}`;
    fetch(path, { headers: { 'accept-language': language } }).then(
      async (response) => {
        const body = (await response.json()) as Kept | { error: Refusal };
        tell('error' in body ? { failed: body.error.message } : { kept: body });
      },
      () => tell({ failed: t('import.lost') }),
    );
    return () => {
      isOver = true;
    };
  }, [ecosystem, revision, language, t, round]);
  return {
    ...state,
    reload: () => {
      setState({});
      setRound((before) => before + 1);
    },
  };
}
