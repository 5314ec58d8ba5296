/** Tells whoever listens what this page sends to be changed and what came of it. */
import { type CombinedError, mapExchange, type OperationResult } from '@urql/core';

export type Written = {
  /** The revisions that the mutation made. */
  revisions: readonly number[];
  /** The fields of the mutation, by the name that its document gives them. */
  fields: readonly string[];
};

type Watcher = {
  sending(): void;
  /** `undefined`: nothing was changed, as far as this page knows. */
  answered(written: Written | undefined): void;
};

const watchers = new Set<Watcher>();

/** Listens until the function that it gives back is called. */
export function watchWrites(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Says that something is sent that is no mutation, as an import; what it gives back says, once, what came of it. */
export function tellWritten(): (written: Written | undefined) => void {
  let isAnswered = false;
  for (const watcher of watchers) watcher.sending();
  return (written) => {
    if (isAnswered) return;
    isAnswered = true;
    for (const watcher of watchers) watcher.answered(written);
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What an answered mutation did. */
export function writtenBy({
  data,
  error,
}: {
  data?: unknown;
  error?: CombinedError | undefined;
}): Written | undefined {
  if (error || !isRecord(data)) return undefined;
  const payloads = Object.entries(data);
  return {
    fields: payloads.map(([field]) => field),
    revisions: payloads.flatMap(([, payload]) =>
      isRecord(payload) && typeof payload.revision === 'number' ? [payload.revision] : [],
    ),
  };
}

/** To be put before the request goes out. */
export const writes = mapExchange({
  onOperation({ kind }) {
    if (kind === 'mutation') for (const watcher of watchers) watcher.sending();
  },
  onResult(result: OperationResult) {
    if (result.operation.kind !== 'mutation') return;
    const written = writtenBy(result);
    for (const watcher of watchers) watcher.answered(written);
  },
});
