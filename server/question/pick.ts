/** Finds records by a part of what they are called, whatever their kind: what a question can name. */
import { visible } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { Invalid } from '../errors.ts';
import { type Cypher, cypher, given, join, name } from '../kind/cypher.ts';
import { ELEMENT, type Kind, kindsAt } from '../kind/kind.ts';
import type { Language } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import type { Compilation } from '../read/compilation.ts';
import { calledText } from '../read/compile.ts';
import { sayWords } from '../read/in-words.ts';
import { beginList, hasName, readRows } from '../read/read.ts';
import { fold } from '../text.ts';
import { subjects } from './subjects.ts';

type Parts = { database: Database; viewer: Viewer };
export type Picking = { ecosystem: string; of: string; text: string; language: Language; most: number };

/** Records without a name of their own are read, said and searched through here: so many, the latest first. */
const MOST_SAID = 2_000;
const MOST_TEXT = 200;

type Called = { id: string; words: string };

/** The ids of what fits, what begins with the text first. Throws `Invalid` for a kind that no question names. */
export async function pickRecords(parts: Parts, asked: Picking): Promise<string[]> {
  if (!isNamed(asked.of))
    throw new Invalid(sentence('question.kind', { given: asked.of }), [
      complaint('of', 'question.kind', { given: asked.of }),
    ]);
  const text = fold(asked.text.slice(0, MOST_TEXT));
  const found = await Promise.all(kindsAt(asked.of).map((kind) => find(parts, kind, { ...asked, text })));
  const rank = ({ words }: Called) => (fold(words).startsWith(text) ? 0 : 1);
  const order = new Intl.Collator(asked.language);
  return found
    .flat()
    .sort((one, other) => rank(one) - rank(other) || order.compare(one.words, other.words))
    .slice(0, asked.most)
    .map(({ id }) => id);
}

/** Whether some field of a question names records of that kind. */
function isNamed(kind: string): boolean {
  if (kind === ELEMENT) return true;
  return [...subjects().values()].some(({ fields }) => [...fields.values()].some(({ to }) => to === kind));
}

const N = name('n');

/** Which records of a kind are read, how many at most, and what each is called. */
type Sought = { where: Cypher; order: Cypher; most: number; words: Cypher };

/** By the names that are kept folded, and by the other ways in which a record of the kind is called. */
function byName(kind: Kind, { text, most }: Picking): Sought {
  const sought = given(text.replace(/^#/, ''), 'text');
  const others = ['nameFr', 'hashtag'].filter((field) => field in kind.fields);
  const fits = join(
    [
      cypher`n.sortName CONTAINS ${sought}`,
      ...others.map((field) => cypher`toLower(n.${name(field)}) CONTAINS ${sought}`),
    ],
    cypher` OR `,
  );
  return {
    where: cypher`n.sortName IS NOT NULL AND (${fits})`,
    order: cypher`CASE WHEN n.sortName STARTS WITH ${sought} THEN 0 ELSE 1 END, n.sortName, n.number`,
    most,
    words: cypher`n.sortName`,
  };
}

/** By what each is called in words: its kind of role, its resource, who it belongs to. */
const bySaying = (kind: Kind, c: Compilation): Sought => ({
  where: cypher`n.number IS NOT NULL`,
  order: cypher`n.number DESC`,
  most: MOST_SAID,
  words: calledText(c, kind, N),
});

async function find({ database, viewer }: Parts, kind: Kind, asked: Picking): Promise<Called[]> {
  const { ecosystem, text, language } = asked;
  const { c, match, scope } = beginList(viewer, ecosystem);
  const isNamed = hasName(kind);
  const { where, order, most, words } = isNamed ? byName(kind, asked) : bySaying(kind, c);
  const rows = await readRows(
    { database },
    'question/pick',
    cypher`${match}
CALL (${scope}) {
  MATCH (n:${name(kind.name)} {ecosystem: ecosystem.id}) WHERE ${join([where, ...visible(kind, N, c.sees)], cypher` AND `)}
  RETURN n ORDER BY ${order} LIMIT ${given(most)}
}
RETURN {id: n.id, words: ${words}} AS row`,
  );
  if (isNamed) return rows.map(({ row }) => row as Called);
  return rows
    .map(({ row }) => row as { id: string; words: Parameters<typeof sayWords>[0] })
    .map(({ id, words: said }) => ({ id, words: sayWords(said, language) }))
    .filter(({ words: said }) => fold(said).includes(text));
}
