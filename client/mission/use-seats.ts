import { useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useWords } from '../language/use-words.ts';
import { useRecordScope } from '../record/scope.ts';
import { type OpenSeat, openSeats } from './open-seats.ts';
import { AskedSeatsDocument, type Bearer, BearerDocument, OpenSeatsDocument } from './seat.documents.ts';

/** For so many it is looked at what fits. */
const MOST = 5;

/** Whether the reader takes vacant seats here for somebody they speak for; facilitators give them. */
export function useMayTake(): boolean {
  const { ecosystem } = useRecordScope();
  return (
    !ecosystem.mayEdit &&
    (ecosystem.speaksFor ?? []).length > 0 &&
    (ecosystem.takesSeats ?? 'NOBODY') !== 'NOBODY'
  );
}

/** All vacant seats; undefined until they are read. */
export function useOpenSeats(pause = false): OpenSeat[] | undefined {
  const words = useWords();
  const { ecosystem, revision } = useRecordScope();
  const [{ data }, execute] = useQuery({
    query: OpenSeatsDocument,
    variables: { ecosystem: ecosystem.slug },
    requestPolicy: 'cache-and-network',
    pause,
  });
  useEffect(() => {
    if (revision > 0 && !pause) execute({ requestPolicy: 'network-only' });
  }, [revision, pause, execute]);
  return data && openSeats(data, words);
}

/** Those whom the reader speaks for, with what would make a seat fit them. */
export function useBearers(ids: readonly string[]): readonly Bearer[] {
  const client = useClient();
  const [found, setFound] = useState<readonly Bearer[]>([]);
  const asked = ids.slice(0, MOST).join(' ');
  useEffect(() => {
    let isOver = false;
    const each = asked.split(' ').filter(Boolean);
    void Promise.all(each.map((id) => client.query(BearerDocument, { id }).toPromise())).then((answers) => {
      if (!isOver) setFound(answers.flatMap(({ data }) => data?.stakeholder ?? []));
    });
    return () => {
      isOver = true;
    };
  }, [client, asked]);
  return found;
}

/** The seats that the reader has asked for and that wait: by the id of the seat, or of the role where nobody described it. */
export function useAskedSeats(pause: boolean): ReadonlySet<string> {
  const { ecosystem, revision } = useRecordScope();
  const [{ data }, execute] = useQuery({
    query: AskedSeatsDocument,
    variables: { slug: ecosystem.slug },
    requestPolicy: 'cache-and-network',
    pause,
  });
  useEffect(() => {
    if (revision > 0 && !pause) execute({ requestPolicy: 'network-only' });
  }, [revision, pause, execute]);
  const waiting = data?.myAdditions.filter(({ isDeclined }) => !isDeclined) ?? [];
  return new Set(waiting.flatMap(({ about }) => about ?? []));
}
