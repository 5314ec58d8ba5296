import { useMemo } from 'react';
import type { Lit } from '../app/reading.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { removedIn, type Supposition } from './suppose.ts';
import { type WhatIf, WhatIfDocument } from './what-if.documents.ts';

/** What the server works out of what is supposed; nothing is asked while nothing is. */
export function useConsequences(ecosystem: string, changes: readonly Supposition[], round: number) {
  const { language } = useWords();
  const asked = {
    ecosystem,
    suppose: changes.map((change) => ({ ...change })),
    language: inLanguage(language),
  } as const;
  const question = JSON.stringify(asked);
  const { data, answered, ...state } = usePatientQuery(WhatIfDocument, question, () => asked, {
    round,
    pause: changes.length === 0,
  });
  return { ...state, found: answered === question ? data?.whatIf : undefined };
}

/**
 * What the map shows of it: who leaves is a ghost at once; who is concerned and what breaks stand out, and what breaks is
 * ringed, once it is known.
 */
export function litBy(changes: readonly Supposition[], found: WhatIf | undefined): Lit {
  const gone = removedIn(changes);
  if (!found) return { ids: [], gone };
  const concerned = changes.map((each) =>
    'remove' in each ? each.remove : 'offer' in each ? each.offer.by : each.seat.by,
  );
  const counts = new Map<string, number>();
  for (const { elementIds } of found.appear) {
    for (const id of elementIds) if (!gone.includes(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return { ids: [...new Set([...concerned, ...counts.keys()])], gone, ...(counts.size > 0 && { counts }) };
}

export const useLit = (changes: readonly Supposition[], found: WhatIf | undefined): Lit =>
  useMemo(() => litBy(changes, found), [changes, found]);
