// The sign that a type of link bears on its line, so that no type is told by its colour alone. Pure.

/** Signs in the order of their codes; the first is none. They are drawn by link-program.ts and by the legend. */
export const LINK_MARKS = [
  'none',
  'dot',
  'ring',
  'bar',
  'bars',
  'chevron',
  'chevrons',
  'diamond',
  'cross',
  'square',
] as const;
export type LinkMark = (typeof LINK_MARKS)[number];

const BUILT_IN: Record<string, LinkMark> = {
  DEPENDS_ON: 'none',
  COLLABORATES_WITH: 'dot',
  SHARES_WITH: 'ring',
  FUNDS: 'bar',
  SUPPLIES: 'bars',
  ADVISES: 'chevron',
  REFERS_TO: 'chevrons',
  MEMBER_OF: 'square',
  COMPETES_WITH: 'cross',
};

/** For an ecosystem's own types, which share one colour: first what no built-in type bears. */
const OWN: readonly LinkMark[] = [
  'diamond',
  'none',
  ...LINK_MARKS.filter((mark) => mark !== 'diamond' && mark !== 'none'),
];

/** The sign of each type of a map, by its key: no two of the built-in types, nor of the first ten others, have the same. */
export const linkMarks = (keys: readonly string[]): Map<string, LinkMark> => {
  let own = 0;
  return new Map(keys.map((key) => [key, BUILT_IN[key] ?? (OWN[own++ % OWN.length] as LinkMark)]));
};
