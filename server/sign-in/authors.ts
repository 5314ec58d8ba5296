/**
 * Who recorded something, as facilitators are told: under the id of an account stands what its holder is called by now. Who is
 * called what is looked up for all that is asked for at one moment together.
 */
import type { Language, Words } from '../language/language.ts';
import type { Reader } from '../neo4j/database.ts';
import { type SignInNamesRow, signInNames } from './sign-in.queries.ts';

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
/** What the program is called where it has changed something of itself. */
const ITSELF: Words = { en: 'the program itself', fr: 'le programme lui-même' };
/** Ids of accounts, as better-auth makes them; other authors (this machine, the demonstrations) stand as they are. */
const OF_ACCOUNT = /^[A-Za-z0-9]{32}$/;

/** What an author stands for: under which id a name is kept, if under any, and what they are called when it was found or was not. */
type Author = { id?: string; words(found: SignInNamesRow | undefined): Words };

const same = (words: string): Words => ({ en: words, fr: words });
const filled = ({ en, fr }: Words, name: string, n: string): Words => {
  const fill = (words: string) => words.replace('{n}', n).replace('{name}', name);
  return { en: fill(en), fr: fill(fr) };
};

function authorOf(author: string): Author {
  if (author === RETENTION) return { words: () => ITSELF };
  if (author.startsWith(INVITED)) return { words: () => BY_INVITATION };
  if (author.startsWith(SURVEYED))
    return { id: author.slice(SURVEYED.length), words: (found) => (found ? surveyed(found) : BY_INVITATION) };
  const [, phone = '', room] = OF_ROOM.exec(author) ?? [];
  if (room) return { id: room, words: (found) => (found ? filled(IN_ROOM, found.name, phone) : FORMER_ROOM) };
  if (OF_ACCOUNT.test(author)) return { id: author, words: (found) => (found ? same(found.name) : FORMER) };
  return { words: () => same(author) };
}

/** For whom somebody answered a campaign, and which. */
const surveyed = ({ name, title }: SignInNamesRow): Words => ({
  en: `for ${name}, asked in “${title}”`,
  fr: `pour ${name}, dans « ${title} »`,
});

const open = new WeakMap<Asking, { ids: Set<string>; found: Promise<Map<string, SignInNamesRow>> }>();

/** What an author is called, in both languages: for a refusal that names them. */
export async function authorWords(database: Reader, author: string): Promise<Words> {
  const { id, words } = authorOf(author);
  const [found] = id === undefined ? [] : await database.read(signInNames, { ids: [id] });
  return words(found);
}

/** What an author is called. */
export function authorName(asking: Asking, author: string): string | Promise<string> {
  const { id, words } = authorOf(author);
  const language = asking.language ?? 'en';
  if (id === undefined) return words(undefined)[language];
  const batch = open.get(asking) ?? beginBatch(asking);
  batch.ids.add(id);
  return batch.found.then((found) => words(found.get(id))[language]);
}

function beginBatch(asking: Asking) {
  const ids = new Set<string>();
  // When everything that is asked for at this moment has been heard.
  const found = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
    open.delete(asking);
    const rows = await asking.database.read(signInNames, { ids: [...ids] });
    return new Map(rows.map((row) => [row.id, row]));
  });
  const batch = { ids, found };
  open.set(asking, batch);
  return batch;
}
