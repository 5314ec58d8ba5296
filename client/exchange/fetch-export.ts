/** An ecosystem as a file: all of it that its reader sees, or what is left on the map. */

import type { Language } from '../language/language.ts';
import type { Visible } from '../map/filter.ts';
import type { MapData } from '../map/map-data.ts';

export const EXPORT_FORMATS = [
  'kumu',
  'xlsx',
  'gexf',
  'graphml',
  'graphology',
  'jsonld',
  'murmurations',
  'ndjson',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type Part = { elements: string[]; links: [from: string, to: string, type: string][] };
type Asked = { slug: string; format: ExportFormat; part?: Part | undefined; language: Language };
type Taken = { file: Blob; name: string } | { refused?: string | undefined };

/** The file and its name; a refusal where there is one to tell. */
export async function fetchExport({ slug, format, part, language }: Asked): Promise<Taken> {
  try {
    const response = await fetch(`/api/ecosystems/${encodeURIComponent(slug)}/export.${format}`, {
      headers: { 'accept-language': language },
      ...(part && { method: 'POST', body: JSON.stringify(part) }),
    });
    if (!response.ok) {
      const { error } = (await response.json()) as { error?: { message?: string } };
      return { refused: error?.message };
    }
    const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return { file: await response.blob(), name: name ?? `${slug}.${format}` };
  } catch {
    return {};
  }
}

/** What is left on the map, by ids. */
export function partShown(data: MapData, { nodes, links }: Visible): Part {
  const part: Part = { elements: [], links: [] };
  for (let row = 0; row < nodes.length; row++) if (nodes[row]) part.elements.push(data.idOf(row));
  for (let link = 0; link < links.length; link++) {
    const type = data.header.linkTypes[data.linkType[link] ?? -1];
    if (!links[link] || !type) continue;
    const [from, to] = [data.source[link] as number, data.target[link] as number];
    part.links.push([data.idOf(from), data.idOf(to), type.key]);
  }
  return part;
}
