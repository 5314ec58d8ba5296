/**
 * What is ours in a database that others use as well. Theirs may carry a label or a type of ours by accident, and be tied to
 * what is ours: where a query walks on from a record, it asks of what it comes to whether it is ours. See
 * docs/decisions/0037-a-database-shared-with-others.md.
 */
import { ELEMENT, kinds } from './kind.ts';

/** The label that every record of ours carries beside that of its kind. */
const RECORD = 'Record';

/** The text of a query that asks so: each record by both of its labels, each link by the ecosystem that it belongs to. */
export function oursOnly(text: string): string {
  const { walked, links } = patterns();
  return text
    .split('\n')
    .map((line) => (WRITES.test(line) ? line : line.replace(walked, asRecord).replace(links, asLink)))
    .join('\n');
}

/** What is written is ours because of it. */
const WRITES = /^\s*(?:CREATE|MERGE) /;

/** A node that a relationship leads to; a link of ours has nothing else at its ends. */
function asRecord(walk: string, relationship: string, node: string): string {
  return patterns().isLink.test(relationship) ? walk : `${relationship}${node}&${RECORD}`;
}

/** A link that is not asked for by its id or its ecosystem already. */
function asLink(link: string, variable: string, type: string, properties = ''): string {
  if (/[{ ](?:id|ecosystem):/.test(properties)) return link;
  const named = variable || 'link';
  return `[${named}:${type}${properties} WHERE ${named}.ecosystem IS NOT NULL]`;
}

type Patterns = { walked: RegExp; links: RegExp; isLink: RegExp };
let known: { size: number; patterns: Patterns } | undefined;

/** Made once all kinds are declared. */
function patterns(): Patterns {
  const declared = kinds();
  if (known?.size === declared.length) return known.patterns;
  const types = declared.flatMap(({ storedAs }) => (storedAs ? [storedAs.relationship] : [])).join('|');
  const labels = [ELEMENT, ...declared.flatMap(({ name, storedAs }) => (storedAs ? [] : [name]))].join('|');
  const found = {
    walked: new RegExp(`(\\[[^\\]]*\\]->?)(\\(\\w*:(?:${labels})\\b)(?![&:|])`, 'g'),
    links: new RegExp(`\\[(\\w*):(${types})( \\{[^}]*\\})?\\]`, 'g'),
    isLink: new RegExp(`:(?:${types})\\b`),
  };
  known = { size: declared.length, patterns: found };
  return found;
}
