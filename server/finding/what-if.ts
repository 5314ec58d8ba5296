/**
 * What if: the findings as they would be if somebody left, offered something or took a seat. The suppositions are made
 * as real changes are, in a transaction that is taken back, so that every query of the catalogue sees them and nobody else.
 */

import { may } from '../access/viewer.ts';
import { type Current, findEcosystem } from '../ecosystem/find.ts';
import { Invalid, NotAllowed, NotFound, Unavailable } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { isElementId, parseId } from '../kind/ids.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { seat } from '../mission/mission.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { offer } from '../resource/resource.ts';
import { rehearse } from '../write/change.ts';
import { withDependents } from '../write/dependents.ts';
import type { Changed, Opened, Opening } from '../write/opened.ts';
import { givenRefs, settle } from '../write/settle.ts';
import { newborn, nextVersion } from '../write/versions.ts';
import type { Finding } from './compute.ts';
import type { Found } from './found.ts';
import { listFindings } from './list-findings.ts';
import { findingKinds } from './reading.ts';
import { inOrder } from './select.ts';

/** One thing that is supposed. */
export type Suppose = {
  /** Id of a stakeholder or a mission that would not be there. */
  remove?: string | null | undefined;
  /** The fields of an offer. */
  offer?: Readonly<Record<string, unknown>> | null | undefined;
  seat?: { seat: string; by: string } | null | undefined;
};

export type WhatIf = {
  found: Found;
  /** What would be found that is not. */
  appear: readonly Finding[];
  /** What is found and would not be. */
  disappear: readonly Finding[];
  /** What is found about something that would itself be gone. */
  moot: readonly Finding[];
  /** How many would stay as they are. */
  same: number;
  /** How many there are of each kind, and how many there would be: kinds of which there are neither are left out. */
  kinds: readonly KindCount[];
};

export type KindCount = { kind: string; before: number; after: number };

/** How many things are supposed at once at most. */
export const MOST_SUPPOSED = 10;
/** How often it is asked again when the ecosystem changes meanwhile. */
const TRIES = 4;

/** Throws `Invalid` for a supposition that cannot be, and `Unavailable` while the ecosystem keeps changing. */
export async function whatIf(context: Context, slug: string, suppose: readonly Suppose[]): Promise<WhatIf> {
  if (suppose.length > MOST_SUPPOSED)
    throw new Invalid(sentence('whatIf.tooMany', { most: MOST_SUPPOSED }), [
      complaint('suppose', 'whatIf.tooManyWanted', { most: MOST_SUPPOSED }),
    ]);
  for (let tries = 1; tries <= TRIES; tries++) {
    const current = await findEcosystem(context.database, slug, context.viewer);
    if (!may(context.viewer, 'suppose', current.id)) throw new NotAllowed(sentence('whatIf.notAllowed'));
    const listing = await listFindings(context, current, {});
    if (!listing.found.isCurrent) continue;
    const supposed = await look(context, current, listing.found, suppose);
    if (supposed) return compare(listing, supposed);
  }
  throw new Unavailable(sentence('reading.changing'), 3);
}

type Supposed = { findings: readonly Finding[]; gone: ReadonlySet<string> };

async function look(
  context: Context,
  { id: ecosystem }: Current,
  found: Found,
  suppose: readonly Suppose[],
): Promise<Supposed | undefined> {
  const removed = suppose.flatMap(({ remove }) => remove ?? []);
  const offers = suppose.flatMap((each) => (each.offer ? [each.offer] : []));
  const seats = suppose.flatMap((each) => (each.seat ? [each.seat] : []));
  const named = [
    ...removed,
    ...offers.flatMap((input) => Object.values(givenRefs(offer, input))),
    ...seats.flatMap(({ seat, by }) => [seat, by]),
  ];
  const opening: Opening = {
    ecosystem,
    numbers: offers.length,
    ids: named.flatMap((id) => id ?? []),
    around: removed,
  };
  return rehearse(
    context,
    { action: 'whatIf', timeout: TIMEOUTS.analysis },
    opening,
    (opened) => decide(opened, { removed, offers, seats }),
    async (read, changes) => {
      const gone = new Set(changes.flatMap(({ before, after }) => (before && !after ? [before.id] : [])));
      const numbers = new Set(removed.flatMap((id) => parseId(id)?.number ?? []));
      const findings = await context.findings.supposed(found, { read }, numbers);
      return findings && { findings, gone };
    },
  );
}

type Wanted = {
  removed: readonly string[];
  offers: readonly Record<string, unknown>[];
  seats: readonly { seat: string; by: string }[];
};

function decide(opened: Opened, { removed, offers, seats }: Wanted): Changed[] {
  const leaving = removed.map((id) => {
    const state = opened.records.get(id);
    if (!state || !isElementId(id)) throw new NotFound(sentence('whatIf.leaving'));
    return state;
  });
  const goes = withDependents(leaving, opened);
  const gone = new Set(goes.flatMap(({ before, after }) => (before && !after ? [before.id] : [])));
  const left = { ...opened, records: new Map([...opened.records].filter(([id]) => !gone.has(id))) };
  return [
    ...goes,
    ...offers.map((input) => ({ after: settle(offer, undefined, newborn(offer, opened), input, left) })),
    ...seats.map(({ seat: id, by }) => {
      const before = left.records.get(id);
      if (before?.kind !== seat.name) throw new NotFound(sentence('whatIf.seat'));
      return { before, after: settle(seat, before, nextVersion(before, opened), { holder: by }, left) };
    }),
  ];
}

function compare(
  { found, findings: now }: { found: Found; findings: readonly Finding[] },
  { findings: then, gone }: Supposed,
): WhatIf {
  const before = new Set(found.findings.map(({ key }) => key));
  const after = new Set(then.map(({ key }) => key));
  const ended = now.filter(({ key }) => !after.has(key));
  const isMoot = ({ entities: [about] }: Finding) => about !== undefined && gone.has(about);
  const appear = inOrder(then.filter((each) => !before.has(each.key)));
  return {
    found,
    appear,
    disappear: ended.filter((each) => !isMoot(each)),
    moot: ended.filter(isMoot),
    same: now.length - ended.length,
    kinds: countKinds(now, appear, ended),
  };
}

/** By kind, in the order of the catalogue: open findings now, and without those that end, with those that appear. */
function countKinds(
  now: readonly Finding[],
  appear: readonly Finding[],
  ended: readonly Finding[],
): KindCount[] {
  const of = (list: readonly Finding[], key: string) => list.filter(({ kind }) => kind === key).length;
  return findingKinds()
    .map(({ key }) => {
      const before = of(now, key);
      return { kind: key, before, after: before - of(ended, key) + of(appear, key) };
    })
    .filter(({ before, after }) => before + after > 0);
}
