// Values of the parameters of our addresses that nothing can be made of.

/** What no id, key or word of ours is; a list leaves it out too. */
const NO_WORD = [
  '',
  ' ',
  '<script>',
  'a b',
  'a/b',
  '../..',
  '%00',
  '\u0000',
  '\u202ea',
  'x'.repeat(81),
  '=1+1',
];
const NO_PAIR = [...NO_WORD, 'one-end', 'a~', '~b', 'a~b~c', 'a ~b', 'a~<b>'];
const NO_DAY = [
  ...['', 'x', '2026', '2026-13-01', '2026-02-30', '2026-1-1', '0000-00-00', '+10000-01-01'],
  ...['2026-01-01T00:00', '٢٠٢٦-٠١-٠١', '2026-01-01 '],
];
const NO_PERIOD = [
  ...['', '~', '2026-01-01', '2026-01-01~2026-13-01', 'x~', '~x', '2026-02-01~2026-01-01', '2026-01-01~~'],
  ...['2026-01-01~2026-01-02~2026-01-03', '2026-01-01 ~2026-01-02', '2026-01-01,2026-01-02'],
];
const NO_VIEW = [
  ...['', '0.5,0.4', '1,2,0', '1,2,-3', '1,2,NaN', '1,2,3,4', 'a,b,c', ',,', '1,,3', 'Infinity,0,1'],
  ...['0,0,1e308', '1e308,0,1', '0,0,5e-324', '[1,2,3]', '{}'],
];
const NO_OBJECT = ['', '[]', '1', 'null', '"x"', 'x', ' {}', '<script>', '\u0000', `{${'x'.repeat(4_000)}`];
const NO_TEXT = [
  '',
  'x'.repeat(121),
  '\n',
  'a\nb',
  'a\r',
  '\u2028',
  'a\u2029',
  '\r\n',
  'x\n',
  `\n${'x'.repeat(9)}`,
];
const NO_KEY = [...NO_WORD.filter((each) => each.length !== 81), 'x'.repeat(201), 'a~b', 'a,b', "a'b"];

/** Ten values at least for each parameter of each page that say nothing that the page could mean. */
/** What may not be followed once somebody has signed in. */
export const NO_WAY = [
  ...[
    '',
    'newmarket',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
  ],
  ...[
    '/\n/evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    ' /newmarket',
    '/a\\b',
  ],
  ...[
    '/sign-in',
    '/sign-in/?to=/',
    `/${'x'.repeat(4_000)}`,
    '/\u0000',
    '/.//evil.example',
    '/x/..//evil.example',
  ],
];

export const NONSENSE: Record<string, readonly string[]> = {
  ...{ lang: ['EN', 'de', 'fr-CA', ...NO_WORD] },
  ...{
    reading: ['map', 'coverage', ...NO_WORD],
    as: ['map', 'gaps', ...NO_WORD],
    tab: ['elements', ...NO_WORD],
  },
  ...{
    rail: ['Explore', 'map', ...NO_WORD],
    panel: ['constructor', ...NO_WORD],
    colour: ['sector', ...NO_WORD],
    shades: NO_WORD,
    size: ['links', 'LINKS', ...NO_WORD],
    tour: ['0', '6', '1.5', ...NO_WORD],
    show: ['Needs', 'rings', ...NO_WORD],
    group: ['Sector', 'NONE', ...NO_WORD],
    open: NO_WORD,
    detail: ['FULL', ...NO_WORD],
  },
  ...{
    waits: ['FLAG', 'flags', ...NO_WORD],
    queue: ['waiting', 'DECIDED', ...NO_WORD],
    campaign: NO_WORD,
    kept: NO_WORD,
    at: NO_WORD,
    record: NO_WORD,
    question: NO_WORD,
    within: NO_WORD,
    mission: NO_WORD,
  },
  ...{
    about: NO_WORD,
    whom: NO_WORD,
    among: NO_WORD,
    missingFrom: NO_WORD,
    missing: ['many', 'ASK', ...NO_WORD],
    template: ['Education', ...NO_WORD],
  },
  ...{ kinds: NO_WORD, sectors: NO_WORD, statuses: NO_WORD, places: NO_WORD, types: NO_WORD },
  ...{ linkStatuses: NO_WORD, gap: NO_WORD, rows: NO_WORD, columns: NO_WORD },
  ...{ focus: NO_WORD, expanded: NO_WORD, hidden: NO_WORD, chosen: NO_WORD },
  ...{ steps: ['0', '1', '5', '-1', ...NO_WORD] },
  ...{ from: NO_WORD, to: NO_WORD },
  ...{
    by: ['longest', 'STRONG', ...NO_WORD],
    through: ['none', 'ALL', ...NO_WORD],
    before: ['after', 'SHOWN', ...NO_WORD],
    way: ['0', '1', '4', ...NO_WORD],
  },
  ...{ severity: ['high', 'WORST', ...NO_WORD], state: ['open', 'ALL', ...NO_WORD] },
  ...{ room: NO_WORD, step: ['WHO', 'last', ...NO_WORD] },
  near: NO_WORD,
  ...{
    synergies: ['COOPETITIONS', ...NO_WORD],
    influence: ['RANKING', ...NO_WORD],
    standing: NO_WORD,
    worth: ['economic', ...NO_WORD],
    givers: ['sector', ...NO_WORD],
    changing: ['2026-13-01~', '2026-05-01~2026-04-01', '~', ...NO_WORD],
    silent: ['5', '-12', 'NaN', ...NO_WORD],
    ally: NO_WORD,
    synergy: NO_KEY.filter((each) => each.length !== 201).concat('x'.repeat(81)),
  },
  ...{
    link: NO_PAIR,
    cell: NO_PAIR,
    doubt: NO_PAIR,
    on: NO_DAY,
    view: NO_VIEW,
    ask: NO_OBJECT,
    call: NO_OBJECT,
    suppose: NO_OBJECT,
  },
  ...{ communities: NO_WORD, missions: NO_WORD, strengths: NO_WORD, dates: NO_WORD, period: NO_PERIOD },
  // A tag is whatever people write.
  tags: ['', ' ', ' x', 'x ', '\n', 'a\nb', '\u0000', '\u2028', '\u202ea', 'x'.repeat(201), ',', ' , '],
  ...{ all: ['kinds', 'TAGS', ...NO_WORD], linked: ['all', 'true', ...NO_WORD], held: NO_DAY },
  ...{
    assignee: NO_TEXT,
    finding: NO_KEY,
    with: NO_WORD,
    tie: [...NO_WORD, 'FUNDS', 'FUNDS-across', '-out'],
  },
};

/** What is written as it should be, and leads nowhere: names that every object of the browser knows are among it. */
export const NOWHERE = [
  { at: 'constructor', kinds: 'constructor,toString', places: '__proto__', as: 'table', tab: 'links' },
  {
    tags: '__proto__,constructor',
    communities: 'toString',
    missions: 'valueOf',
    strengths: '9',
    dates: 'NEVER',
  },
  { group: 'place', open: 'constructor,__proto__,NONE', colour: 'betweenness', shades: '9,__proto__,-1' },
  { link: 'constructor~__proto__', panel: 'history', record: 'valueOf', on: '0001-01-01' },
  { reading: 'gaps', gap: 'constructor', within: '__proto__', mission: 'toString', finding: '__proto__' },
  { reading: 'gaps', among: 'constructor', whom: 'toString', about: '__proto__' },
  { reading: 'gaps', among: 'start', finding: 'toString.x1' },
  { as: 'coverage', rows: 'place', columns: 'resource', cell: 'constructor~__proto__' },
  { reading: 'questions', ask: '{"of":"MISSION","any":[7,{"any":[{}]},{"has":{"what":"x"}}]}' },
  { reading: 'questions', ask: '{"of":"constructor","has":[{"what":"toString","kilometres":-1e308}]}' },
  { focus: 'constructor', steps: '4', expanded: '__proto__', hidden: 'toString', chosen: 'valueOf' },
  { reading: 'path', from: 'constructor', to: '__proto__', way: '3' },
  { reading: 'likely', near: 'constructor', doubt: '__proto__~toString' },
  {
    reading: 'mobilisation',
    call: '{"convenor":"constructor","place":"toString","answers":[7,{"who":"__proto__","says":"NO"}],"wants":[{"resource":"__proto__","quantity":-1e308},7]}',
  },
  { reading: 'synergies', synergies: 'SAME_TAG', ally: 'constructor', synergy: '__proto__.toString' },
  { reading: 'compare', with: 'constructor,__proto__,toString', tie: 'constructor-out' },
  {
    reading: 'what-if',
    suppose:
      '{"changes":[{"remove":"x"},{"offer":{"by":"x","resource":"__proto__","since":"y","quantity":1e999}}]}',
  },
];
