/** Makes a community of those who work together: the community, then each as its member; all of it is undone at once. */
import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import type { CommunityKind } from '../community/communities.ts';
import { CreateCommunityDocument } from '../community/community.documents.ts';
import { CreateMembershipDocument } from '../community/membership.documents.ts';
import { failureOf, saidOf } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';

export type Making = { ecosystem: string; name: string; kind: CommunityKind; members: readonly string[] };

export function useMaking(onWritten: () => void) {
  const client = useClient();
  const { t } = useWords();
  const done = useDone();
  const [refused, setRefused] = useState<string>();
  const keys = useRef(new Map<string, string>()).current;

  const keyFor = useCallback(
    (content: object) => {
      const written = JSON.stringify(content);
      const key = keys.get(written) ?? crypto.randomUUID();
      keys.set(written, key);
      return key;
    },
    [keys],
  );
  const refuse = useCallback(
    (error: Parameters<typeof failureOf>[0]) => {
      const failure = failureOf(error);
      setRefused(saidOf(failure) ?? t(`failure.${failure.code}`));
      return false;
    },
    [t],
  );
  /** Whether it was made. What was sent twice is written once: asked again after a failure, it goes on where it stopped. */
  const make = useCallback(
    async ({ ecosystem, name, kind, members }: Making): Promise<boolean> => {
      setRefused(undefined);
      const community = { ecosystem, name, kind };
      const made = await client
        .mutation(CreateCommunityDocument, { input: { ...community, idempotencyKey: keyFor(community) } })
        .toPromise();
      if (made.error || !made.data) return made.error ? refuse(made.error) : false;
      const { record, revision } = made.data.done;
      const took = [revision];
      for (const member of members) {
        const membership = { community: record.id, member };
        const added = await client
          .mutation(CreateMembershipDocument, {
            input: { ...membership, idempotencyKey: keyFor(membership) },
          })
          .toPromise();
        if (added.error || !added.data) return added.error ? refuse(added.error) : false;
        took.push(added.data.done.revision);
      }
      keys.clear();
      done(t('influence.made', { name, count: members.length }), took);
      onWritten();
      return true;
    },
    [client, keyFor, keys, refuse, done, onWritten, t],
  );
  return { make, refused };
}
