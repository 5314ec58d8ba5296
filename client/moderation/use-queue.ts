import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../account/use-viewer.ts';
import { useClaims } from '../joining/use-claims.ts';
import { useWords } from '../language/use-words.ts';
import { PairsDocument, WaitsElsewhereDocument } from './moderation.documents.ts';
import {
  newestFirst,
  oldestFirst,
  type QueueRow,
  rowOfClaim,
  rowOfMatter,
  rowsElsewhere,
  rowsOfPairs,
} from './queue-rows.ts';
import { useMatters } from './use-matters.ts';

/** For so long a decision is listed. */
const LISTED_MS = 90 * 86_400_000;

/** All that waits for a facilitator, from wherever it is kept, or what was decided of late; undefined until it is read. */
export function useQueue(slug: string, isDecided: boolean, round: number) {
  const words = useWords();
  const { as } = useViewer();
  const { matters, error, fetching, reload: readMatters } = useMatters(slug, isDecided, round);
  const { claims, reload: readClaims } = useClaims(slug, true, round);
  const rest = { pause: isDecided, requestPolicy: 'cache-and-network' } as const;
  const hasPeople = as === 'account';
  const [elsewhere, askElsewhere] = useQuery({
    ...{ query: WaitsElsewhereDocument, variables: { slug, hasPeople }, ...rest },
  });
  const [pairs, askPairs] = useQuery({ query: PairsDocument, variables: { slug }, ...rest });
  const readElsewhere = useCallback(() => {
    if (isDecided) return;
    askElsewhere({ requestPolicy: 'network-only' });
    askPairs({ requestPolicy: 'network-only' });
  }, [askElsewhere, askPairs, isDecided]);
  useEffect(() => {
    if (round > 0) readElsewhere();
  }, [round, readElsewhere]);
  const reload = useCallback(() => {
    readMatters();
    readClaims();
    readElsewhere();
  }, [readMatters, readClaims, readElsewhere]);
  const since = new Date(Date.now() - LISTED_MS).toISOString();
  const isListed = ({ state, decidedAt }: (typeof claims)[number]) =>
    isDecided ? state !== 'WAITING' && (decidedAt ?? '') > since : state === 'WAITING';
  const rows: QueueRow[] | undefined = matters && [
    ...matters.map((matter) => rowOfMatter(matter, words)),
    ...claims.filter(isListed).map((claim) => rowOfClaim(claim, words)),
    ...(elsewhere.data && !isDecided ? rowsElsewhere(elsewhere.data, words) : []),
    ...(pairs.data && !isDecided ? rowsOfPairs(pairs.data, words) : []),
  ];
  return { rows: rows?.sort(isDecided ? newestFirst : oldestFirst), error, fetching, reload };
}
