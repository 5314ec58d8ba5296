// A newcomer that looks like one that is there already: what the server proposes, and what the person said to it.
import { useRef, useState } from 'react';
import type { CombinedError } from 'urql';

const REASONS = ['NAME', 'OTHER_NAME', 'WEBSITE'] as const;
export type Reason = (typeof REASONS)[number];

/** A stakeholder that the one being added looks like, and why. */
export type Duplicate = { id: string; name: string; nameFr: string | null; because: Reason[] };

/** What decides whether one looks like another, as typed or as sent. */
type Alike = { name: string; nameFr: string | null; otherNames: string[]; website: string | null };

/** The likely duplicates that a refusal names; none when it was refused for something else. */
export function duplicatesOf(error: CombinedError): Duplicate[] {
  const listed: unknown = error.graphQLErrors[0]?.extensions?.duplicates;
  return Array.isArray(listed) ? listed.flatMap(duplicateOf) : [];
}

function duplicateOf(value: unknown): Duplicate[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, name, nameFr, because } = value as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string') return [];
  const reasons = Array.isArray(because) ? because : [];
  return [
    {
      id,
      name,
      nameFr: typeof nameFr === 'string' ? nameFr : null,
      because: REASONS.filter((reason) => reasons.includes(reason)),
    },
  ];
}

/** What of these values makes them alike, as one text: the same text is the same question. */
export function likenessOf({ name, nameFr, otherNames, website }: Alike): string {
  return JSON.stringify([name, nameFr, ...otherNames, website].map((text) => text?.trim() ?? ''));
}

/** The proposals for what is typed now: gone as soon as it is typed differently. */
export function useDuplicates() {
  const [asked, setAsked] = useState<{ likeness: string; found: readonly Duplicate[] }>();
  // No state: it is sent in the same turn as it is said.
  const accepted = useRef<string>(undefined);
  return {
    /** Keeps what the answer to these values proposes, and forgets what an earlier one did. */
    propose(values: Alike, error: CombinedError | undefined): void {
      setAsked(error && { likeness: likenessOf(values), found: duplicatesOf(error) });
    },
    foundFor: (values: Alike): readonly Duplicate[] =>
      asked?.likeness === likenessOf(values) ? asked.found : [],
    /** Says that what is typed is somebody else, for these names and this website only. */
    accept(values: Alike): void {
      accepted.current = likenessOf(values);
    },
    isAccepted: (values: Alike): boolean => accepted.current === likenessOf(values),
  };
}
