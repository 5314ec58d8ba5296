/** The server over a database that is up: the demonstration, the maps, the application and what is done each day. */

import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { LOCAL_FACILITATOR } from './access/viewer.ts';
import { createChanges } from './background/changes.ts';
import { daily } from './background/daily.ts';
import { askAgain } from './campaign/post.ts';
import { demoMark } from './demo-mark.ts';
import { findLeftOvers } from './ecosystem/sweep.ts';
import { Unavailable } from './errors.ts';
import { isEmpty, loadDemo } from './exchange/demo.ts';
import { createFindings } from './finding/findings.ts';
import { createFollowing } from './history/follow.ts';
import { createApp } from './http/app.ts';
import { sentence } from './language/sentence.ts';
import { isLoopback } from './loopback.ts';
import { createSnapshots } from './map/snapshots.ts';
import { forgetDecided } from './moderation/forget.ts';
import type { Store } from './neo4j/open.ts';
import { eraseLeftOvers } from './personal/erase-account.ts';
import { forgetNominated } from './personal/forget-nominated.ts';
import { createWatches } from './question/watch.ts';
import { forgetRooms } from './room/room.ts';
import { createRooms, type Rooms } from './room/rooms.ts';
import type { Settings } from './settings.ts';
import { forgetInvitations } from './sides/invitations.ts';
import { remind } from './sides/reminders.ts';
import { secretIn } from './sign-in/secret.ts';
import { createSignIn, forgetExpired, type SignIn } from './sign-in/sign-in.ts';
import { warmUp } from './warm-up.ts';
import { writeReceiptForget } from './write/write.queries.ts';

type Parts = {
  settings: Settings;
  store: Store;
  /** Folder of the built client. */
  client: string;
  log: Logger;
  report: (message: string) => void;
  /** Where it listens, without a trailing slash. */
  url: string;
  /** Where phones come into rooms, where there is a way for them alone. */
  phonesAt: () => readonly string[];
};

const DAY = 86_400_000;
/** How long after a start what is done each day is first done, in milliseconds: a new database has enough to plan before. */
const LATER = 60_000;

export async function serve(parts: Parts) {
  const { settings, store, client, log, report } = parts;
  const { database, embedded } = store;
  const sweepLeftOvers = await findLeftOvers(database, { isOurs: embedded !== undefined });
  await offerDemo(settings, store, report);

  const signIn = await openSignIn(parts);
  const snapshots = createSnapshots({ database, budget: settings.snapshotBudget, log });
  const changes = createChanges();
  const following = createFollowing(database, changes);
  const findings = createFindings({ database, snapshots, log });
  changes.listen(snapshots.follow);
  changes.listen(findings.refresh);
  const watches = createWatches({ database, log });
  changes.listen(watches.refresh);
  const app: Parameters<typeof createApp>[0] = {
    database,
    changes,
    following,
    findings,
    snapshots,
    findViewer: signIn?.findViewer ?? (() => LOCAL_FACILITATOR),
    signIn,
    proxies: settings.signIn?.proxies ?? 0,
    log,
    publicUrl: settings.publicUrl,
    client,
    isReady: async () => {
      const problem = embedded?.problem();
      if (problem) throw new Unavailable(sentence('database.gone', { problem }));
      return (embedded?.state() ?? 'up') === 'up' && (await database.ping());
    },
    rooms: roomsFor(parts),
  };
  const { listener: handler } = createApp(app);
  const sweepLater = (work: Promise<void>) =>
    void work.catch((error: unknown) =>
      log.warn({ err: error }, 'what is left of an ecosystem is swept another day'),
    );
  sweepLater(sweepLeftOvers());
  const forget = () => {
    // Another server of this database may have been killed since; what this one is at is minutes old at most.
    sweepLater(findLeftOvers(database, { isOurs: false }).then((sweepThem) => sweepThem()));
    void database
      .transaction('receipt/forget', 30_000, (run) => run(writeReceiptForget, {}))
      .catch((error: unknown) => log.warn({ err: error }, 'old receipts are kept for another day'));
    void forgetNominated({ database, changes }).catch((error: unknown) =>
      log.warn({ err: error }, 'who was only named is forgotten another day'),
    );
    void forgetDecided(database).catch((error: unknown) =>
      log.warn({ err: error }, 'what was decided long ago is kept for another day'),
    );
    void forgetRooms(database).catch((error: unknown) =>
      log.warn({ err: error }, 'rooms that are over are kept for another day'),
    );
    if (!signIn) return;
    void forgetExpired(database).catch((error: unknown) =>
      log.warn({ err: error }, 'old sessions are kept for another day'),
    );
    void forgetInvitations(database).catch((error: unknown) =>
      log.warn({ err: error }, 'invitations that are over are kept for another day'),
    );
    void remind(signIn).catch((error: unknown) =>
      log.warn({ err: error }, 'who has something waiting is reminded another day'),
    );
    void askAgain(signIn).catch((error: unknown) =>
      log.warn({ err: error }, 'mails of campaigns go out another day'),
    );
    void eraseLeftOvers({ database, changes }).catch((error: unknown) =>
      log.warn({ err: error }, 'the rest of an account is erased another day'),
    );
  };
  const stopForgetting = daily(forget, { first: LATER, every: DAY });
  return {
    handler,
    /** For phones alone: who comes so is nobody, whatever they carry, but a phone in its room. */
    phonesHandler: phonesListener(parts, app),
    /** Asks ahead what everybody asks first; never fails. */
    warmUp: () => warmUp({ database, snapshots, findings, following, log }),
    close: async () => {
      stopForgetting();
      following.close();
      await signIn?.close();
      await watches.close();
      await findings.close();
      await snapshots.close();
    },
  };
}

/** What rooms take: codes and cookies are sealed as sessions are. */
function roomsFor({ settings, url, phonesAt }: Parts): Rooms {
  const { signIn, publicUrl = url, dataDir, neo4j } = settings;
  // A database of somebody's own without a secret: rooms last as long as this process.
  const secret = signIn?.secret ?? (neo4j ? randomBytes(32).toString('base64url') : secretIn(dataDir));
  const isReached = !isLoopback(new URL(publicUrl).hostname);
  return createRooms({
    secret,
    addresses: () => (isReached ? [publicUrl, ...phonesAt()] : phonesAt()),
    signsIn: signIn !== undefined,
    isSecure: publicUrl.startsWith('https:'),
  });
}

function phonesListener({ phonesAt }: Parts, app: Parameters<typeof createApp>[0]): RequestListener {
  const { publicUrl: _, signIn: _signIn, rooms, ...others } = app;
  return createApp({
    ...others,
    isForPhones: true,
    rooms: rooms && { ...rooms, addresses: phonesAt, signsIn: false, isSecure: false },
  }).listener;
}

/** Undefined while the person at this machine is the facilitator. */
async function openSignIn({
  settings,
  store: { database },
  log,
  report,
  url,
}: Parts): Promise<SignIn | undefined> {
  const { signIn, dataDir, publicUrl = url } = settings;
  if (!signIn) return undefined;
  const secret = signIn.secret ?? secretIn(dataDir);
  return createSignIn({ database, settings: signIn, publicUrl, secret, log, report });
}

/** Into an embedded database only once, so that what a person removed stays removed; into another one when asked. */
async function offerDemo(
  { demo, dataDir }: Settings,
  { database, embedded, hasRoom }: Store,
  report: Parts['report'],
) {
  if (demo === 'no') return;
  if (demo === 'yes') return void (await loadDemo({ database, report }));
  if (!embedded || !hasRoom()) return;
  const mark = demoMark(dataDir);
  // A load that was cut short has left some of the ecosystems, and is completed.
  if (mark.read() === 'loaded' || (mark.read() === undefined && !(await isEmpty(database)))) return;
  mark.write('begun');
  await loadDemo({ database, report });
  mark.write('loaded');
}
