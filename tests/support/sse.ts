/** Follows a subscription as the client does: over server-sent events. */
import { onTestFinished } from 'vitest';
import type { App } from './over-http.ts';

type Followed = {
  status: number;
  type: string;
  /** What comes next; undefined when the server has ended the stream. Throws when nothing comes in time. */
  next(): Promise<Record<string, unknown> | undefined>;
  /** The connection drops. */
  drop(): Promise<void>;
};

/** How long to wait for something that should come, in milliseconds. */
const PATIENCE = 5_000;

export async function follow(app: App, query: string, variables: Record<string, unknown>): Promise<Followed> {
  const response = await app.request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: {
      ...{ host: '127.0.0.1', accept: 'text/event-stream' },
      ...{ 'content-type': 'application/json', 'graphql-preflight': '1' },
    },
    body: JSON.stringify({ query, variables }),
  });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  const drop = async () => {
    await reader?.cancel().catch(() => undefined);
  };
  onTestFinished(drop);
  const read = async (): Promise<Record<string, unknown> | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const chunk = await reader?.read();
        if (!chunk || chunk.done) return undefined;
        text += decoder.decode(chunk.value, { stream: true });
        continue;
      }
      const [event, data] = [/^event: (.*)$/m, /^data: (.*)$/m].map(
        (part) => part.exec(text.slice(0, end))?.[1],
      );
      text = text.slice(end + 2);
      if (event === 'complete') return undefined;
      if (event === 'next' && data) return JSON.parse(data);
    }
  };
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    next: async () => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('nothing was told in time')), PATIENCE);
      });
      return Promise.race([read(), late]).finally(() => clearTimeout(timer));
    },
    drop,
  };
}
