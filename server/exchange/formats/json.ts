// Files in JSON: which of the formats that people have it is, by what it holds.
import { sentence } from '../../language/sentence.ts';
import { readCytoscape } from './cytoscape.ts';
import type { FileAt } from './file-at.ts';
import type { Grid } from './grid.ts';
import { isList, isThing, type Thing } from './json-cells.ts';
import { readJsonLd } from './json-ld.ts';
import { readKumuBlueprint, readKumuExport } from './kumu-json.ts';
import { readLittleSis } from './littlesis.ts';
import { readMurmurations } from './murmurations.ts';
import { readNodeLink } from './node-link.ts';
import { readObjects } from './objects.ts';

/** Deeper than anything that people have. */
const DEEPEST = 64;

export function readJson(text: string, at: FileAt): Grid[] {
  // Before parsing: what is nested 100,000 times parses, and breaks whatever walks over it.
  if (depthOf(text) > DEEPEST) return at.refuse(sentence('json.deep', { most: DEEPEST })) ?? [];
  const value = parsed(text);
  if (value === undefined) return at.refuse(sentence('json.broken')) ?? [];
  const records = isList(value) ? value.filter(isThing) : [];
  if (isThing(value)) {
    if (isKumu(value)) return isExport(value) ? readKumuExport(value, at) : readKumuBlueprint(value, at);
    if (isThing(value.elements) || isList(value.elements)) return readCytoscape(value, at);
    if ('@context' in value || '@graph' in value || '@type' in value) return readJsonLd([value], at);
    if (value.linked_schemas !== undefined) return readMurmurations([value], at);
    if (isList(value.nodes) && (isList(value.edges) || isList(value.links))) return readNodeLink(value, at);
    if (isList(value.relationships) || isLittleSis(listOf(value.data))) return readLittleSis(value, at);
    const inside = listOf(value.data ?? value.profiles ?? value.items ?? value.results).filter(isThing);
    if (inside.length > 0) return readRecords(inside, at);
    const found = Object.keys(value).slice(0, 8).join(', ').slice(0, 150);
    return at.refuse(sentence('json.unknown', { found })) ?? [];
  }
  return records.length > 0
    ? readRecords(records, at)
    : (at.refuse(sentence('json.unknown', { found: '[]' })) ?? []);
}

/** A list of records: profiles, linked data, entities and relationships, or a plain table. */
function readRecords(records: Thing[], at: FileAt): Grid[] {
  if (records.some(({ linked_schemas }) => linked_schemas !== undefined))
    return readMurmurations(records, at);
  if (records.some((record) => '@type' in record || '@id' in record)) return readJsonLd(records, at);
  if (
    records.some(
      ({ group, data }) => isThing(data) && (group === 'nodes' || group === 'edges' || 'source' in data),
    )
  )
    return readCytoscape({ elements: records }, at);
  if (isLittleSis(records)) return readLittleSis({ data: records }, at);
  return readObjects(records, at);
}

const listOf = (value: unknown): unknown[] => (isList(value) ? value : []);

const isKumu = (value: Thing): boolean =>
  isList(value.elements) && (isList(value.connections) || isList(value.maps));
/** The export keeps what an element is called among its attributes. */
const isExport = ({ elements, maps }: Thing): boolean =>
  isList(maps) || listOf(elements).some((each) => isThing(each) && ('_id' in each || !('label' in each)));

const isLittleSis = (records: unknown[]): boolean =>
  records.some((record) => {
    if (!isThing(record)) return false;
    const facts = isThing(record.attributes) ? record.attributes : record;
    return 'entity1_id' in facts || ('blurb' in facts && ('primary_ext' in facts || 'types' in facts));
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How deep lists and objects are nested in a text. */
function depthOf(text: string): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isText) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isText = false;
    } else if (code === 0x22) isText = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (deepest > DEEPEST) return deepest;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return deepest;
}
