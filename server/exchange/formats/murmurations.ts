// Profiles of Murmurations: organizations, people, offers and wants. https://library.murmurations.network
import { sentence } from '../../language/sentence.ts';
import type { FileAt } from './file-at.ts';
import { type Cells, type GraphEdge, type GraphNode, gridsOfGraph, table } from './graph.ts';
import type { Grid } from './grid.ts';
import { cellOf, cellsOf, isThing, type Thing, things } from './json-cells.ts';

/** Under which header each field is read; what is not here keeps its own name. */
const HEADERS: Record<string, string> = {
  nickname: 'Other names',
  primary_url: 'Website',
  tags: 'Tags',
  description: 'Description',
  locality: 'Location',
  starts_at: 'Founded',
  ends_at: 'Ended',
  status: 'Activity',
  full_address: 'Address',
};
const NOT_READ = [
  'linked_schemas',
  'name',
  'title',
  'relationships',
  'unique_id',
  'geolocation',
  'latitude',
  'longitude',
];

export function readMurmurations(records: Thing[], at: FileAt): Grid[] {
  const profiles = records.map((record) => (isThing(record.profile) ? record.profile : record));
  const isExchange = (profile: Thing) => schemaOf(profile).startsWith('offers_wants');
  const entities = profiles.filter((profile) => !isExchange(profile));
  const exchanges = profiles.filter(isExchange);
  const edges = entities.flatMap((profile) =>
    things(profile.relationships).map(({ predicate_url, object_url }): GraphEdge => {
      const type = inWords(cellOf(predicate_url) ?? '');
      return {
        from: idOf(profile),
        to: cellOf(object_url) ?? '',
        cells: new Map(type ? [['Type', type]] : []),
      };
    }),
  );
  const grids =
    entities.length > 0 ? gridsOfGraph({ nodes: entities.map(nodeOf), edges }, 'MURMURATIONS', at) : [];
  return exchanges.length > 0 ? [...grids, exchangesOf(exchanges, at)] : grids;
}

const schemaOf = ({ linked_schemas }: Thing): string => (cellOf(linked_schemas) ?? '').split('|')[0] ?? '';

const idOf = (profile: Thing): string =>
  cellOf(profile.unique_id) ?? cellOf(profile.primary_url) ?? cellOf(profile.name) ?? '';

function nodeOf(profile: Thing): GraphNode {
  const isPerson = /^(?:people|person)/.test(schemaOf(profile));
  const isProject = schemaOf(profile).startsWith('project');
  const cells: Cells = new Map([['Type', isPerson ? 'Person' : isProject ? 'Project' : 'Organization']]);
  const urls = things(profile.urls).flatMap(({ url }) => cellOf(url) ?? []);
  // Where a person lives is theirs.
  for (const [name, value] of cellsOf(profile, [...NOT_READ, 'urls']))
    cells.set(name === 'full_address' && isPerson ? 'Home address' : (HEADERS[name] ?? name), value);
  if (urls.length > 0) cells.set('Other addresses', urls.join('|'));
  const label = cellOf(profile.name);
  return { id: idOf(profile), ...(label !== undefined && { label }), cells };
}

/** `https://schema.org/memberOf` says "member of". */
function inWords(predicate: string): string {
  const last = predicate.split(/[/#]/).filter(Boolean).at(-1) ?? '';
  return last
    .replace(/[-_]/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase();
}

/** Offers and wants, each by whom: they say it by an address. */
function exchangesOf(exchanges: Thing[], at: FileAt): Grid {
  const rows = exchanges.flatMap((exchange) => {
    const holder =
      cellOf(exchange.primary_url) ?? cellOf(exchange.provider) ?? hostOf(cellOf(exchange.details_url));
    const title = cellOf(exchange.title) ?? cellOf(exchange.name) ?? '';
    if (holder === undefined) {
      at.notice(sentence('murmurations.nobody'), { value: title });
      return [];
    }
    const way = cellOf(exchange.exchange_type) ?? cellOf(exchange.offers_wants) ?? '';
    const words = [title, cellOf(exchange.description)].filter(Boolean).join(' – ');
    const until = cellOf(exchange.expires_at)?.slice(0, 10);
    return [
      [
        ['Who', holder],
        ['Need or offer', way],
        ['Resource', cellOf(exchange.item_type) ?? cellOf(exchange.category) ?? 'service'],
        ['Details', words],
        ...(until && /^\d{4}-/.test(until) ? [['Until', until]] : []),
      ] as [string, string][],
    ];
  });
  const file = at.file !== undefined && { file: at.file };
  return { format: 'MURMURATIONS', role: 'resources', ...file, ...table(rows), firstRow: 1 };
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}
