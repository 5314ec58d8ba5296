/** The three ways in which several statements belong together: all or none, none for good, and each by itself. */
import type { Driver, ManagedTransaction, Session } from 'neo4j-driver';
import type { Deadline } from '../background/deadline.ts';
import { again } from './again.ts';
import { PLANNING, type Query } from './query.ts';
import { type Connection, config, inSession, type Run, rowsOf, runIn, toParams, writing } from './run.ts';

type Work<A> = (run: Run) => Promise<A>;

/** Nothing goes on of which somebody was told that it could not be done in time; who only left is not asked for. */
const requireTime = (deadline: Deadline | undefined): void => {
  if (deadline?.left() === 0) deadline.check();
};

/** All or none: asked before COMMIT, too, whether there is still time. */
export const transacting =
  <A>(at: Connection, name: string, work: Work<A>, deadline: Deadline | undefined) =>
  (driver: Driver, timeout: number): Promise<A> => {
    const once = async (tx: ManagedTransaction): Promise<A> => {
      requireTime(deadline);
      const answer = await work(async (query, params) => {
        const rows = await runIn(tx)(query, params);
        requireTime(deadline);
        return rows;
      });
      requireTime(deadline);
      return answer;
    };
    return inSession(writing(driver, at), (session) => session.executeWrite(once, config(name, timeout)));
  };

/** None for good: taken back at the end. */
export const rehearsing =
  <A>(at: Connection, name: string, work: Work<A>) =>
  (driver: Driver, timeout: number): Promise<A> =>
    inSession(writing(driver, at), async (session) => {
      const tx = session.beginTransaction(config(name, timeout));
      try {
        return await work(runIn(tx));
      } finally {
        await tx.rollback();
      }
    });

/**
 * Each by itself, one after the other over one session, and tried again as reads are. A text that has still to be planned is planned
 * first, and by itself: that takes no lock, and the deadline stands still meanwhile.
 */
export const separately =
  <A>(at: Connection, name: string, work: Work<A>, deadline: Deadline | undefined) =>
  (driver: Driver, timeout: number, silence: Deadline): Promise<A> =>
    inSession(writing(driver, at), (session) => {
      let last: Promise<unknown> = Promise.resolve();
      const send: Run = async (query, params) => {
        requireTime(deadline);
        if (query.isCompiled && !at.planned.has(query.text)) {
          await planned(session, query, params, {
            name,
            waiting: deadline ? [silence, deadline] : [silence],
          });
          at.planned.set(query.text, true);
          requireTime(deadline);
        }
        const most = Math.min(timeout, Math.ceil(deadline?.left() ?? timeout));
        const ask = () => session.run(query.text, toParams(query, params), config(name, Math.max(most, 1)));
        const { records } = await again(async () => ask());
        requireTime(deadline);
        return rowsOf(query, records);
      };
      return work((query, params) => {
        const next = last.then(() => send(query, params));
        last = next.catch(() => undefined);
        return next;
      });
    });

/** Plans what has still to be planned. Whoever waits is given the time for that, but none for a database that is away. */
async function planned<P, R>(
  session: Session,
  query: Query<P, R>,
  params: P,
  { name, waiting }: { name: string; waiting: readonly Deadline[] },
): Promise<void> {
  const ask = (text: string) => async () =>
    session.run(text, toParams(query, params), config(name, PLANNING));
  await again(ask('RETURN 1'));
  const goOn = waiting.map((each) => each.pause(PLANNING));
  try {
    // The plan is kept under the text without this word.
    await again(ask(`EXPLAIN ${query.text}`));
  } finally {
    for (const each of goOn) each();
  }
}
