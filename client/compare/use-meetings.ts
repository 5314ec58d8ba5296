import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from '../graphql/failure.ts';
import type { MapData } from '../map/map-data.ts';
import { NeedsAndOffersDocument } from './compare.documents.ts';
import type { Held } from './meetings.ts';

/** What those compared need and offer; undefined until the server has answered for all of them. */
export function useMeetings(data: MapData, rows: readonly number[], revision: number) {
  const client = useClient();
  const [state, setState] = useState<{ held?: Held[]; failure?: Failure }>({});
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision or round asks again.
  useEffect(() => {
    let current = true;
    const ask = async (row: number): Promise<Held> => {
      const id = data.idOf(row);
      const asked = client.query(NeedsAndOffersDocument, { id }, { requestPolicy: 'network-only' });
      const { data: answer, error } = await asked.toPromise();
      if (error) throw error;
      const node = answer?.node;
      if (node?.__typename === 'Stakeholder')
        return { row, needs: node.needs.nodes, offers: node.offers.nodes };
      return { row, needs: node?.__typename === 'Mission' ? node.needs.nodes : [], offers: [] };
    };
    Promise.all(rows.map(ask)).then(
      (held) => current && setState({ held }),
      (error) => current && setState({ failure: failureOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [client, data, rows, revision, round]);

  return { ...state, reload };
}
