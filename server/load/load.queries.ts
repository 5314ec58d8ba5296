// GENERATED from cypher/load by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type LoadAllowanceParams = {
  key: string;
  account: string;
  now: string;
  until: string;
};

export type LoadAllowanceRow = {
  used: number;
  until: string;
};

/** Counts one more of what an account adds in a day that begins with the first; forgets a day that is over. */
export const loadAllowance = query<LoadAllowanceParams, LoadAllowanceRow>({
  name: 'load/allowance',
  access: 'write',
  timeout: 10000,
  text: `
MERGE (q:Allowance {key: $key})
ON CREATE SET q.account = $account, q.used = 0, q.until = $until
SET q.used = CASE WHEN q.until <= $now THEN 1 ELSE q.used + 1 END
SET q.until = CASE WHEN q.until <= $now THEN $until ELSE q.until END
RETURN q.used AS used, q.until AS until`,
  integers: [],
  columns: {
    used: is.integer,
    until: is.string,
  },
});

export type LoadForgetAllowancesParams = {
  now: string;
};

export type LoadForgetAllowancesRow = Record<string, never>;

/** What was counted for days that are over. */
export const loadForgetAllowances = query<LoadForgetAllowancesParams, LoadForgetAllowancesRow>({
  name: 'load/forget-allowances',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (q:Allowance) WHERE q.until <= $now AND q.account IS NOT NULL
DELETE q`,
  integers: [],
  columns: {},
});
