/** Coming into a room with its code, coming back by a link, and going out of it: what sets the cookie of a phone, under /api/rooms. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { setCookie } from 'hono/cookie';
import type { ViewerOf } from '../access/viewer.ts';
import { Invalid, NotFound } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { comeBack } from './keep.ts';
import { KNOWN_FOR, roomByItsCode, sit } from './room.ts';
import type { Rooms } from './rooms.ts';
import { cookieOf } from './seat-viewer.ts';

type RoomRouteParts = {
  database: Database;
  rooms: Rooms;
  viewerOf: ViewerOf;
  addressOf(context: Context): string | undefined;
};

const ROOMS = '/api/rooms';
const BODY_MOST = 4_096;
/** As long as a phone is known after its room has ended, and a day for that. Seconds. */
const LASTS = KNOWN_FOR / 1_000 + 86_400;

export function roomRoutes({ database, rooms, viewerOf, addressOf }: RoomRouteParts): Hono {
  const { limits } = rooms;
  const routes = new Hono();
  const tooLarge = () => {
    throw new Invalid(sentence('room.code'));
  };
  const carry = (context: Context, token: string, maxAge = LASTS) =>
    setCookie(context, cookieOf(rooms), token, {
      ...{ path: '/', httpOnly: true, sameSite: 'Strict', secure: rooms.isSecure, maxAge },
    });
  routes.use(`${ROOMS}/*`, async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });
  routes.use(`${ROOMS}/*`, bodyLimit({ maxSize: BODY_MOST, onError: tooLarge }));

  // A form of another site cannot send JSON without asking first, and where it comes from was looked at before.
  routes.post(`${ROOMS}/enter`, async (context) => {
    const client = addressOf(context) ?? 'unknown';
    const { code } = await bodyOf(context);
    await limits.mayTry(client);
    const room = await roomByItsCode(database, rooms, code).catch(async (error: unknown) => {
      if (error instanceof NotFound) await limits.wasWrong(client);
      throw error;
    });
    await limits.mayTry(client);
    // A phone that is in it already stays who it is.
    if (viewerOf(context).seated?.room.id !== room.id) carry(context, await sit(database, rooms, room));
    return context.json({ isIn: true });
  });

  routes.post(`${ROOMS}/return`, async (context) => {
    const client = addressOf(context) ?? 'unknown';
    const { token } = await bodyOf(context);
    await limits.mayTry(client);
    const seat = await comeBack(database, rooms, String(token ?? '')).catch(async (error: unknown) => {
      if (error instanceof NotFound) await limits.wasWrong(client);
      throw error;
    });
    carry(context, seat);
    return context.json({ isIn: true });
  });

  routes.post(`${ROOMS}/leave`, async (context) => {
    await bodyOf(context);
    carry(context, '', 0);
    return context.json({ isOut: true });
  });
  return routes;
}

async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  const isJson = /^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '');
  const body: unknown = isJson ? await context.req.json().catch(() => undefined) : undefined;
  if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
  throw new Invalid(sentence('request.json'));
}
