import { useEffect, useRef } from 'react';

/** Waits, in milliseconds, before the answers are read once more: the server runs saved questions again in its own time. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 16_000];

type Watched = { watch: { revision: number } | null };

/** Reads saved questions again, a few times, while any still tells the answer of an earlier revision. */
export function useUntilCurrent(
  questions: readonly Watched[] | undefined,
  revision: number,
  reload: () => void,
): void {
  const tries = useRef({ revision, count: 0 });
  useEffect(() => {
    if (tries.current.revision !== revision) tries.current = { revision, count: 0 };
    const isBehind = questions?.some(({ watch }) => !watch || watch.revision < revision);
    const wait = WAITS[tries.current.count];
    if (!isBehind || wait === undefined) return;
    const timer = setTimeout(() => {
      tries.current.count += 1;
      reload();
    }, wait);
    return () => clearTimeout(timer);
  }, [questions, revision, reload]);
}
