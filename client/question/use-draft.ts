/** The question that is being built: in the page at once, in the address a moment later, from which it is asked. */
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { type Definition, isSameQuestion, parseDefinition, writeDefinition } from './definition.ts';

const PAUSE_MS = 300;
/** The longest that an address takes. */
const LONGEST = 4_000;

type Kept = {
  /** The question of the address. */
  ask: string | undefined;
  /** The question as it is saved. */
  saved: Definition | undefined;
  /** Puts a question in the address; undefined when it is the saved one. */
  write(ask: string | undefined): void;
};

export function useDraft({ ask, saved, write }: Kept) {
  const settled = parseDefinition(ask) ?? saved;
  const [draft, setDraft] = useState(settled);
  const written = useRef(ask);
  const put = useDebouncedCallback((next: Definition) => {
    const text = writeDefinition(next);
    if (text.length > LONGEST) return;
    written.current = saved && isSameQuestion(next, saved) ? undefined : text;
    write(written.current);
  }, PAUSE_MS);

  // The address changed otherwise than by this form: by the back button, a link, an example.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address alone decides.
  useEffect(() => {
    if (written.current === ask) return;
    written.current = ask;
    setDraft(settled);
  }, [ask]);

  // What is saved came in, or somebody changed it.
  const savedText = saved && writeDefinition(saved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its text says whether it is another one.
  useEffect(() => {
    if (!saved) return;
    if (ask === undefined) setDraft(saved);
    else if (settled && isSameQuestion(settled, saved)) {
      written.current = undefined;
      write(undefined);
    }
  }, [savedText]);

  return {
    draft,
    /** The question of the address, as it is asked. */
    settled,
    /** It does not fit into the address, and is not asked. */
    isTooLong: draft !== undefined && writeDefinition(draft).length > LONGEST,
    change(next: Definition) {
      setDraft(next);
      put(next);
    },
  };
}
