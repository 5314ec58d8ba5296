// GENERATED from cypher/receipt by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type ReceiptCreateParams = {
  key: string;
  fingerprint: string;
  answer: string;
};

export type ReceiptCreateRow = Record<string, never>;

/** Records, in the writer's own transaction, what a request answered: the same key a second time is refused. */
export const receiptCreate = query<ReceiptCreateParams, ReceiptCreateRow>({
  name: 'receipt/create',
  access: 'write',
  timeout: 10000,
  text: `
CREATE (:Receipt {key: $key, fingerprint: $fingerprint, answer: $answer, at: datetime()})`,
  integers: [],
  columns: {},
});

export type ReceiptForgetParams = Record<string, never>;

export type ReceiptForgetRow = Record<string, never>;

/** Drops receipts older than a week: no client retries that late. */
export const receiptForget = query<ReceiptForgetParams, ReceiptForgetRow>({
  name: 'receipt/forget',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (r:Receipt)
WHERE r.at < datetime() - duration('P7D')
DELETE r`,
  integers: [],
  columns: {},
});

export type ReceiptReadParams = {
  key: string;
};

export type ReceiptReadRow = {
  fingerprint: string;
  answer: string;
};

/** What an earlier request with this key asked and answered. */
export const receiptRead = query<ReceiptReadParams, ReceiptReadRow>({
  name: 'receipt/read',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (r:Receipt {key: $key})
RETURN r.fingerprint AS fingerprint, r.answer AS answer`,
  integers: [],
  columns: {
    fingerprint: is.string,
    answer: is.string,
  },
});
