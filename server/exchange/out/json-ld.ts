/**
 * Linked data in JSON: schema.org and the organisations of W3C (ORG), and words of our own for what neither has. Identifiers are addresses
 * that stay: that of the map, and the ID of the record behind `#`; what came with an address of its own keeps it.
 */
import type { ElementColumn } from '../kumu/columns.ts';
import { type Cells, SheetWriter } from './sheets.ts';
import type { Taken, TakenRecord } from './taken.ts';
import { CONNECTION_TITLES, ELEMENT_TITLES } from './words.ts';

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  maillage: 'urn:maillage:terms:',
};

const TYPES: Record<string, string | string[]> = {
  INSTITUTION: ['Organization', 'org:Organization'],
  INDIVIDUAL: 'Person',
  MISSION: 'Project',
  PLACE: 'Place',
};
/** What a type says already. */
const SAID_BY_TYPE = new Set(['Institution', 'Individual', 'Place']);

/** Columns that schema.org has a word for. */
const TERMS: { [Column in ElementColumn]?: string } = {
  summary: 'description',
  tags: 'keywords',
  otherNames: 'alternateName',
  website: 'url',
  logo: 'logo',
  languages: 'knowsLanguage',
  skills: 'knowsAbout',
  type: 'additionalType',
  // `seeks` of schema.org leads to demands.
  seeks: 'maillage:looksFor',
};
const LISTS: readonly ElementColumn[] = [
  'tags',
  'otherNames',
  'languages',
  'skills',
  'interests',
  'seeks',
  'brings',
];
/** What is written as a node or an address rather than as text. */
const NODES: readonly ElementColumn[] = ['location', 'within', 'latitude', 'longitude', 'needs', 'offers'];

const BY_TITLE = new Map(
  (Object.entries(ELEMENT_TITLES) as [ElementColumn, string][]).map(([column, title]) => [title, column]),
);

/** `at` is the address of the map, without a `#`. */
export function* writeJsonLd(taken: Taken, at: string): Generator<string> {
  const iri = ({ id }: TakenRecord) =>
    /^(?:https?:\/\/|urn:)/.test(id) ? id : `${at}#${encodeURIComponent(id)}`;
  const sheet = new SheetWriter(taken, { idOf: iri });
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n${JSON.stringify(datasetOf(taken, at))}`;
  for (const record of [...taken.of('Place'), ...taken.elements])
    yield `,\n${JSON.stringify(nodeOf(record, { taken, iri, cells: sheet.element(record) }))}`;
  for (const link of taken.of('Interdependency'))
    yield `,\n${JSON.stringify(linkNode(link, iri, sheet.link(link)))}`;
  yield '\n]}\n';
}

type Iri = (record: TakenRecord) => string;
type Written = { taken: Taken; iri: Iri; cells: Cells };

function datasetOf({ about }: Taken, at: string): object {
  const { name, nameFr, summary, language, source, licence, changedAt } = about;
  return {
    ...{ '@id': at, '@type': 'Dataset', name },
    ...(nameFr && { alternateName: nameFr }),
    ...(summary && { description: summary }),
    inLanguage: language.toLowerCase(),
    ...(licence && { license: licence }),
    ...(source && { citation: source }),
    dateModified: changedAt,
  };
}

function nodeOf(record: TakenRecord, { taken, iri, cells }: Written): object {
  const { kind, fields, refs } = record;
  const { latitude, longitude } = fields;
  const facts = [...cells].flatMap(([header, text]): [string, unknown][] => {
    const column = BY_TITLE.get(header);
    if (column === undefined || NODES.includes(column) || (column === 'type' && SAID_BY_TYPE.has(text)))
      return [];
    return [[TERMS[column] ?? `maillage:${column}`, LISTS.includes(column) ? text.split(' | ') : text]];
  });
  const others = [...cells].filter(([header]) => !BY_TITLE.has(header));
  const ref = (end: TakenRecord) => ({ '@id': iri(end) });
  return {
    '@id': iri(record),
    '@type': TYPES[kind === 'Place' ? 'PLACE' : String(fields.kind ?? 'MISSION')],
    name: fields.name,
    ...Object.fromEntries(facts),
    ...(refs.place && { location: ref(refs.place) }),
    ...(refs.within && { containedInPlace: ref(refs.within) }),
    ...(latitude !== undefined && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    ...list(
      'additionalProperty',
      others.map(([name, value]) => ({ '@type': 'PropertyValue', name, value })),
    ),
    ...list('seeks', exchanges(record, 'Need', { taken, iri, cells })),
    ...list('makesOffer', exchanges(record, 'Offer', { taken, iri, cells })),
    ...list('memberOf', ends(taken, record, 'MEMBER_OF', 'from').map(ref)),
    ...list('funder', ends(taken, record, 'FUNDS', 'to').map(ref)),
  };
}

/** What one needs or offers, in the words of schema.org and as our sheets write it. */
function exchanges(record: TakenRecord, kind: 'Need' | 'Offer', { taken, iri, cells }: Written): object[] {
  const entries = cells.get(ELEMENT_TITLES[kind === 'Need' ? 'needs' : 'offers']);
  if (entries === undefined) return [];
  const open = taken.pointing(record, kind, 'by').filter(({ fields }) => (fields.state ?? 'OPEN') === 'OPEN');
  const nodes = open.map(({ fields, refs: { resource, mission } }) => ({
    '@type': kind === 'Need' ? 'Demand' : 'Offer',
    ...(fields.name !== undefined && { name: fields.name }),
    ...(resource && { category: resource.fields.name }),
    ...(fields.quantity !== undefined && {
      eligibleQuantity: { '@type': 'QuantitativeValue', value: fields.quantity, unitText: fields.unit },
    }),
    ...(fields.until !== undefined && { validThrough: fields.until }),
    ...(mission && { 'maillage:mission': { '@id': iri(mission) } }),
  }));
  // Sheets hold what is said twice once, so the entries stand beside the nodes and not in them.
  return [
    ...nodes,
    { '@type': kind === 'Need' ? 'maillage:Needs' : 'maillage:Offers', 'maillage:entries': entries },
  ];
}

/** Who is linked by such a link, as far as nobody says that it is over or not so. */
function ends(taken: Taken, record: TakenRecord, type: string, own: 'from' | 'to'): TakenRecord[] {
  const other = own === 'from' ? 'to' : 'from';
  const found = taken
    .pointing(record, 'Interdependency', own)
    .filter(({ fields }) => fields.type === type && fields.status !== 'ENDED' && fields.status !== 'DISPUTED')
    .flatMap(({ refs }) => refs[other] ?? []);
  return [...new Set(found)];
}

const list = (name: string, values: readonly unknown[]) => (values.length > 0 ? { [name]: values } : {});

const LINK_TERMS = new Map<string, string>([
  [CONNECTION_TITLES.label, 'name'],
  [CONNECTION_TITLES.note, 'description'],
  [CONNECTION_TITLES.since, 'startDate'],
  [CONNECTION_TITLES.until, 'endDate'],
]);

function linkNode({ refs: { from, to } }: TakenRecord, iri: Iri, cells: Cells): object {
  const facts = [...cells].map(([header, text]) => [
    LINK_TERMS.get(header) ?? `maillage:${header.toLowerCase()}`,
    text,
  ]);
  return {
    '@type': 'maillage:Link',
    ...(from && { 'maillage:from': { '@id': iri(from) } }),
    ...(to && { 'maillage:to': { '@id': iri(to) } }),
    ...Object.fromEntries(facts),
  };
}
