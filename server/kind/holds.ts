/**
 * What holds today, once for every reading: what has begun and is not over and, of a link, has not ended. A link that one
 * side disputes is told apart. That two are tied at all (degree, structure, an answer in return), a disputed link is
 * enough; that somebody has what is asked for (a funder, a partner, a part in a mission), it is not, until the two sides
 * agree. What is promised or wanted for later (needs, offers, commitments) counts from now on: it only may not be over.
 *
 * As Cypher: a variable and the expression of a day in, a condition out. Query files hold the same text, which a test
 * compares (tests/cypher/holds.test.ts). As a predicate: on columns of days.
 */
import { type Cypher, cypher } from './cypher.ts';

/** The day of today by the clock of the database. Query files that are asked about a day take it as `$today`. */
export const TODAY = cypher`date()`;

/** The period of `v` has no last day, or that has not passed. */
export const notOver = (v: Cypher, day = TODAY): Cypher =>
  cypher`(${v}.until IS NULL OR ${v}.until >= ${day})`;

/** The period of `v` has begun and is not over: a seat, a membership, an offer that is there now. */
export const holds = (v: Cypher, day = TODAY): Cypher =>
  cypher`(${v}.since IS NULL OR ${v}.since <= ${day}) AND ${notOver(v, day)}`;

/** The link `l` ties its two ends, agreed on or not. */
export const ties = (l: Cypher, day = TODAY): Cypher => cypher`${l}.status <> 'ENDED' AND ${holds(l, day)}`;

/** The link `l` holds, and nobody disputes it. */
export const stands = (l: Cypher, day = TODAY): Cypher =>
  cypher`NOT ${l}.status IN ['DISPUTED', 'ENDED'] AND ${holds(l, day)}`;

/** A day as a number that is greater the later it is: 2026-11-21 is 20261121. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** What a column of days holds for "no first day" and "no last day". */
export const NO_FIRST_DAY = 0;
export const NO_LAST_DAY = 4_294_967_295;

/** `holds` for days as numbers. */
export const isOn = (since: number, until: number, day: number): boolean => since <= day && day <= until;
