/**
 * Cypher that is put together, as pieces that carry their parameters. Into a text goes nothing but what the program holds:
 * other pieces, names that are checked to be names, and values, which travel as parameters. A bare string does not fit.
 */

/** A value that travels beside the text, and what it would like to be called there. */
type Given = { readonly value: unknown; readonly wish: string | undefined };

/** Text around values: one text more than there are values. */
class Piece {
  readonly texts: readonly string[];
  readonly values: readonly Given[];

  constructor(texts: readonly string[], values: readonly Given[]) {
    this.texts = texts;
    this.values = values;
  }

  /** What went into a bare string by mistake is found out. */
  toString(): never {
    throw new TypeError('a piece of Cypher belongs into a text of Cypher, not into a bare string');
  }
}

/** A piece of Cypher with its parameters. Only the functions of this file make one. */
export type Cypher = Piece;

const NO_VALUES: readonly Given[] = [];
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A text of Cypher. What stands in its holes brings its own parameters along. */
export function cypher(strings: TemplateStringsArray, ...holes: readonly Cypher[]): Cypher {
  return joined(holes, (index) => strings[index] as string);
}

/** A value as a parameter; the same piece is one parameter wherever it stands. A wish makes its name readable. */
export function given(value: unknown, wish?: string): Cypher {
  return new Piece(['', ''], [{ value, wish: wish === undefined ? wish : checked(wish) }]);
}

/** A label, a type, a property or a variable. Throws when it is more than a name. */
export function name(text: string): Cypher {
  return new Piece([checked(text)], NO_VALUES);
}

/** A query of a file, as far as its text and its parameters go. */
type QueryFile<P> = { readonly text: string; readonly types?: { params: P } };

/** A query file as a part of another text: its parameters come along under their own names. */
export function filled<P extends Record<string, unknown>>({ text }: QueryFile<P>, params: P): Cypher {
  const values = new Map(
    Object.entries(params).map(([wish, value]) => [wish, { value, wish: checked(wish) }]),
  );
  // Every other part is the name of a parameter.
  const parts = text.split(/\$([A-Za-z_][A-Za-z0-9_]*)/);
  const named = parts.filter((_, place) => place % 2 === 1).map((each) => values.get(each));
  if (named.includes(undefined)) throw new TypeError('a query file lacks a parameter');
  return new Piece(
    parts.filter((_, place) => place % 2 === 0),
    named as Given[],
  );
}

/** Pieces one after the other, with another between each two. */
export function join(pieces: readonly Cypher[], between: Cypher): Cypher {
  const [first = cypher``, ...rest] = pieces;
  return joined([first, ...rest.flatMap((piece) => [between, piece])], () => '');
}

/** `WHERE` with every condition, or nothing. */
export function where(...conditions: readonly Cypher[]): Cypher {
  return conditions.length === 0 ? cypher`` : cypher` WHERE ${join(conditions, cypher` AND `)}`;
}

/** The same with each line but the first set in further. */
export function indented({ texts, values }: Cypher): Cypher {
  return new Piece(
    texts.map((text) => text.replaceAll('\n', '\n  ')),
    values,
  );
}

/**
 * The whole text, with a name for each parameter: its wish, or `p` and a number. The same shape gives the same text
 * whatever its values are, so that the database knows its plan again.
 */
export function render({ texts, values }: Cypher): { text: string; params: Record<string, unknown> } {
  const names = new Map<Given, string>();
  const params = new Map<string, unknown>();
  const nameOf = (each: Given): string => {
    const known = names.get(each);
    if (known !== undefined) return known;
    const { value, wish = 'p' } = each;
    let times = 1;
    const named = () => (times === 1 && each.wish !== undefined ? wish : `${wish}${times}`);
    while (params.has(named())) times += 1;
    names.set(each, named());
    // The driver would send a plain number as a float.
    params.set(named(), Number.isInteger(value) ? BigInt(value as number) : value);
    return names.get(each) as string;
  };
  const text = values.reduce(
    (before, each, index) => `${before}$${nameOf(each)}${texts[index + 1]}`,
    texts[0] as string,
  );
  return { text, params: Object.fromEntries(params) };
}

function checked(text: string): string {
  if (!NAME.test(text)) throw new TypeError(`${JSON.stringify(text)} is no name in Cypher`);
  return text;
}

/** One piece of many, with a text before each and one after the last. */
function joined(holes: readonly Cypher[], textAt: (index: number) => string): Cypher {
  const texts: string[] = [];
  const values: Given[] = [];
  let open = textAt(0);
  for (const [index, hole] of holes.entries()) {
    if (!(hole instanceof Piece)) throw new TypeError('only a piece of Cypher goes into a text of Cypher');
    open += hole.texts[0];
    for (const [at, value] of hole.values.entries()) {
      texts.push(open);
      values.push(value);
      open = hole.texts[at + 1] as string;
    }
    open += textAt(index + 1);
  }
  return new Piece([...texts, open], values);
}
