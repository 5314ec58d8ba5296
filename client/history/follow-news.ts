/**
 * Follows what happens in an ecosystem for as long as the page is looked at. A stream that is cut is opened again after
 * a wait that grows, from the last revision that was told, so that nothing is missed.
 */
import type { CombinedError } from '@urql/core';
import { failureOf } from '../graphql/failure.ts';
import type { News } from './history.documents.ts';

/** What a stream gives: news, or its end. */
export type Heard = { news: News } | { ended: CombinedError | undefined };
/** Opens a stream from a revision on; the function that it gives back closes it. */
export type Listen = (since: number, heard: (what: Heard) => void) => () => void;

export type FollowOptions = {
  listen: Listen;
  since: number;
  onNews(news: News): void;
  /** The stream could not be opened twice in a row. */
  onLost(): void;
  /** The ecosystem is no longer there, or no longer for this reader. */
  onGone(): void;
};

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** A stream that lasted so long, in milliseconds, was open: what comes after it is a new trouble. */
const OPEN = 5_000;

/** How long to wait before another try, in milliseconds: twice as long each time, a quarter of it left to chance. */
export function waitBefore(attempt: number, chance: number): number {
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
  return longest * (0.75 + chance / 4);
}

export type Following = {
  /** Opens the stream now instead of waiting. */
  retry(): void;
  /** Closes the stream; `retry` opens it again. */
  pause(): void;
};

export function followNews({ listen, since, onNews, onLost, onGone }: FollowOptions): Following {
  let last = since;
  let failures = 0;
  let close: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const pause = () => {
    clearTimeout(timer);
    close?.();
    close = undefined;
  };
  const open = () => {
    pause();
    const openedAt = Date.now();
    let isOver = false;
    const stop = listen(last, (heard) => {
      if (isOver) return;
      if ('news' in heard) {
        failures = 0;
        last = heard.news.revision;
        onNews(heard.news);
        return;
      }
      isOver = true;
      const code = heard.ended && failureOf(heard.ended).code;
      if (code === 'NOT_FOUND' || code === 'NOT_ALLOWED') return onGone();
      if (Date.now() - openedAt > OPEN) failures = 0;
      if (failures === 1 && code === 'UNAVAILABLE') onLost();
      timer = setTimeout(open, waitBefore(failures, Math.random()));
      failures += 1;
    });
    close = () => {
      isOver = true;
      stop();
    };
  };
  open();

  return {
    retry() {
      failures = 0;
      open();
    },
    pause,
  };
}
