import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { failureOf, isPassing, saidOf } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import type { Put } from '../map/carry.ts';
import { useNotice } from '../ui/notice.ts';
import { PinElementsDocument, UnpinElementsDocument } from './pins.documents.ts';
import type { Explored } from './use-explorer.ts';

type Asked = { do: 'moved'; places: readonly Put[] } | { do: 'pinned' | 'unpinned'; ids: readonly string[] };

/** Puts elements where everybody sees them, and lets them go: shown at once, sent, and offered to be undone. */
export function usePins({ data, placed, ecosystem, onWritten }: Explored) {
  const { t, language } = useWords();
  const client = useClient();
  const notice = useNotice();
  const done = useDone();

  const send = async (asked: Asked, idempotencyKey: string) => {
    const common = { ecosystem: ecosystem.id, idempotencyKey };
    if (asked.do === 'unpinned') {
      const input = { ...common, ids: [...asked.ids] };
      const answer = await client.mutation(UnpinElementsDocument, { input }).toPromise();
      return { revision: answer.data?.unpinElements.revision, error: answer.error };
    }
    const pins = asked.do === 'moved' ? [...asked.places] : asked.ids.map((id) => ({ id }));
    const answer = await client.mutation(PinElementsDocument, { input: { ...common, pins } }).toPromise();
    return { revision: answer.data?.pinElements.revision, error: answer.error };
  };
  const change = async (asked: Asked, key: string = crypto.randomUUID()) => {
    const ids = asked.do === 'moved' ? asked.places.map(({ id }) => id) : asked.ids;
    if (ids.length === 0) return;
    const isPinned = asked.do !== 'unpinned';
    const settle = placed.show(
      asked.do === 'moved'
        ? asked.places.map((place) => ({ ...place, isPinned }))
        : ids.map((id) => ({ id, isPinned })),
    );
    const { revision, error } = await send(asked, key);
    settle(revision);
    if (revision === undefined) {
      const failure = error && failureOf(error);
      const because = (failure && saidOf(failure)) ?? t(`failure.${failure?.code ?? 'UNKNOWN'}`);
      const again = { label: t('form.retry'), act: () => void change(asked, key) };
      notice(t('pin.failed', { because }), failure && isPassing(failure) ? again : undefined, {
        isAlert: true,
      });
      return;
    }
    const row = data?.rowOf(ids[0] ?? '') ?? -1;
    const name = data && row >= 0 ? data.nameOf(row, language) : '';
    done(t(`pin.${asked.do}`, { count: ids.length, name }));
    onWritten();
  };
  return {
    move: (places: readonly Put[]) => void change({ do: 'moved', places }),
    pin: (ids: readonly string[]) => void change({ do: 'pinned', ids }),
    unpin: (ids: readonly string[]) => void change({ do: 'unpinned', ids }),
  };
}
