/** Tabs of one browser have one session: who comes in or goes out in one of them does so in all. */
import { comeBack, loadAnew } from '../graphql/who.ts';

const CHANNEL = 'maillage-session';

/** Says in all other tabs that somebody is in, or that who was here is gone: nothing of theirs stays on screen there. */
export function tellTabs(what: 'in' | 'out'): void {
  new BroadcastChannel(CHANNEL).postMessage(what);
}

/** Does here what is said in another tab, and loads a page anew that is brought back as it was before. */
export function watchTabs(): void {
  // The tab that says it hears it too, and is on its way already.
  new BroadcastChannel(CHANNEL).onmessage = ({ data }) => (data === 'in' ? comeBack() : loadAnew());
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}
