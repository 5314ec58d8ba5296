import { useEffect } from 'react';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { graphql } from '../graphql/graphql.ts';

const SawEcosystemDocument = graphql(`
  mutation SawEcosystem($input: SawEcosystemInput!) { sawEcosystem(input: $input) { seen } }
`);

/** Long enough for one that is only passed through, and for several changes at once. */
const LOOKED = 1_500;

/** Keeps for a member which revision of the map they had before their eyes: the first page tells what came after it. */
export function useSaw({ id, isMember }: Ecosystem, revision: number | undefined): void {
  const client = useClient();
  useEffect(() => {
    if (!isMember || revision === undefined) return;
    const timer = setTimeout(
      // What is not kept is told once more, and that is all.
      () => void client.mutation(SawEcosystemDocument, { input: { ecosystem: id, revision } }).toPromise(),
      LOOKED,
    );
    return () => clearTimeout(timer);
  }, [client, id, isMember, revision]);
}
