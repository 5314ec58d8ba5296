/** A query that was put together for a request: its text, which is planned once for each shape, and its parameters. */
import { LRUCache } from 'lru-cache';
import { type Query, query, TIMEOUTS } from '../neo4j/query.ts';
import { type Cypher, render } from './cypher.ts';
import { oursOnly } from './ours.ts';

type Said = Pick<Query<unknown, unknown>, 'name' | 'access' | 'columns'> & { timeout?: number };
type Params = Record<string, unknown>;

/** The texts that were sent last, as they are sent. */
const sent = new LRUCache<string, string>({ max: 1_000, memoMethod: oursOnly });

/** As `read` and `run` take it: `run(...composed<Row>(text, { name, access, columns }))`; as long as its access may take unless told. */
export function composed<Row>(
  piece: Cypher,
  { name, access, columns, timeout = TIMEOUTS[access] }: Said,
): [Query<Params, Row>, Params] {
  const { text, params } = render(piece);
  return [
    query<Params, Row>({
      name,
      access,
      timeout,
      isCompiled: true,
      text: sent.memo(text),
      integers: [],
      columns,
    }),
    params,
  ];
}
