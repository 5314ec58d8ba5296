/** An element on its way out: its row, and what the query around it brought along. */
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { afterNumber, limitOf } from '../graphql/page.ts';
import { below } from '../graphql/selection.ts';
import type { Element, LinkEnd, Place } from '../neo4j/shapes.ts';

export type ElementNode = {
  row: Element;
  /** Undefined: not read; null: nowhere. */
  place?: Place | null | undefined;
  degree?: number | undefined;
  links?: { limit: number; after: number; ends: LinkEnd[] } | undefined;
};

/** What to read around elements, from what the reader selected on them: parameters of the element queries. */
export type Around = { withPlace: boolean; degree: boolean; links: number; linksAfter: number };

export const NOTHING_AROUND: Around = { withPlace: false, degree: false, links: 0, linksAfter: 0 };

export function aroundOf(elements: ResolveTree[]): Around {
  const links = below(elements, 'interdependencies');
  const pages = new Set(links.map(({ args }) => JSON.stringify([args.first, args.after])));
  const [first] = links;
  // Two different pages of links below one element: leave both to the loader.
  const preload = first && pages.size === 1;
  return {
    withPlace: below(elements, 'place').length > 0,
    degree: below(elements, 'degree').length + below(links, 'totalCount').length > 0,
    links: preload ? limitOf(first.args) : 0,
    linksAfter: preload ? afterNumber(first.args) : 0,
  };
}

type ElementRow = { place?: Place | null; degree?: number | null; links?: LinkEnd[] | null };

export function toElement(element: Element, row: ElementRow, around: Around): ElementNode {
  return {
    row: element,
    place: around.withPlace ? (row.place ?? null) : undefined,
    degree: row.degree ?? undefined,
    links: row.links ? { limit: around.links, after: around.linksAfter, ends: row.links } : undefined,
  };
}
