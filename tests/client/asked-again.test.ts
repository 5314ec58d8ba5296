/** What a server that is asked too much says is for the page, which asks again, before it is for a person. */
import { afterEach, expect, test, vi } from 'vitest';
import { client } from '../../client/graphql/client.ts';
import { failureOf, isPassing } from '../../client/graphql/failure.ts';
import { graphql } from '../../client/graphql/graphql.ts';

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
  const away = answering({ status: 503, body: refusal('UNAVAILABLE', 'Away') });
  await vi.advanceTimersByTimeAsync(100);
  expect([(await away.answer).error?.message, away.asked()]).toEqual(['[GraphQL] Away', 1]);
});
