import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../account/use-viewer.ts';
import { ClaimsDocument } from './joining.documents.ts';

/** Who asks to join as whom, for who may decide; none for others. Asked again when `round` is raised. */
export function useClaims(slug: string, mayDecide: boolean, round = 0) {
  const { as } = useViewer();
  const pause = !mayDecide || as !== 'account';
  const [{ data }, execute] = useQuery({
    query: ClaimsDocument,
    variables: { slug },
    pause,
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => {
    // Even what is paused would be asked.
    if (!pause) execute({ requestPolicy: 'network-only' });
  }, [execute, pause]);
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  const claims = data?.ecosystem?.claims ?? [];
  return { claims, waiting: claims.filter(({ state }) => state === 'WAITING').length, reload };
}
