/** Leads through a question whose blanks are filled in: from one that is named to what is missing next. */
import { useCallback, useEffect, useRef } from 'react';
import { type Definition, missingIn } from './definition.ts';

/** Where in the form a part that is missing is said. */
export const saidAt = (path: string) => (/where\.\d+$/.test(path) ? `${path}.value` : path);

export function useNextMissing(definition: Definition, focusOn: (path: string) => void) {
  const named = useRef<string>(undefined);
  const [first] = missingIn(definition);
  // A question that opens with a blank asks for it at once; after the frame of the reading has taken the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the question opens
  useEffect(() => {
    if (first) focusOn(saidAt(first));
  }, []);
  useEffect(() => {
    if (named.current === undefined) return;
    named.current = undefined;
    const [next] = missingIn(definition);
    if (next) focusOn(saidAt(next));
  }, [definition, focusOn]);
  return useCallback((path: string) => {
    named.current = path;
  }, []);
}
