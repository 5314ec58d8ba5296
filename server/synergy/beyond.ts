/** What is beyond two stakeholders: the same #tag in another ecosystem, communities that nobody bridges, offers that nobody uses. */
import { dayNumber, isOn } from '../kind/holds.ts';
import { at } from '../structure/graph.ts';
import type { Ground } from './ground.ts';
import { type Party, type Synergy, synergyOf } from './synergy.ts';

/** What few communities care about, and how much of it two must share. */
const LEAST_SHARED = 2;
const TOLD = 6;
/** From how many stakeholders elsewhere on a mission there counts in full. */
const FULL_ELSEWHERE = 10;

export function sameTags({ task, missionRow, party }: Ground): Synergy[] {
  return task.elsewhere.flatMap(({ mission, other, slug, name, nameFr, stakeholders }) => {
    const row = missionRow.get(mission);
    if (row === undefined) return [];
    const one = party(row);
    return synergyOf({
      ...{ kind: 'SAME_TAG', one, other: { id: other, name: one.name, nameFr: one.nameFr } },
      elsewhere: { slug, name, nameFr: nameFr ?? name, stakeholders },
      factors: [{ kind: 'FIT', value: Math.min(1, (stakeholders + 1) / FULL_ELSEWHERE) }],
    });
  });
}

type Community = Party & { rows: number[]; cares: Map<string, string>; missions: Set<number> };

/** Communities whose members care about the same or are on the same missions, with no member in common and no link between them. */
export function unbridged(ground: Ground): Synergy[] {
  const all = ground.task.communities.map((row): Community => {
    const rows = row.members.flatMap((number) => ground.rowOfNumber.get(number) ?? []);
    return {
      ...{ id: row.id, name: row.name, nameFr: row.nameFr ?? row.name, rows, cares: caresOf(ground, rows) },
      missions: new Set(rows.flatMap((each) => [...ground.missionsOf(each)])),
    };
  });
  return all.flatMap((one, place) =>
    all.slice(place + 1).flatMap((other) => unbridgedPair(ground, one, other)),
  );
}

function unbridgedPair(ground: Ground, one: Community, other: Community): Synergy[] {
  if (one.rows.length === 0 || other.rows.length === 0) return [];
  const wants = [...one.cares].flatMap(([key, text]) => (other.cares.has(key) ? [text] : []));
  const missions = [...one.missions].filter((row) => other.missions.has(row));
  const shared = wants.length + missions.length;
  if (shared < LEAST_SHARED || isBridged(ground, one.rows, other.rows)) return [];
  const plain = ({ id, name, nameFr }: Community): Party => ({ id, name, nameFr });
  return [
    synergyOf({
      ...{ kind: 'UNBRIDGED_COMMUNITIES', one: plain(one), other: plain(other) },
      ...{ wants: wants.slice(0, TOLD), missions: missions.map(ground.party).slice(0, TOLD) },
      sizes: [one.rows.length, other.rows.length],
      factors: [{ kind: 'FIT', value: 1 - 1 / (1 + shared) }],
    }),
  ];
}

/** What members say they care about, look for or bring, by its words. */
function caresOf(ground: Ground, rows: readonly number[]): Map<string, string> {
  const said = rows.flatMap((row) => {
    const { interests = [], seeks = [], brings = [] } = ground.people.get(row) ?? {};
    return [...interests, ...seeks, ...brings];
  });
  return new Map(said.map(({ text, words }) => [[...words].sort().join(' '), text]));
}

function isBridged(ground: Ground, ones: readonly number[], others: readonly number[]): boolean {
  const there = new Set(others);
  if (ones.some((row) => there.has(row))) return true;
  const { links, outStart, inStart, inLinks } = ground.task.snapshot;
  const day = dayNumber(ground.task.today);
  const ties = (row: number, link: number) =>
    isOn(at(links.since, link), at(links.until, link), day) &&
    there.has(at(links.source, link) === row ? at(links.target, link) : at(links.source, link));
  return ones.some((row) => {
    for (let link = at(outStart, row); link < at(outStart, row + 1); link++) if (ties(row, link)) return true;
    for (let place = at(inStart, row); place < at(inStart, row + 1); place++)
      if (ties(row, at(inLinks, place))) return true;
    return false;
  });
}

/** What stands and is promised to nobody, for which no need is recorded. */
export function unusedOffers({ task, row, party, people }: Ground, unused: ReadonlySet<string>): Synergy[] {
  const said = new Map(task.offered.map((each) => [each.id, each]));
  const free = task.market.offers.filter(({ id, by }) => unused.has(id) && people.has(row(by.id)));
  return [...Map.groupBy(free, ({ by }) => by.id)].flatMap(([by, offers]) =>
    synergyOf({
      ...{ kind: 'UNUSED_OFFER', one: party(row(by)), other: undefined },
      exchanges: offers.slice(0, TOLD).map(({ id, quantity, unit }) => {
        const { name, resource } = said.get(id) ?? {};
        return {
          ...{ need: '', offer: id, isOfOne: false, said: name ?? null, asked: null, given: null },
          ...{ what: resource?.name ?? '', whatFr: resource?.nameFr ?? resource?.name ?? '' },
          ...{ offered: quantity ?? null, unit: unit ?? null },
        };
      }),
      factors: [{ kind: 'FIT', value: 1 - 1 / (1 + offers.length) }],
    }),
  );
}
