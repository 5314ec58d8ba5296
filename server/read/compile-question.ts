/**
 * Turns a question into Cypher. Its text is put together from the tables of subjects, fields and relations alone; every
 * value that somebody gave is a parameter, and so is what its reader may see.
 */

import { visible, visibleItself } from '../access/sees.ts';
import { type Cypher, cypher, given, indented, join, name } from '../kind/cypher.ts';
import type { Sees } from '../kind/kind.ts';
import { type Compilation, compilation } from './compilation.ts';
import { conditionsOn } from './compile-conditions.ts';
import { degreesOf, isWithin } from './distance.ts';
import type { Asked, Definition, Group, Has, Part, Related, Way } from './question.ts';

export type Compiled = {
  /** `MATCH` and `WHERE`, over several lines. */
  match: Cypher;
  /** The variable of what is asked for. */
  variable: Cypher;
};

/** The ecosystem's id, what the reader sees of it, and what can be asked about. */
export type Scope = {
  ecosystem: Cypher;
  sees: Sees;
  /** What the reader sees, where it is a variable of the query and no parameter. */
  carried?: Cypher | undefined;
  subjectOf: (key: string) => Asked;
};

type Asking = Compilation & Pick<Scope, 'subjectOf' | 'carried'>;

export function compileQuestion(definition: Definition, scope: Scope): Compiled {
  const { ecosystem, sees, carried, subjectOf } = scope;
  const c = { ...compilation(sees), carried, subjectOf };
  const subject = subjectOf(definition.of);
  const v = c.variable(definition.of.toLowerCase());
  const all = [
    // Every record has a number; saying so lets the index on both serve.
    cypher`${v}.number IS NOT NULL`,
    ...visible(subject.kind, v, sees),
    ...grouped(c, subject, v, definition),
  ];
  const pattern = cypher`(${v}:${name(subject.kind.name)} {ecosystem: ${ecosystem}})`;
  return { match: matching(pattern, all), variable: v };
}

/** All that is asked of `x`: each condition, and one of the alternatives where there are some. */
function grouped(c: Asking, subject: Asked, x: Cypher, { any, ...part }: Group): Cypher[] {
  const all = every(c, subject, x, part);
  if (!any || any.length === 0) return all;
  const alternatives = any.map((each) => cypher`(${join(every(c, subject, x, each), cypher` AND `)})`);
  return [...all, cypher`(${join(alternatives, cypher`\n    OR `)})`];
}

const every = (c: Asking, subject: Asked, x: Cypher, { where, has }: Part): Cypher[] => [
  ...conditionsOn(c, subject, x, where),
  ...has.map((each) => having(c, subject, x, each)),
];

/** That `x` has what is asked of it. */
function having(c: Asking, subject: Asked, x: Cypher, has: Has): Cypher {
  const relation = subject.relations.get(has.what);
  if (!relation) throw new Error(`${subject.key} has no relation ${has.what}`);
  const to = c.subjectOf(relation.to.toUpperCase());
  const y = c.variable(to.key.toLowerCase());
  const { ways, near } = waysOf(c, relation, [x, y], has);
  const isAsked = [...near, ...visible(to.kind, y, c.sees), ...grouped(c, to, y, has)];
  return counted(has, y, foundBy(ways, [c.carried ? cypher`${x}, ${c.carried}` : x, y], isAsked));
}

/** The ways on which links have a type that is asked for, and the condition of being near where no way asks for that. */
function waysOf(
  c: Asking,
  relation: Related,
  [x, y]: readonly [Cypher, Cypher],
  { kilometres, types }: Has,
): { ways: readonly Way[]; near: Cypher[] } {
  const l = c.variable('link');
  const metres = kilometres === undefined ? undefined : given(kilometres * 1_000, 'metres');
  const distance =
    metres && relation.byDistance === 'needed'
      ? { metres, degrees: given(degreesOf(kilometres ?? 0), 'degrees') }
      : undefined;
  const byTypes = types ? [cypher`${l}.type IN ${given(types, 'types')}`] : [];
  return {
    ways: relation.ways(x, y, l, distance).map(({ pattern, where = [], byLink }) => ({
      pattern,
      where: [...where, ...byTypes, ...(byLink ? visibleItself(l, c.sees) : [])],
    })),
    near:
      metres && relation.byDistance === 'allowed'
        ? [isWithin([relation.of, x], [relation.to, y], metres)]
        : [],
  };
}

/** The text that finds every `y`: by the only way there is, or once by whichever of several. */
function foundBy(
  ways: readonly Way[],
  [known, y]: readonly [Cypher, Cypher],
  isAsked: readonly Cypher[],
): Cypher {
  const [only] = ways;
  if (ways.length === 1 && only) return matching(only.pattern, [...(only.where ?? []), ...isAsked]);
  const each = ways.map(({ pattern, where = [] }) => cypher`${matching(pattern, where)}\nRETURN ${y}`);
  const any = block(join(each, cypher`\nUNION\n`));
  return cypher`CALL (${known}) ${any}\nWITH ${y}${inLines(isAsked)}`;
}

/** That so many `y` are found. */
function counted({ count, number = 0 }: Has, y: Cypher, found: Cypher): Cypher {
  const isNone =
    count === 'NONE' || (count === 'FEWER_THAN' && number === 1) || (count === 'EXACTLY' && number === 0);
  // The first one found is enough.
  const some = cypher`EXISTS ${block(cypher`${found}\nRETURN ${y}`)}`;
  if (isNone) return indented(cypher`NOT ${some}`);
  if (count === 'AT_LEAST' && number === 1) return indented(some);
  const sign = { FEWER_THAN: cypher`<`, EXACTLY: cypher`=`, AT_LEAST: cypher`>=` }[count as 'EXACTLY'];
  const how = given(number, 'count');
  // Nobody counts on once it is decided.
  const enough = cypher`toInteger(${how})${count === 'EXACTLY' ? cypher` + 1` : cypher``}`;
  const each = block(cypher`${found}\nRETURN DISTINCT ${y} LIMIT ${enough}`);
  return indented(cypher`COUNT ${each} ${sign} ${how}`);
}

const matching = (pattern: Cypher, conditions: readonly Cypher[]): Cypher =>
  cypher`MATCH ${pattern}${inLines(conditions)}`;

/** `WHERE` with a condition a line, or nothing. */
const inLines = (conditions: readonly Cypher[]): Cypher =>
  conditions.length === 0 ? cypher`` : cypher`\nWHERE ${join(conditions, cypher`\n  AND `)}`;

const block = (text: Cypher): Cypher => cypher`{${indented(cypher`\n${text}`)}\n}`;
