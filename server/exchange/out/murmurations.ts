/**
 * Profiles of Murmurations (https://library.murmurations.network): organizations, people, offers and wants. Missions have no profile there,
 * and a relationship has neither strength nor status.
 */
import type { Taken, TakenRecord } from './taken.ts';

const SCHEMAS = {
  INSTITUTION: 'organizations_schema-v1.0.0',
  INDIVIDUAL: 'people_schema-v0.1.0',
  exchange: 'offers_wants_schema-v0.1.0',
};

/** Links that schema.org has a word for, from the first end to the second; of all others it is told that there is one. */
const PREDICATES: Record<string, string> = {
  MEMBER_OF: 'https://schema.org/memberOf',
  FUNDS: 'https://schema.org/sponsor',
};
const LINKED = 'http://www.w3.org/ns/org#linkedTo';

/** `at` is the address of the map. */
export function* writeMurmurations(taken: Taken, at: string): Generator<string> {
  const addressOf = ({ id, fields }: TakenRecord) =>
    typeof fields.website === 'string' ? fields.website : `${at}#${encodeURIComponent(id)}`;
  let before = '[\n';
  for (const profile of profiles(taken, addressOf)) {
    yield before + JSON.stringify(profile);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

type AddressOf = (record: TakenRecord) => string;

function* profiles(taken: Taken, addressOf: AddressOf): Generator<object> {
  for (const stakeholder of taken.of('Stakeholder')) yield profileOf(stakeholder, taken, addressOf);
  for (const kind of ['Offer', 'Need'])
    for (const record of taken.of(kind)) {
      const profile = exchangeOf(record, addressOf);
      if (profile) yield profile;
    }
}

function profileOf(record: TakenRecord, taken: Taken, addressOf: AddressOf): object {
  const { id, fields, refs } = record;
  const isPerson = fields.kind === 'INDIVIDUAL';
  const place = refs.place;
  const relationships = taken.pointing(record, 'Interdependency', 'from').flatMap((link) => {
    const to = link.refs.to;
    if (to?.kind !== 'Stakeholder' || link.fields.status === 'ENDED') return [];
    return [{ predicate_url: PREDICATES[String(link.fields.type)] ?? LINKED, object_url: addressOf(to) }];
  });
  const [nickname] = (fields.otherNames ?? []) as string[];
  return {
    linked_schemas: [isPerson ? SCHEMAS.INDIVIDUAL : SCHEMAS.INSTITUTION],
    unique_id: id,
    name: fields.name,
    ...(nickname !== undefined && { nickname }),
    primary_url: addressOf(record),
    tags: fields.tags ?? [],
    ...(fields.summary !== undefined && { description: fields.summary }),
    ...(fields.logo !== undefined && { image: fields.logo }),
    ...(place && { locality: place.fields.name }),
    // Where somebody lives is theirs.
    ...(!isPerson &&
      place?.fields.latitude !== undefined && {
        geolocation: { lat: place.fields.latitude, lon: place.fields.longitude },
      }),
    ...(relationships.length > 0 && { relationships }),
  };
}

function exchangeOf({ kind, fields, refs }: TakenRecord, addressOf: AddressOf): object | undefined {
  const { by, resource } = refs;
  if (by?.kind !== 'Stakeholder' || !resource || (fields.state ?? 'OPEN') !== 'OPEN') return undefined;
  const amount = fields.quantity === undefined ? '' : `${fields.quantity} ${fields.unit}`;
  const said = [amount, fields.note ?? ''].filter((words) => words !== '');
  return {
    linked_schemas: [SCHEMAS.exchange],
    exchange_type: kind === 'Offer' ? 'offer' : 'want',
    item_type: resource.fields.name,
    title: fields.name ?? resource.fields.name,
    ...(said.length > 0 && { description: said.join('. ') }),
    primary_url: addressOf(by),
    ...(fields.until !== undefined && { expires_at: fields.until }),
  };
}
