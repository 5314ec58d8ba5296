/**
 * A room of 100 phones: each comes in, says who it is, and answers five questions within the time that is given, each step after the
 * pause of somebody who reads; the wall follows the news and reads the map. `npx node bench/room.ts [seconds] [elements]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ECOSYSTEM, SLUG } from './database.ts';
import { seedFolder, serve } from './served.ts';

const [SECONDS = 60, ELEMENTS = 140] = process.argv.slice(2).map(Number);
const PHONES = 100;
const dataDir = mkdtempSync(join(tmpdir(), 'maillage-room-'));
await seedFolder(dataDir, ELEMENTS);
const { url, stop } = await serve(dataDir);
const took: number[] = [];
const refused: string[] = [];

async function send(path: string, body: object, cookie = '') {
  const began = performance.now();
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1', cookie },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  took.push(performance.now() - began);
  if (!answer.ok || text.includes('"errors"')) refused.push(text.slice(0, 200));
  return {
    at: performance.now(),
    cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '',
    read: JSON.parse(text),
  };
}
/** As the page on a phone does it: what has to wait for others is sent again. */
async function ask(query: string, input: object, cookie?: string) {
  for (let tries = 1; ; tries++) {
    const answer = await send('/graphql', { query, variables: { input } }, cookie);
    if (!answer.read.errors || tries === 6) return answer;
    await new Promise((done) => setTimeout(done, 1_500));
  }
}

const OPEN = 'mutation ($input: OpenRoomInput!) { openRoom(input: $input) { room { id code } } }';
const INTRODUCE =
  'mutation ($input: IntroduceInput!) { introduce(input: $input) { number joining { stakeholder { id } } } }';
const ANSWER =
  'mutation ($input: AnswerInRoomInput!) { answerInRoom(input: $input) { joining { answers { record refused } } } }';

const opened = await ask(OPEN, { ecosystem: ECOSYSTEM, name: 'A hundred phones', acceptsAtOnce: true });
const { code } = opened.read.data.openRoom.room;
took.length = 0;

/** When each stakeholder was answered to be there, and when the wall had it. */
const written = new Map<string, number>();
const seen = new Map<string, number>();
let isOver = false;

/** The wall: told of news by the stream, it reads the map soon after, as its page does. */
async function wall() {
  const stream = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1', accept: 'text/event-stream' },
    body: JSON.stringify({ query: `subscription { news(ecosystem: "${SLUG}") { revision } }` }),
  });
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    await new Promise((done) => setTimeout(done, 700));
    isLooking = false;
    const bytes = await (await fetch(`${url}/api/ecosystems/${SLUG}/map`)).arrayBuffer();
    const map = new TextDecoder('latin1').decode(bytes);
    for (const [name] of written)
      if (!seen.has(name) && map.includes(name)) seen.set(name, performance.now());
  };
  for await (const _ of stream.body as unknown as AsyncIterable<Uint8Array>) {
    if (isOver) return;
    void look();
  }
}
const watching = wall().catch(() => undefined);

const pause = () => new Promise((done) => setTimeout(done, Math.random() * (SECONDS / 6) * 1_000));
const ids: string[] = [];
let lost = 0;
async function phone(number: number) {
  await pause();
  const { cookie } = await send('/api/rooms/enter', { code });
  await pause();
  const name = `Phone of the bench ${String(number).padStart(3, '0')}`;
  const { read, at } = await ask(INTRODUCE, { profile: { kind: 'INSTITUTION', name } }, cookie);
  const id = read.data?.introduce?.joining.stakeholder?.id;
  written.set(name, at);
  const other = ids[Math.floor(Math.random() * ids.length)];
  if (id) ids.push(id);
  const steps = [
    { part: 'OFFER', name: `Thing ${number % 20}` },
    { part: 'NEED', name: `Thing ${(number + 7) % 20}` },
    ...(other
      ? [{ part: 'LINK', about: other, type: 'COLLABORATES_WITH', isMutual: true, strength: 3 }]
      : []),
    { part: 'NOMINATION', name: `Somebody ${number % 30}` },
  ];
  for (const step of steps) {
    await pause();
    const { read } = await ask(ANSWER, { answers: [step] }, cookie);
    const last = read.data?.answerInRoom?.joining.answers.at(-1);
    if (!last?.record) lost += 1;
  }
}
await Promise.all(Array.from({ length: PHONES }, (_, number) => phone(number)));
await new Promise((done) => setTimeout(done, 5_000));
isOver = true;

const at = (values: number[], part: number) =>
  Math.round(
    [...values].sort((one, other) => one - other)[Math.ceil(values.length * part) - 1] ?? Number.NaN,
  );
const follows = [...written].flatMap(([name, since]) =>
  seen.has(name) ? Math.max(0, (seen.get(name) ?? 0) - since) : [],
);
console.log({
  ...{
    phones: PHONES,
    seconds: SECONDS,
    elements: ELEMENTS,
    requests: took.length,
    refused: refused.length,
    lost,
  },
  request: { p50: at(took, 0.5), p95: at(took, 0.95), most: at(took, 1) },
  wall: { seen: follows.length, p50: at(follows, 0.5), p95: at(follows, 0.95), most: at(follows, 1) },
});
if (refused.length > 0) console.log(refused.slice(0, 3));
await stop();
void watching;
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);
