/** Keeps the page true while others change the ecosystem, and says quietly who changed what. */
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { reportLost, useOnReconnect } from '../graphql/connection.ts';
import { distrustAnswers } from '../graphql/freshness.ts';
import { watchWrites } from '../graphql/written.ts';
import { useWords } from '../language/use-words.ts';
import { useNotice } from '../ui/notice.ts';
import { whenNoDialog } from '../ui/open-dialogs.ts';
import { createBurst } from './burst.ts';
import { type Following, followNews, type Listen } from './follow-news.ts';
import { type News, NewsDocument, RevisionsDocument } from './history.documents.ts';
import { newsWords } from './news-words.ts';
import { createOwnChanges, type OwnChanges } from './own-changes.ts';

type Live = {
  ecosystem: { slug: string; revision: number };
  /** The map is not true any more. */
  onMap(): void;
  /** Nothing that was read is true any more. */
  onChanged(): void;
  /** Opens the history, which tells more. */
  onHistory(): void;
};

/** Most changes that are told one by one; of more, only that there were many. */
const TOLD = 20;

/** What this page changes itself, while it follows what others change. */
export function useLive(live: Live): OwnChanges {
  const { slug } = live.ecosystem;
  const client = useClient();
  const words = useWords();
  const notice = useNotice();
  const [changes] = useState(createOwnChanges);
  const following = useRef<Following>(undefined);
  // What is called from outside of rendering, as it is now.
  const now = useRef({ ...live, words, notice });
  now.current = { ...live, words, notice };

  useEffect(() => watchWrites(changes), [changes]);

  useEffect(() => {
    let callOff = () => {};
    const tell = async (news: readonly News[]) => {
      const revisions = new Set(news.map(({ revision }) => revision));
      const others = news.filter(({ revision }) => !changes.isOwn(revision));
      // Positions are placed without anybody having changed anything: no moment is told then.
      const changed = others.filter(({ at, isComplete }) => at !== null || !isComplete);
      if (others.length > 0) now.current.onMap();
      if (changed.length === 0) return;
      distrustAnswers();
      callOff();
      callOff = whenNoDialog(() => now.current.onChanged());
      const known = changed.some(({ touched }) => touched.length > 0);
      const told = known
        ? await client
            .query(RevisionsDocument, { slug, first: TOLD }, { requestPolicy: 'network-only' })
            .toPromise()
        : undefined;
      const nodes = told?.data?.ecosystem?.revisions.nodes ?? [];
      const named = nodes.filter(({ revision }) => revisions.has(revision) && !changes.isOwn(revision));
      const { words, notice, onHistory } = now.current;
      const action = known ? { label: words.t('live.more'), act: onHistory } : undefined;
      notice(newsWords(words, named, changed.length), action, { name: 'news' });
    };
    const burst = createBurst<News>((news) => void tell(news), changes.isSending);
    const listen: Listen = (since, heard) => {
      const source = client.subscription(NewsDocument, { ecosystem: slug, since });
      const { unsubscribe } = source.subscribe(({ data, error, hasNext }) => {
        if (data?.news && !error) heard({ news: data.news });
        if (error || !hasNext) heard({ ended: error });
      });
      return unsubscribe;
    };
    const follow = followNews({
      listen,
      since: now.current.ecosystem.revision,
      onNews: (news) => burst.add(news),
      onLost: reportLost,
      onGone: () => now.current.onChanged(),
    });
    following.current = follow;
    const stopWatching = whileLookedAt(follow);
    return () => {
      stopWatching();
      follow.pause();
      burst.drop();
      callOff();
    };
    // A new page of an ecosystem is a new component: the revision only says where to start.
  }, [client, changes, slug]);

  useOnReconnect(useRef(() => following.current?.retry()).current);
  return changes;
}

/** A page that nobody sees holds no stream: browsers allow only six of them to one server. */
function whileLookedAt(follow: Following): () => void {
  const onVisibility = () => (document.visibilityState === 'hidden' ? follow.pause() : follow.retry());
  const onLeave = () => follow.pause();
  const onBack = (event: PageTransitionEvent) => event.persisted && follow.retry();
  const onOnline = () => follow.retry();
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('pagehide', onLeave);
  addEventListener('pageshow', onBack);
  addEventListener('online', onOnline);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    removeEventListener('pagehide', onLeave);
    removeEventListener('pageshow', onBack);
    removeEventListener('online', onOnline);
  };
}
