/**
 * Who recorded something, as facilitators are told: under the id of an account stands what its holder is called by now. Who is
 * called what is looked up for all that is asked for at one moment together.
 */
import type { Language, Words } from '../language/language.ts';
import type { Reader } from '../neo4j/database.ts';
import { signInAsked, signInNames } from './sign-in.queries.ts';

/** For whom: the same object throughout a request. */
type Asking = { database: Reader; language?: Language };

/** What an account is called that is there no more. */
const FORMER: Words = { en: 'a former account', fr: 'un ancien compte' };
/** Under what it stands that people were forgotten after the months that their ecosystem says. */
export const RETENTION = 'retention';
/** What stands before the id of an invitation, under which somebody without an account answered by it. */
export const INVITED = 'invited-';
/** What they are called. */
const BY_INVITATION: Words = { en: 'somebody who was asked', fr: 'une personne sollicitée' };
/** What stands before the id of who is asked by a campaign, under which their answers are recorded. */
export const SURVEYED = 'asked-';
/** Under what a phone in a room stands, and what it is called. */
export const roomAuthor = (room: string, number: number): string => `phone-${number}-${room}`;
const OF_ROOM = /^phone-(\d+)-(.+)$/;
const IN_ROOM: Words = { en: 'room {name}, phone {n}', fr: 'salle {name}, téléphone {n}' };
const FORMER_ROOM: Words = { en: 'a room', fr: 'une salle' };
const inRoom = (words: string, name: string, n = '') => words.replace('{n}', n).replace('{name}', name);
/** What the program is called where it has changed something of itself. */
const ITSELF: Words = { en: 'the program itself', fr: 'le programme lui-même' };
/** Ids of accounts, as better-auth makes them; other authors (this machine, the demonstrations) stand as they are. */
const OF_ACCOUNT = /^[A-Za-z0-9]{32}$/;

const open = new WeakMap<Asking, { ids: Set<string>; names: Promise<Map<string, string>> }>();

/** What an author is called, in both languages: for a refusal that names them. */
export async function authorWords(database: Reader, author: string): Promise<Words> {
  if (author === RETENTION) return ITSELF;
  if (author.startsWith(INVITED)) return BY_INVITATION;
  if (author.startsWith(SURVEYED)) return surveyedWords(database, author);
  const [, phone, room] = OF_ROOM.exec(author) ?? [];
  if (room) {
    const name = (await database.read(signInNames, { ids: [room] }))[0]?.name;
    return name === undefined
      ? FORMER_ROOM
      : { en: inRoom(IN_ROOM.en, name, phone), fr: inRoom(IN_ROOM.fr, name, phone) };
  }
  const names = OF_ACCOUNT.test(author) ? await database.read(signInNames, { ids: [author] }) : undefined;
  if (!names) return { en: author, fr: author };
  const [found] = names;
  return found ? { en: found.name, fr: found.name } : FORMER;
}

/** What an author is called. */
export function authorName(asking: Asking, author: string): string | Promise<string> {
  if (author === RETENTION) return ITSELF[asking.language ?? 'en'];
  if (author.startsWith(INVITED)) return BY_INVITATION[asking.language ?? 'en'];
  const language = asking.language ?? 'en';
  if (author.startsWith(SURVEYED))
    return surveyedWords(asking.database, author).then((words) => words[language]);
  const [, phone, room] = OF_ROOM.exec(author) ?? [];
  if (!room && !OF_ACCOUNT.test(author)) return author;
  const batch = open.get(asking) ?? beginBatch(asking);
  batch.ids.add(room ?? author);
  return batch.names.then((names) => {
    const name = names.get(room ?? author);
    if (!room) return name ?? FORMER[language];
    return name === undefined ? FORMER_ROOM[language] : inRoom(IN_ROOM[language], name, phone);
  });
}

/** For whom somebody answered a campaign, and which; once it is gone, that somebody was asked. */
async function surveyedWords(database: Reader, author: string): Promise<Words> {
  const [found] = await database.read(signInAsked, { ids: [author.slice(SURVEYED.length)] });
  if (!found) return BY_INVITATION;
  const { name, title } = found;
  return { en: `for ${name}, asked in “${title}”`, fr: `pour ${name}, dans « ${title} »` };
}

function beginBatch(asking: Asking) {
  const ids = new Set<string>();
  // When everything that is asked for at this moment has been heard.
  const names = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
    open.delete(asking);
    const rows = await asking.database.read(signInNames, { ids: [...ids] });
    return new Map(rows.map(({ id, name }) => [id, name]));
  });
  const batch = { ids, names };
  open.set(asking, batch);
  return batch;
}
