/** What a server that is asked too much says is for the page, which asks again, before it is for a person. */
import { afterEach, expect, test, vi } from 'vitest';
import { client } from '../../client/graphql/client.ts';
import { isBusy } from '../../client/graphql/connection.ts';
import { failureOf, isPassing } from '../../client/graphql/failure.ts';
import { graphql } from '../../client/graphql/graphql.ts';

const CHANGED = graphql('mutation Gone($input: RemoveInput!) { removeMission(input: $input) { id } }');
const ASKED = graphql('query Viewer { viewer { name } }');

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const refusal = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

function answering(...answers: { status: number; body: object }[]) {
  vi.useFakeTimers();
  let asked = 0;
  vi.stubGlobal('fetch', async () => {
    const { status, body } = answers[Math.min(asked, answers.length - 1)] ?? { status: 500, body: {} };
    asked += 1;
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  });
  const answer = client.query(ASKED, {}, { requestPolicy: 'network-only' }).toPromise();
  return { answer, asked: () => asked };
}

test('too much at once is asked again after a moment', async () => {
  const busy = { status: 429, body: refusal('TOO_MANY', 'Wait') };
  const { answer, asked } = answering(busy, busy, {
    status: 200,
    body: { data: { viewer: { name: 'Ann' } } },
  });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(20_000);
  expect([(await answer).data, asked()]).toEqual([{ viewer: { name: 'Ann' } }, 3]);
});

test('and told in the end, as something that may pass; what is away or refused is told at once', async () => {
  const busy = answering({ status: 429, body: refusal('TOO_MANY', 'Wait') });
  await vi.advanceTimersByTimeAsync(60_000);
  const { error } = await busy.answer;
  const failure = error && failureOf(error);
  expect([failure?.message, failure && isPassing(failure), busy.asked()]).toEqual(['Wait', true, 4]);
  const refused = answering({ status: 200, body: refusal('INVALID', 'No') });
  await vi.advanceTimersByTimeAsync(100);
  expect([(await refused.answer).error?.message, refused.asked()]).toEqual(['[GraphQL] No', 1]);
});

test('what cannot be had for now is asked again too, unless whoever asks waits in a way of its own', async () => {
  const body = { data: { viewer: { name: 'Ann' } } };
  const away = { status: 503, body: refusal('UNAVAILABLE', 'Away') };
  const { answer, asked } = answering(away, { status: 200, body });
  await vi.advanceTimersByTimeAsync(10_000);
  expect([(await answer).data, asked()]).toEqual([body.data, 2]);
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(away.body), { status: 503 }));
  const options = { requestPolicy: 'network-only', mayWait: true } as const;
  const told = client.query(ASKED, {}, options).toPromise();
  await vi.advanceTimersByTimeAsync(100);
  expect((await told).error?.message).toBe('[GraphQL] Away');
});

test('what is read waits for a server that is gone; a change is told at once, since its answer may be what was lost', async () => {
  vi.useFakeTimers();
  let gone = true;
  vi.stubGlobal('fetch', async (address: string) => {
    if (gone) throw new TypeError('Failed to fetch');
    const answer = address === '/ready' ? {} : { data: { viewer: { name: 'Ann' } } };
    return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
  });
  let read: unknown;
  void client
    .query(ASKED, {}, { requestPolicy: 'network-only' })
    .toPromise()
    .then(({ data }) => {
      read = data;
    });
  const changed = client
    .mutation(CHANGED, { input: { id: 'x', version: 1, idempotencyKey: 'k' } })
    .toPromise();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([read, (await changed).error && failureOf((await changed).error as never).code]).toEqual([
    undefined,
    'UNAVAILABLE',
  ]);
  gone = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).toEqual({ viewer: { name: 'Ann' } });
});

test('a page that waits for a busy server says so, until the answer comes or nobody waits for it', async () => {
  const busy = { status: 429, body: refusal('TOO_MANY', 'Wait') };
  answering(busy, { status: 200, body: { data: { viewer: { name: 'Ann' } } } });
  await vi.advanceTimersByTimeAsync(100);
  expect(isBusy()).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(isBusy()).toBe(false);
  answering(busy);
  const { unsubscribe } = client
    .query(ASKED, {}, { requestPolicy: 'network-only' })
    .subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(100);
  unsubscribe();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(isBusy()).toBe(false);
});
