import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../account/use-viewer.ts';
import { AskingCountDocument } from './members.documents.ts';

/** How many ask to join, for who may let them in; none for others. Where nobody signs in, nobody can. Asked again when `round` is raised. */
export function useAskingCount(slug: string, round: number, mayLetIn: boolean): number {
  const { as } = useViewer();
  const pause = !mayLetIn || as !== 'account';
  const [{ data }, execute] = useQuery({
    query: AskingCountDocument,
    variables: { slug },
    pause,
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    // Even what is paused would be asked.
    if (round > 0 && !pause) execute({ requestPolicy: 'network-only' });
  }, [round, pause, execute]);
  return data?.ecosystem?.asking.length ?? 0;
}
