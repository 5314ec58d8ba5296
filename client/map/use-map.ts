import i18next from 'i18next';
import { useCallback, useEffect, useRef, useState } from 'react';
import { reportBusy, reportServed } from '../graphql/connection.ts';
import { dayNumber } from './days.ts';
import { decodeMap, mapLength } from './decode.ts';
import type { MapData } from './map-data.ts';

/**
 * The map of an ecosystem as the server last gave it. While it is being asked again, what is known stays on screen.
 * `message` is the server's own sentence when it gave one; `progress` goes from 0 to 1 while bytes arrive.
 */
export type MapLoading = {
  state: 'loading' | 'ready' | 'missing' | 'failed';
  data?: MapData;
  message?: string;
  progress?: number;
};

/** Positions that are still being computed are asked again after so long, in milliseconds. */
const PROVISIONAL = 2_000;
/** A busy server that does not say when to come back is asked again after so long. */
const BUSY = 3_000;

/** Loads the map of an ecosystem, as on a day when one is given, and again when `reload` is called. */
export const useMap = (slug: string, on?: string): MapLoading & { reload(): void } => {
  const [loading, setLoading] = useState<MapLoading>({ state: 'loading' });
  const again = useRef(() => {});

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let isAskedAgain = false;
    const load = async () => {
      // What is on its way may be older than what this caller has just written.
      isAskedAgain = running;
      if (running) return;
      running = true;
      clearTimeout(timer);
      const answer = await askMap(slug, on, stop.signal, (progress) =>
        setLoading((before) => (before.data ? before : { ...before, progress })),
      );
      running = false;
      if (stop.signal.aborted) return;
      // Without a map there is more to say than that: see the stage.
      if (answer.isBusy) reportBusy(stop);
      else reportServed(stop);
      setLoading((before) => settle(before, answer));
      if (isAskedAgain) void load();
      else if (answer.after !== undefined) timer = setTimeout(() => void load(), answer.after);
    };
    again.current = () => void load();
    setLoading({ state: 'loading' });
    void load();
    return () => {
      stop.abort();
      reportServed(stop);
      clearTimeout(timer);
    };
  }, [slug, on]);

  const reload = useCallback(() => again.current(), []);
  return { ...loading, reload };
};

type Answer = MapLoading & {
  /** Ask again after so many milliseconds. */
  after?: number;
  /** The server is there and has too much to do. */
  isBusy?: boolean;
};

/** What to show after an answer: data on screen outlives a server that fails, and does not change for the same data. */
const settle = (before: MapLoading, { after: _after, isBusy: _isBusy, ...answer }: Answer): MapLoading => {
  if (answer.data && before.data && sameMap(before.data, answer.data))
    return { state: 'ready', data: before.data };
  if (answer.data || answer.state === 'missing' || !before.data) return answer;
  const message = answer.message === undefined ? {} : { message: answer.message };
  return { state: 'ready', data: before.data, ...message };
};

const sameMap = (one: MapData, other: MapData) =>
  one.header.ecosystem.id === other.header.ecosystem.id &&
  one.header.revision === other.header.revision &&
  one.header.layout === 'settled' &&
  other.header.layout === 'settled';

const addressOf = (slug: string, on: string | undefined) =>
  `/api/ecosystems/${encodeURIComponent(slug)}/map${on ? `?on=${on}` : ''}`;

/** One request. Never throws: what goes wrong is part of the answer. */
const askMap = async (
  slug: string,
  on: string | undefined,
  signal: AbortSignal,
  onProgress: (part: number) => void,
): Promise<Answer> => {
  try {
    // `no-cache` lets the browser keep the bytes and ask only whether they changed: its own ETag, a 304, no download.
    const response = await fetch(addressOf(slug, on), {
      signal,
      cache: 'no-cache',
      headers: { 'accept-language': i18next.language },
    });
    if (response.ok) {
      const data = decodeMap(
        await bytesOf(response, onProgress),
        on === undefined ? undefined : dayNumber(on),
      );
      return {
        state: 'ready',
        data,
        ...(data.header.layout === 'provisional' ? { after: PROVISIONAL } : {}),
      };
    }
    const message = await messageOf(response);
    const said = message === undefined ? {} : { message };
    // Away, or busy with too much.
    if ([429, 503].includes(response.status))
      return { state: 'loading', ...said, after: waitOf(response), isBusy: true };
    return { state: response.status === 404 ? 'missing' : 'failed', ...said };
  } catch (error) {
    // Without an answer from the server (no network, an unreadable map) the page has its own words.
    if (!signal.aborted) console.error(error);
    return { state: 'failed' };
  }
};

const waitOf = (response: Response): number => {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : BUSY;
};

const messageOf = async (response: Response): Promise<string | undefined> => {
  const body: unknown = await response.json().catch(() => undefined);
  const message = (body as { error?: { message?: unknown } } | undefined)?.error?.message;
  return typeof message === 'string' ? message : undefined;
};

/** The body, piece by piece. The length announced is that of compressed bytes; the header tells that of all columns. */
const bytesOf = async (response: Response, onProgress: (part: number) => void): Promise<ArrayBuffer> => {
  if (!response.body) return response.arrayBuffer();
  let bytes = new Uint8Array(65_536);
  let got = 0;
  let total: number | undefined;
  for await (const piece of pieces(response.body)) {
    if (got + piece.length > bytes.length) {
      const larger = new Uint8Array(Math.max(total ?? 0, got + piece.length, bytes.length * 2));
      larger.set(bytes.subarray(0, got));
      bytes = larger;
    }
    bytes.set(piece, got);
    got += piece.length;
    total ??= mapLength(bytes.subarray(0, got));
    if (total) onProgress(Math.min(1, got / total));
  }
  return bytes.slice(0, got).buffer;
};

/** Streams are not iterable in every browser yet. */
async function* pieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
