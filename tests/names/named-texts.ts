/** What a text names, and how well names are found in it. */
import { namesIn } from '../../server/names/text-names.ts';
import { fold } from '../../server/text.ts';

export type NamedText = {
  language: 'en' | 'fr';
  text: string;
  /** What the map knows of it, by any id: the names of each. */
  known: Readonly<Record<string, readonly string[]>>;
  /** Institutions that it names and the map does not know. */
  organisations: readonly string[];
  people: readonly string[];
};

/** A name as it is compared: without an article, accents and signs. */
const plain = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:l|la|le|les|the) /, '')
    .trim();

export type Tally = {
  /** Of the institutions that the texts name, how many were found. */
  recall: number;
  /** Of the names that were told, how many are somebody's: persons as well, places left out. */
  precision: number;
  /** Of what the map knows, how many were found. */
  knownRecall: number;
  missed: string[];
  wrong: string[];
};

/** Over several texts. */
export function tallyOf(texts: readonly NamedText[]): Tally {
  const sums = { wanted: 0, found: 0, told: 0, right: 0, known: 0, seen: 0 };
  const [missed, wrong]: [string[], string[]] = [[], []];
  for (const { text, known, organisations, people } of texts) {
    const stakeholders = Object.entries(known).map(([id, names]) => ({ id, names }));
    const names = namesIn({ text, stakeholders, places: [], missions: [], aside: [] });
    const told = names.unknown.filter(({ kind }) => kind !== 'PLACE').map(({ name }) => name);
    const keys = new Set(told.map(plain));
    const right = new Set([...organisations, ...people].map(plain));
    sums.wanted += organisations.length;
    missed.push(...organisations.filter((each) => !keys.has(plain(each))));
    sums.told += told.length;
    wrong.push(...told.filter((each) => !right.has(plain(each))));
    sums.known += stakeholders.length;
    sums.seen += stakeholders.filter(({ id }) => names.known.some((each) => each.id === id)).length;
  }
  sums.found = sums.wanted - missed.length;
  sums.right = sums.told - wrong.length;
  return {
    recall: sums.found / sums.wanted,
    precision: sums.right / sums.told,
    knownRecall: sums.seen / sums.known,
    missed,
    wrong,
  };
}
