// The other end of client/map/decode.ts, written from docs/map-format.md alone, so that a misreading of the format on
// one side shows. Also makes up ecosystems of any size, always the same for the same size.

export type EncodedNode = {
  number: number;
  kind: number;
  sector: number;
  status: number;
  place: number;
  x: number;
  y: number;
  name: string;
  nameFr: string;
  hashtag: string;
  pinned?: boolean;
  /** Rows of the tags, the communities and the missions of the map, the last two with their days, 0 for none. */
  tags?: number[];
  communities?: EncodedBelonging[];
  seats?: EncodedBelonging[];
};

export type EncodedBelonging = { row: number; since?: number; until?: number };

export type EncodedLink = {
  from: number;
  to: number;
  type: number;
  strength: number;
  status: number;
  direction: number;
  since?: number;
  until?: number;
};

const KINDS = ['INSTITUTION', 'INDIVIDUAL', 'MISSION'];
const SECTORS = [
  'MUNICIPAL',
  'PUBLIC',
  'PRIVATE',
  'SOCIAL_ECONOMY',
  'COMMUNITY',
  'EDUCATION',
  'HEALTH',
  'PHILANTHROPY',
  'CITIZEN',
  'OTHER',
];
const TYPES = [
  'DEPENDS_ON',
  'COLLABORATES_WITH',
  'FUNDS',
  'SUPPLIES',
  'ADVISES',
  'SHARES_WITH',
  'COMPETES_WITH',
  'REFERS_TO',
  'MEMBER_OF',
];

export const HEADER = {
  version: 2,
  ecosystem: { id: 'k3f9x2ab', slug: 'newmarket' },
  revision: 42,
  layout: 'settled',
  bounds: [-100, -80, 100, 80],
  kinds: KINDS,
  sectors: SECTORS,
  statuses: ['NOMINATED', 'LISTED', 'REGISTERED'],
  places: [
    { id: 'k3f9x2ab-p1', name: 'Ontario', nameFr: null, within: -1 },
    { id: 'k3f9x2ab-p2', name: 'York Region', nameFr: 'Région de York', within: 0 },
    { id: 'k3f9x2ab-p3', name: 'Newmarket', nameFr: null, within: 1 },
  ],
  linkTypes: [
    ...TYPES.map((key) => ({ key, label: key, labelFr: null, own: false })),
    { key: 'CARPOOLS_WITH', label: 'Carpools with', labelFr: 'Covoiture avec', own: true },
  ],
  linkStatuses: ['DECLARED', 'CONFIRMED', 'DISPUTED', 'ENDED'],
  directions: ['DIRECTED', 'UNDIRECTED', 'MUTUAL'],
  tags: ['climate', 'food', 'Winter'],
  communities: [
    { id: 'k3f9x2ab-co1', kind: 'PRACTICE', name: 'Kitchens', nameFr: 'Cuisines' },
    { id: 'k3f9x2ab-co2', kind: 'INTEREST', name: 'River friends', nameFr: null },
  ],
};

/** The bytes of a map. Nodes must come by number; links in any order. */
export const encodeMap = (nodes: EncodedNode[], links: EncodedLink[], changes: object = {}): ArrayBuffer => {
  const sorted = [...links].sort((one, other) => one.from - other.from || one.to - other.to);
  const degrees = nodes.map(() => 0);
  for (const { from } of sorted) degrees[from] = (degrees[from] ?? 0) + 1;
  const [left, bottom, right, top] = HEADER.bounds as [number, number, number, number];
  const step = (value: number, low: number, high: number) =>
    Math.round(((value - low) / (high - low)) * 65535);

  const pins = nodes.flatMap(({ pinned }, row) => (pinned ? [row] : []));
  const columns: Column[] = [
    ['number', 'delta', nodes.length, leb128(differences(nodes.map(({ number }) => number)))],
    ['kind', 'u8', nodes.length, Uint8Array.from(nodes, ({ kind }) => kind)],
    ['sector', 'u8', nodes.length, Uint8Array.from(nodes, ({ sector }) => sector)],
    ['status', 'u8', nodes.length, Uint8Array.from(nodes, ({ status }) => status)],
    ['place', 'u16', nodes.length, u16(nodes.map(({ place }) => place))],
    ['x', 'u16', nodes.length, u16(nodes.map(({ x }) => step(x, left, right)))],
    ['y', 'u16', nodes.length, u16(nodes.map(({ y }) => step(y, bottom, top)))],
    ...(pins.length > 0 ? [['pinned', 'delta', pins.length, leb128(differences(pins))] as Column] : []),
    ['name', 'text', nodes.length, utf8(nodes.map(({ name }) => name))],
    ['nameFr', 'text', nodes.length, utf8(nodes.map(({ nameFr }) => nameFr))],
    ['hashtag', 'text', nodes.length, utf8(nodes.map(({ hashtag }) => hashtag))],
    ['outDegree', 'varint', nodes.length, leb128(degrees)],
    ['target', 'gap', sorted.length, leb128(gaps(sorted))],
    ['linkType', 'u8', sorted.length, Uint8Array.from(sorted, ({ type }) => type)],
    ['strength', 'u8', sorted.length, Uint8Array.from(sorted, ({ strength }) => strength)],
    ['linkStatus', 'u8', sorted.length, Uint8Array.from(sorted, ({ status }) => status)],
    ['direction', 'u8', sorted.length, Uint8Array.from(sorted, ({ direction }) => direction)],
    ['since', 'varint', sorted.length, leb128(sorted.map(({ since = 0 }) => since))],
    ['until', 'varint', sorted.length, leb128(sorted.map(({ until = 0 }) => until))],
    ...lists(
      'tagCount',
      'tag',
      nodes.map(({ tags = [] }) => tags.map((row) => ({ row }))),
    ),
    ...dated(
      'communityCount',
      'community',
      'member',
      nodes.map(({ communities = [] }) => communities),
    ),
    ...dated(
      'seatCount',
      'seat',
      'seat',
      nodes.map(({ seats = [] }) => seats),
    ),
  ];
  const header = utf8([
    JSON.stringify({
      ...HEADER,
      nodes: nodes.length,
      links: links.length,
      columns: columns.map(([name, type, length, bytes]) => ({ name, type, length, bytes: bytes.length })),
      ...changes,
    }),
  ]);
  const preamble = new Uint8Array(8);
  preamble.set(utf8(['MLG1']));
  new DataView(preamble.buffer).setUint32(4, header.length, true);
  return joined([preamble, header, ...columns.map(([, , , bytes]) => bytes)]);
};

type Column = [name: string, type: string, length: number, bytes: Uint8Array];

const lists = (counts: string, values: string, all: EncodedBelonging[][]): Column[] => {
  const gaps = all.flatMap((own) => differences(own.map(({ row }) => row)));
  return [
    [counts, 'varint', all.length, leb128(all.map(({ length }) => length))],
    [values, 'gap', gaps.length, leb128(gaps)],
  ];
};

const dated = (counts: string, values: string, name: string, all: EncodedBelonging[][]): Column[] => {
  const flat = all.flat();
  return [
    ...lists(counts, values, all),
    [`${name}Since`, 'varint', flat.length, leb128(flat.map(({ since = 0 }) => since))],
    [`${name}Until`, 'varint', flat.length, leb128(flat.map(({ until = 0 }) => until))],
  ];
};

/** A made-up ecosystem: clusters that a few links join, some hubs, every kind, sector, status and type of link. */
export const madeUp = (
  nodeCount: number,
  linkCount: number,
): { nodes: EncodedNode[]; links: EncodedLink[] } => {
  const random = seeded(nodeCount);
  const beside = seeded(nodeCount + 1);
  const clusters = Math.max(3, Math.round(Math.sqrt(nodeCount) / 3));
  const missions = Math.max(2, Math.round(nodeCount / 25));
  const centres = Array.from({ length: clusters }, (_, i) => {
    const turn = i * 2.399963;
    const reach = Math.sqrt((i + 0.5) / clusters);
    return [Math.cos(turn) * reach * 82, Math.sin(turn) * reach * 64] as const;
  });
  const spread = 62 / Math.sqrt(clusters);
  const pick = (count: number) => Math.floor(random() * count);
  const nodes = Array.from({ length: nodeCount }, (_, row): EncodedNode => {
    const [centreX, centreY] = centres[row % clusters] as readonly [number, number];
    const mission = row < missions;
    const around = mission ? 0.25 : Math.sqrt((row + 1) / nodeCount) * 1.1;
    const turn = random() * 2 * Math.PI;
    return {
      number: row * 3 + 1,
      kind: mission ? 2 : random() < 0.25 ? 1 : 0,
      sector: mission || random() < 0.03 ? 255 : pick(SECTORS.length),
      status: mission ? 255 : random() < 0.15 ? 0 : random() < 0.5 ? 1 : 2,
      place: random() < 0.1 ? 65535 : pick(3),
      x: clamp(centreX + Math.cos(turn) * spread * around, 99),
      y: clamp(centreY + Math.sin(turn) * spread * around, 79),
      name: mission ? `Mission ${row}` : `${NAMES[pick(NAMES.length)]}${nodeCount > 200 ? ` ${row}` : ''}`,
      nameFr:
        !mission && random() < 0.3
          ? `Table de concertation des partenaires du milieu de Newmarket ${row}`
          : '',
      hashtag: mission ? `${TAGS[row % TAGS.length]}${row >= TAGS.length ? row : ''}` : '',
      tags: [0, 1, 2].filter(() => beside() < 0.3),
      ...(!mission && {
        communities: [0, 1].filter(() => beside() < 0.25).map((own) => ({ row: own, ...period(beside) })),
        seats: beside() < 0.1 ? [{ row: Math.floor(beside() * missions), ...period(beside) }] : [],
      }),
    };
  });
  const links = Array.from({ length: linkCount }, (): EncodedLink => {
    const from = pick(nodeCount);
    const near = from + clusters * (1 + pick(8));
    const hub = pick(missions * 2);
    const draw = random();
    const to = draw < 0.55 && near < nodeCount ? near : draw < 0.9 ? hub : pick(nodeCount);
    return {
      from,
      to: to === from ? (to + 1) % nodeCount : to,
      type: pick(10),
      strength: pick(6),
      status: random() < 0.5 ? 1 : pick(4),
      direction: pick(3),
      ...period(beside),
    };
  });
  return { nodes, links };
};

const NAMES = [
  'Town of Newmarket',
  'Southlake Health',
  'York Region Food Network',
  'Newmarket Public Library',
  'Marie Tremblay',
  'Community Living Central York',
  'York Region District School Board',
  'Inn from the Cold',
  'Chamber of Commerce',
  'Rotary Club',
  'Seneca Polytechnic, King Campus',
  'Regional Municipality of York, Community and Health Services',
  'Cycling committee',
  'Amara Diallo',
];
const TAGS = ['AgeWell', 'Connected', 'WarmWinter', 'FoodForAll', 'SafeStreets', 'YouthWork'];

const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value));

/** One in four has a first day, one in four a last one. */
const period = (random: () => number) => ({
  since: random() < 0.25 ? 20_200_101 + Math.floor(random() * 5) * 10_000 : 0,
  until: random() < 0.25 ? 20_250_630 + Math.floor(random() * 5) * 10_000 : 0,
});

/** Mulberry32: small, and the same everywhere. */
const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const differences = (values: number[]) => values.map((value, i) => value - (values[i - 1] ?? 0));

const gaps = (links: EncodedLink[]) =>
  links.map(({ from, to }, i) => (links[i - 1]?.from === from ? to - (links[i - 1]?.to ?? 0) : to));

const leb128 = (values: number[]): Uint8Array => {
  const bytes: number[] = [];
  for (let value of values) {
    while (value >= 128) {
      bytes.push((value % 128) + 128);
      value = Math.floor(value / 128);
    }
    bytes.push(value);
  }
  return Uint8Array.from(bytes);
};

const u16 = (values: number[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  values.forEach((value, i) => {
    view.setUint16(i * 2, value, true);
  });
  return new Uint8Array(view.buffer);
};

const utf8 = (values: string[]) => new TextEncoder().encode(values.join('\n'));

const joined = (parts: Uint8Array[]): ArrayBuffer => {
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
};
