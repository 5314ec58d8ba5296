/**
 * Whom somebody who has joined could meet, and which needs they could meet: of what the one who asks may see, by few stated rules.
 * Who is on the same mission and has no link with them; who is at the same place, and offers what they need or needs what they
 * offer; the needs that their offers suit (`server/gaps/need-matching.ts`). What is promised already is not counted off.
 */
import { audienceOf, seesOf } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { type GapsNeedsRow, type GapsOffersRow, gapsNeedsOf, gapsOffersOf } from '../gaps/gaps.queries.ts';
import { type MatchedNeed, usableOffers } from '../gaps/need-matching.ts';
import type { Database } from '../neo4j/database.ts';
import { hiddenFrom } from '../read/hidden.ts';
import type { Answer, Claim } from './claim.ts';
import { joiningAround, joiningMarket, joiningOnMissions, joiningResources } from './joining.queries.ts';

export const MEETING_REASONS = ['SHARED_MISSION', 'NEEDS_WHAT_I_OFFER', 'OFFERS_WHAT_I_NEED'] as const;
export type MeetingReason = (typeof MEETING_REASONS)[number];

export type Named = { id: string; name: string; nameFr?: string | null };
/** Somebody to meet, and why: on which missions, or for what. */
export type Meeting = Named & { because: MeetingReason; over: Named };
/** A need that could be met: whose it is, what, and by which of one's own resources. */
export type NeedToMeet = { id: string; name: string | null; by: Named; resource: Named };

/** So many are told. */
const FIRST = 5;

type Asked = { database: Database; viewer: Viewer };
type Joined = Pick<Claim, 'id' | 'ecosystem' | 'stakeholder' | 'state' | 'profile'> & {
  answers: readonly Answer[];
};

/** What is known of somebody: of their stakeholder on the map, and what waits with their claim. */
type Self = {
  ecosystem: string;
  id: string;
  missions: string[];
  linked: string[];
  needs: GapsNeedsRow[];
  offers: GapsOffersRow[];
};

/** Who is on the map and speaks for themselves, as if they had joined and answered nothing that waits. */
export const onMap = (ecosystem: string, stakeholder: string) =>
  ({ id: stakeholder, ecosystem, stakeholder, state: 'APPROVED', answers: [] }) as const;

export async function meetings(
  asked: Asked,
  claim: Joined,
): Promise<{ people: Meeting[]; needs: NeedToMeet[] }> {
  const { ecosystem } = claim;
  const { database, viewer } = asked;
  const seen = seesOf(viewer, ecosystem);
  const given = {
    ecosystem,
    today: new Date().toISOString().slice(0, 10),
    hidden: (await hiddenFrom(database, ecosystem, audienceOf(seen))).named,
  };
  const self = await selfOf(database, claim, given);
  const [onMissions, matched] = await Promise.all([
    self.missions.length === 0
      ? []
      : database.readLatest(joiningOnMissions, {
          ...{ ecosystem, missions: self.missions, without: [self.id, ...self.linked] },
          sees: seen === true ? null : [...seen],
        }),
    matchedWith(database, self, given),
  ]);
  const shared = onMissions.flatMap(({ missions, ...who }): Meeting[] =>
    missions[0] ? [{ ...who, because: 'SHARED_MISSION', over: missions[0] }] : [],
  );
  return { people: firstOf(self, [...shared, ...matched.people]), needs: matched.needs.slice(0, FIRST) };
}

/** Each once, by the first reason; nobody with whom there is a link. */
function firstOf({ id, linked }: Self, all: readonly Meeting[]): Meeting[] {
  const left = new Map<string, Meeting>();
  for (const each of all)
    if (each.id !== id && !linked.includes(each.id) && !left.has(each.id)) left.set(each.id, each);
  return [...left.values()].slice(0, FIRST);
}

type Given = { ecosystem: string; today: string; hidden: Record<string, true> };

async function selfOf(database: Database, claim: Joined, given: Given): Promise<Self> {
  const { ecosystem, stakeholder, state, answers } = claim;
  const [row] =
    state === 'APPROVED' && stakeholder ? await database.readLatest(joiningAround, { id: stakeholder }) : [];
  const id = stakeholder ?? claim.id;
  const waiting = answers.filter(({ record, refused }) => !record && !refused);
  const about = (part: Answer['part']) =>
    waiting.flatMap((each) => (each.part === part && each.about ? [each.about] : []));
  const [needs, offers] = await Promise.all([
    row && row.needs.length > 0 ? database.readLatest(gapsNeedsOf, { ...given, only: row.needs }) : [],
    row && row.offers.length > 0 ? database.readLatest(gapsOffersOf, { ...given, only: row.offers }) : [],
  ]);
  const said = await saidOf(database, ecosystem, { id, place: row?.place ?? claim.profile?.place, waiting });
  return {
    ...{ ecosystem, id },
    missions: [...(row?.missions ?? []), ...about('MISSION')],
    linked: [...(row?.linked ?? []), ...about('LINK')],
    needs: [...needs, ...said.needs],
    offers: [...offers, ...said.offers],
  };
}

type Saying = { id: string; place: string | null | undefined; waiting: readonly Answer[] };

/** Needs and offers that wait with a claim, as if they were on the map. */
async function saidOf(database: Database, ecosystem: string, { id, place, waiting }: Saying) {
  const said = waiting.filter(({ part }) => part === 'NEED' || part === 'OFFER');
  const ids = [...new Set(said.flatMap(({ about }) => about ?? []))];
  const resources = ids.length === 0 ? [] : await database.readLatest(joiningResources, { ecosystem, ids });
  const known = new Map(resources.map((each) => [each.id, each]));
  const by = { id, name: '', nameFr: null, isMission: false };
  const at = place ? { id: place, name: '', nameFr: null } : null;
  const rows = (part: Answer['part']) =>
    said.flatMap((each) => {
      const resource = known.get(each.about ?? '');
      return each.part === part && resource ? [{ id: each.id, name: each.name ?? null, resource }] : [];
    });
  const nothing = { mission: null, quantity: null, unit: null, since: null, until: null };
  return {
    needs: rows('NEED').map(
      ({ resource, ...each }): GapsNeedsRow => ({
        ...{ ...each, ...nothing, by, resource, within: resource.within, place: at, stated: false },
      }),
    ),
    offers: rows('OFFER').map(
      ({ resource, id: offer }): GapsOffersRow => ({
        ...{ ...nothing, id: offer, by, within: resource.within, place: null, isTaken: false },
      }),
    ),
  };
}

/** Whose needs one's offers suit, and whose offers one's needs. */
async function matchedWith(database: Database, self: Self, given: Given) {
  const { ecosystem, needs, offers } = self;
  if (needs.length + offers.length === 0) return { people: [], needs: [] };
  const [market] = await database.readLatest(joiningMarket, {
    ecosystem,
    offered: [...new Set(offers.flatMap(({ within }) => within.slice(0, 1)))],
    needed: needs.map(({ resource }) => resource.id),
  });
  if (!market) return { people: [], needs: [] };
  const [theirNeeds, theirOffers] = await Promise.all([
    market.needs.length > 0 ? database.readLatest(gapsNeedsOf, { ...given, only: market.needs }) : [],
    market.offers.length > 0 ? database.readLatest(gapsOffersOf, { ...given, only: market.offers }) : [],
  ]);
  const within = new Map(market.within.map((place) => [place.id, place.within]));
  const rule = { commitments: [], within };
  const met = usableOffers({ ...rule, needs: theirNeeds.filter(({ by }) => by.id !== self.id), offers });
  const found = usableOffers({ ...rule, needs, offers: theirOffers.filter(({ by }) => by.id !== self.id) });
  return { people: peopleOf(met, found), needs: needsOf(met) };
}

function needsOf(met: readonly MatchedNeed[]): NeedToMeet[] {
  return met
    .filter(({ usable }) => usable.length > 0)
    .map(({ need: { id, name, by, resource } }) => ({ id, name: name ?? null, by, resource }));
}

function peopleOf(met: readonly MatchedNeed[], found: readonly MatchedNeed[]): Meeting[] {
  return [
    ...met
      // Missions have needs too; they are nobody to meet.
      .filter(({ need, usable }) => usable.length > 0 && !need.by.isMission)
      .map(
        ({ need }): Meeting => ({ ...plain(need.by), because: 'NEEDS_WHAT_I_OFFER', over: need.resource }),
      ),
    ...found.flatMap(({ need, usable }) =>
      usable.map(
        ({ offer }): Meeting => ({ ...plain(offer.by), because: 'OFFERS_WHAT_I_NEED', over: need.resource }),
      ),
    ),
  ];
}

const plain = ({ id, name, nameFr }: Named): Named => ({ id, name, nameFr: nameFr ?? null });
