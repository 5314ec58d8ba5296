/** What waits in an ecosystem, each with its number, its words and where it is done. */
import type { TFunction } from 'i18next';
import { withoutAside } from '../duplicates/pairs.ts';
import type { HomeEcosystem } from './home.documents.ts';

export type Thing = { name: string; count: number; words: string; panel: string };

/** The things of one ecosystem; `aside` are pairs that the reader has set aside. Needs are told one by one. */
export function thingsOf(t: TFunction, home: HomeEcosystem, aside: ReadonlySet<string>): Thing[] {
  const { links, asking, claims, matters, alike } = home;
  const pairs = withoutAside(
    alike.map(({ one, other }) => ({ one: { id: one }, other: { id: other } })),
    aside,
  ).length;
  // One list holds all that is to be decided, and so does one number.
  const toDecide = asking + claims + matters + pairs;
  const things: Thing[] = [
    { name: 'links', count: links, panel: 'to-answer', words: t('toAnswer.count', { count: links }) },
    { name: 'decide', count: toDecide, panel: 'to-decide', words: t('queue.count', { count: toDecide }) },
  ];
  return things.filter(({ count }) => count > 0);
}

/** How much waits there in all. */
export const countOf = (things: readonly Thing[], { needs }: HomeEcosystem): number =>
  things.reduce((sum, { count }) => sum + count, needs.length);

/** The kinds of record that are called by their name; all others are told together. */
const COUNTED: Record<string, string> = {
  Stakeholder: 'count.stakeholders',
  Mission: 'count.missions',
  Interdependency: 'count.links',
  ...Object.fromEntries(['Need', 'Offer', 'Seat', 'Contribution'].map((kind) => [kind, `home.news.${kind}`])),
};

type News = HomeEcosystem['news'][number];
export type Line = { way: News['way']; parts: { words: string; named: News['named'] }[] };

/** What changed, a line for each thing that happened: "New: 2 stakeholders (…), 5 links". */
export function newsLines(t: TFunction, news: readonly News[]): Line[] {
  return (['CAME', 'CHANGED', 'WENT'] as const).flatMap((way): Line[] => {
    const own = news.filter((each) => each.way === way);
    const rest = own.filter(({ kind }) => !COUNTED[kind]).reduce((sum, { count }) => sum + count, 0);
    const parts = own.flatMap(({ kind, count, named }) =>
      COUNTED[kind] ? [{ words: t(COUNTED[kind], { count }), named }] : [],
    );
    if (rest > 0) parts.push({ words: t('home.news.other', { count: rest }), named: [] });
    return parts.length > 0 ? [{ way, parts }] : [];
  });
}
