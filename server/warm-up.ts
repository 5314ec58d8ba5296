/**
 * What everybody asks first is asked right after a start, while nobody waits: a database that was only now started reads from
 * the disk, plans each query and runs it uncompiled. It goes on in the background, over a connection of its own at a time; who
 * comes meanwhile shares what has been begun.
 */
import type { Logger } from 'pino';
import { LOCAL_FACILITATOR } from './access/viewer.ts';
import { createChanges } from './background/changes.ts';
import { ecosystemLatest } from './ecosystem/ecosystem.queries.ts';
import type { Findings } from './finding/findings.ts';
import type { Following } from './history/follow.ts';
import { createPasts } from './history/past.ts';
import { newEcosystemId } from './kind/ids.ts';
import { clientOf } from './load/client.ts';
import { createRequests } from './load/requests.ts';
import type { Snapshots } from './map/snapshots.ts';
import type { Database, Run } from './neo4j/database.ts';
import { insideOf } from './neo4j/inside.ts';
import { createGraphql } from './yoga.ts';

type WarmUpParts = {
  database: Database;
  snapshots: Pick<Snapshots, 'get' | 'placed'>;
  findings: Findings;
  following: Following;
  log: Logger;
};

/** How long the rehearsed changes may take, in milliseconds: each statement of theirs is planned for the first time. */
const LONGEST = 60_000;

/** Ends when all has been asked, and never fails: what was not asked ahead is only slower. */
export async function warmUp(parts: WarmUpParts): Promise<void> {
  const { database, snapshots, findings, log } = parts;
  try {
    const [latest] = await database.read(ecosystemLatest, {});
    if (latest) await snapshots.placed(latest);
    await database.rehearse('warmUp', LONGEST, (run) => firstChanges(parts, run));
    if (latest) findings.refresh(latest.id, 0);
  } catch (error) {
    log.debug({ err: error }, 'what is asked first was not asked ahead');
  }
}

/**
 * The first changes that somebody makes, through all that changes go through, in a transaction that is taken back: in an
 * ecosystem that is founded there, so that no lock of another one is taken and nobody ever sees it.
 */
async function firstChanges({ findings, following, snapshots, log }: WarmUpParts, run: Run): Promise<void> {
  const database = insideOf(run);
  const requests = createRequests(database, LONGEST);
  // Nobody is told of what never happens.
  const told = { changes: createChanges(), following, findings, pasts: createPasts(database) };
  const graphql = createGraphql({ database, requests, snapshots, ...told });
  const viewer = LOCAL_FACILITATOR;
  const facts = {
    requestId: 'warm-up',
    viewer,
    client: clientOf(viewer, undefined),
    language: 'en',
  } as const;
  const send = async (query: string, variables: Record<string, unknown>): Promise<Made> => {
    const asked = { query, variables };
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    const answer = await graphql.fetch('http://127.0.0.1/graphql', request, { ...facts, log, asked });
    const { data, errors } = (await answer.json()) as { data?: { made: Made }; errors?: unknown[] };
    if (!data) throw new Error(`a first change was refused: ${JSON.stringify(errors)}`);
    return data.made;
  };
  const { ecosystem } = await send(FOUND, { slug: `w-${newEcosystemId()}` });
  const stakeholder = async (name: string) =>
    (await send(ADD, { ecosystem: ecosystem?.id, name })).stakeholder;
  const [from, to] = [await stakeholder('One'), await stakeholder('Other')];
  await send(LINK, { from: from?.id, to: to?.id });
}

type Made = { ecosystem?: { id: string }; stakeholder?: { id: string } };

const FOUND =
  'mutation ($slug: String!) { made: createEcosystem(input: { name: "W", slug: $slug }) { ecosystem { id } } }';
const ADD = `mutation ($ecosystem: ID!, $name: String!) {
  made: createStakeholder(input: { ecosystem: $ecosystem, name: $name, kind: INSTITUTION }) { stakeholder { id } } }`;
const LINK = `mutation ($from: ID!, $to: ID!) {
  made: createInterdependency(input: { from: $from, to: $to, type: "FUNDS" }) { interdependency { id } } }`;
