/** Reads what missions received, as one audience sees it. */
import { audienceOf, seesOf } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { Invalid } from '../errors.ts';
import { gapsMemberships } from '../gaps/gaps.queries.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { sharedOf } from '../load/request-database.ts';
import type { Database } from '../neo4j/database.ts';
import { readAs } from '../read/hidden.ts';
import { computeValue, type ValueAsked, type ValueFacts } from './compute-value.ts';
import {
  type ValueContributionsRow,
  type ValueMissionsRow,
  valueContributions,
  valueMissions,
  valuePeople,
} from './value.queries.ts';
import { type Given, NONE, type Value } from './value.ts';

type Asking = { database: Database; viewer: Viewer };

/** Throws `NotFound` where there is no such ecosystem for this reader, and `Invalid` for a mission or group that is not in it. */
export async function readValue(
  { database: own, viewer }: Asking,
  slug: string,
  asked: ValueAsked,
): Promise<Value> {
  const database = sharedOf(own);
  const { id: ecosystem, revision } = await findEcosystem(own, slug, viewer);
  const today = new Date().toISOString().slice(0, 10);
  const audience = audienceOf(seesOf(viewer, ecosystem));
  const facts = await readAs(
    database,
    { ecosystem, audience },
    async ({ named: hidden }): Promise<ValueFacts> => {
      const [missions, given, people, circles] = await Promise.all([
        database.read(valueMissions, { ecosystem, today, hidden }),
        database.read(valueContributions, { ecosystem, hidden }),
        asked.by === 'COMMUNITY' ? [] : database.read(valuePeople, { ecosystem, hidden }),
        asked.by === 'COMMUNITY' ? database.read(gapsMemberships, { ecosystem, today, hidden }) : [],
      ]);
      return {
        missions: missions.map(missionOf),
        given: given.map(givenOf),
        people: people.map(({ sector, ...each }) => ({ ...each, sector: sector ?? undefined })),
        circles: circles.map(({ nameFr, ...each }) => ({ ...each, nameFr: nameFr ?? undefined })),
      };
    },
  );
  const found = computeValue(facts, asked);
  mustHold(facts, found, asked);
  return { ...found, revision, day: today };
}

function missionOf({ id, hashtag, name, nameFr, state, isNeedy, indicators }: ValueMissionsRow) {
  return {
    ...{ id, name: `#${hashtag}`, nameFr: `#${hashtag}`, state, isNeedy },
    title: { en: name, fr: nameFr ?? name },
    indicators: indicators.map((each) => {
      const { baseline, target, latestValue } = each;
      const isOnItsWay = baseline != null && target != null && latestValue != null && baseline !== target;
      return {
        ...{ id: each.id, name: each.name, nameFr: each.nameFr ?? undefined, unit: each.unit },
        ...{ baseline: baseline ?? undefined, target: target ?? undefined },
        ...{ latestValue: latestValue ?? undefined, latestOn: each.latestOn ?? undefined },
        progress: isOnItsWay ? (latestValue - baseline) / (target - baseline) : undefined,
      };
    }),
  };
}

function givenOf(row: ValueContributionsRow): Given {
  const { id, name, resource, economicValue, currency, by, vouched } = row;
  return {
    ...{ id, name, vouched, mission: row.mission ?? NONE },
    ...{ on: row.on ?? undefined, quantity: row.quantity ?? undefined, unit: row.unit ?? undefined },
    resource: resource ? { ...resource, nameFr: resource.nameFr ?? resource.name } : undefined,
    worth: economicValue != null && currency ? { amount: economicValue, currency } : undefined,
    ...{ socialValue: row.socialValue ?? undefined, societalValue: row.societalValue ?? undefined },
    by: { ...by, nameFr: by.nameFr ?? by.name, sector: by.sector ?? undefined },
  };
}

function mustHold(
  { missions }: ValueFacts,
  { groups }: Pick<Value, 'groups'>,
  { mission, group }: ValueAsked,
): void {
  if (mission && mission !== NONE && !missions.some(({ id }) => id === mission)) {
    const what = { en: 'mission', fr: 'une mission' };
    throw new Invalid(sentence('coverage.filter', { what }), [
      complaint('mission', 'coverage.filterWanted', { what }),
    ]);
  }
  if (group && !groups.some(({ id }) => id === group)) {
    throw new Invalid(sentence('value.group'), [complaint('group', 'value.groupWanted')]);
  }
}
