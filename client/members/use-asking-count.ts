import { useQuery } from 'urql';
import { useViewer } from '../account/use-viewer.ts';
import { AskingCountDocument } from './members.documents.ts';

/** How many ask to join, for who may let them in; none for others. Where nobody signs in, nobody can. */
export function useAskingCount(slug: string, mayLetIn: boolean): number {
  const { as } = useViewer();
  const [{ data }] = useQuery({
    query: AskingCountDocument,
    variables: { slug },
    pause: !mayLetIn || as !== 'account',
    requestPolicy: 'cache-and-network',
  });
  return data?.ecosystem?.asking.length ?? 0;
}
