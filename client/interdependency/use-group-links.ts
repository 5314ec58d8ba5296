import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { GroupLinksDocument, type Interdependency } from './interdependency.documents.ts';
import { broughtNext, filterOfGroup, type LinkGroup, SHOWN_AT_FIRST } from './link-groups.ts';

type Come = { links: readonly Interdependency[]; next?: string | null };

/** The most that the server gives at once. */
const MOST = 200;

/** Those of a group that are shown, more at each `more()`, which asks the server only for those that have not come yet. */
export function useGroupLinks(ecosystem: string, element: string, group: LinkGroup) {
  const client = useClient();
  const [come, setCome] = useState<Come>({ links: group.links });
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const given = useRef(group.links);
  useEffect(() => {
    // They were read again: what was shown of them before may be gone.
    if (given.current === group.links) return;
    given.current = group.links;
    setCome({ links: group.links });
    setShown(SHOWN_AT_FIRST);
  }, [group.links]);

  const isShown = Math.min(shown, come.links.length);
  const brings = broughtNext(group.count, isShown);
  const more = useCallback(async () => {
    const wanted = isShown + brings;
    if (come.links.length >= wanted) return setShown(wanted);
    // The first page of the group holds those that came with the others.
    const isFirst = come.next === undefined;
    const asked = {
      ...{ ecosystem, filter: filterOfGroup(group, element) },
      first: isFirst ? Math.min(MOST, wanted) : wanted - come.links.length,
      after: isFirst ? null : (come.next ?? null),
    };
    setLoading(true);
    const { data, error } = await client
      .query(GroupLinksDocument, asked, { requestPolicy: 'network-only' })
      .toPromise();
    setLoading(false);
    setFailure(error && failureOf(error));
    const page = data?.interdependencies;
    if (!page || given.current !== group.links) return;
    setCome({ links: isFirst ? page.nodes : [...come.links, ...page.nodes], next: page.pageInfo.endCursor });
    setShown(wanted);
  }, [client, ecosystem, element, group, come, isShown, brings]);

  return { links: come.links.slice(0, shown), brings, more: () => void more(), loading, failure };
}
