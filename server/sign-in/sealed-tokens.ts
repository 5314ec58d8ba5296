/**
 * The token of a session is stored sealed, and looked for sealed: better-auth would keep it as it is, and whoever had a copy
 * of the database could come in with it. Only whoever has just made one is given it as it is.
 */
import type { CustomAdapter, Where } from '@better-auth/core/db/adapter';

/** An adapter that does everything by itself. */
export type Stored = CustomAdapter & Required<Pick<CustomAdapter, 'consumeOne' | 'incrementOne'>>;

type Row = Record<string, unknown>;
type Asked = { model: string; where?: Required<Where>[] | undefined };

/** `modelOf`: what better-auth calls a model that has been given another name. */
export function sealing(
  sealed: ((token: string) => string) | undefined,
  modelOf: (model: string) => string,
  stored: Stored,
): Stored {
  if (!sealed) return stored;
  const isToken = (model: string, field: string) => modelOf(model) === 'session' && field === 'token';
  const value = (token: unknown): unknown =>
    Array.isArray(token) ? token.map(value) : typeof token === 'string' ? sealed(token) : token;
  const row = <T>(model: string, given: T): T => {
    const fields = Object.entries(given as Row);
    return Object.fromEntries(
      fields.map(([field, each]) => [field, isToken(model, field) ? value(each) : each]),
    ) as T;
  };
  const asked = <A extends Asked>(given: A): A => ({
    ...given,
    where: given.where?.map((clause) =>
      isToken(given.model, clause.field) ? { ...clause, value: value(clause.value) } : clause,
    ),
  });
  return {
    create: async (given) => {
      const made = await stored.create({ ...given, data: row(given.model, given.data) });
      return isToken(given.model, 'token') ? { ...made, token: given.data.token } : made;
    },
    update: (given) => stored.update({ ...asked(given), update: row(given.model, given.update) }),
    updateMany: (given) => stored.updateMany({ ...asked(given), update: row(given.model, given.update) }),
    findOne: (given) => stored.findOne(asked(given)),
    findMany: (given) => stored.findMany(asked(given)),
    count: (given) => stored.count(asked(given)),
    delete: (given) => stored.delete(asked(given)),
    deleteMany: (given) => stored.deleteMany(asked(given)),
    consumeOne: (given) => stored.consumeOne(asked(given)),
    incrementOne: (given) => stored.incrementOne(asked(given)),
  };
}
