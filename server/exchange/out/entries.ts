/** The columns whose entries are records of their own, as `kumu/records/` reads them. What an entry has no words for is left out. */
import type { RECORD_COLUMNS } from '../kumu/columns.ts';
import { ROLE_WORDS } from '../kumu/record-words.ts';
import { meaning } from '../kumu/words.ts';
import type { FileNames } from './names.ts';
import type { Taken, TakenRecord } from './taken.ts';
import { whole, wordOf } from './words.ts';

type RecordColumn = (typeof RECORD_COLUMNS)[number];
type Sheet = { taken: Taken; names: FileNames };
/** Entries of one cell; undefined for a record that has none. */
type Entries = (element: TakenRecord, sheet: Sheet) => (string | undefined)[];

const text = (value: unknown): string => whole(String(value ?? '')).replace(/\s[–—]\s/g, ' - ');
const tagOf = (mission: TakenRecord | undefined): string => (mission ? ` #${mission.fields.hashtag}` : '');
const on = ({ on }: TakenRecord['fields']): string => (on ? ` on ${on}` : '');
const until = ({ until }: TakenRecord['fields']): string => (until ? `, until ${until}` : '');

/** `money: 40000 CAD - words`; the dash stands also where there is no amount, so that words are never taken for one. */
function amount({ fields, refs }: TakenRecord, words: unknown): string | undefined {
  const { resource } = refs;
  if (!resource) return undefined;
  const said = words === undefined ? '' : ` - ${text(words)}`;
  const counted = fields.quantity !== undefined && fields.unit !== undefined;
  return `${text(resource.fields.name)}:${counted ? ` ${fields.quantity} ${text(fields.unit)}` : ''}${said}`;
}

/** Needs that are met and offers that are taken would come back as open ones. */
const isOpen = ({ fields }: TakenRecord): boolean => (fields.state ?? 'OPEN') === 'OPEN';

const wanted =
  (kind: 'Need' | 'Offer'): Entries =>
  (element, { taken }) =>
    taken
      .pointing(element, kind, 'by')
      .filter(isOpen)
      .map((record) => {
        const words = amount(record, record.fields.name);
        return words && `${words}${tagOf(record.refs.mission)}${until(record.fields)}`;
      });

/** A role by its kind, or by its title where it has one of its own. */
function roleWord({ fields: { kind, title } }: TakenRecord): string {
  if (kind === 'VOICE') return 'voice of those concerned';
  return kind === 'OTHER' ? text(title) : wordOf(kind).toLowerCase();
}

/** Of the roles of a mission that read alike, the first: a title may say what a kind is called. */
const isRead = (role: TakenRecord): boolean =>
  role.fields.kind !== 'OTHER' || !meaning(ROLE_WORDS, String(role.fields.title));

function seat({ refs: { role } }: TakenRecord): string | undefined {
  const mission = role?.refs.mission;
  return role && mission && isRead(role) ? `${roleWord(role)} @ #${mission.fields.hashtag}` : undefined;
}

const indicators: Entries = (mission, { taken }) =>
  taken.pointing(mission, 'Indicator', 'mission').map((indicator) => {
    const { name, unit, baseline, target } = indicator.fields;
    if (baseline === undefined || target === undefined) return undefined;
    const last = taken
      .pointing(indicator, 'Measure', 'indicator')
      .toSorted((one, other) => String(one.fields.on).localeCompare(String(other.fields.on)))
      .at(-1);
    const latest = last ? ` (latest: ${last.fields.value} on ${last.fields.on})` : '';
    return `${text(name)}: ${baseline} -> ${target} ${text(unit)}${latest}`;
  });

const contributions: Entries = (giver, { taken, names }) =>
  taken.pointing(giver, 'Contribution', 'by').map((contribution) => {
    const { fields, refs } = contribution;
    const words = amount(contribution, fields.name);
    const target = givenTo(refs, { taken, names });
    if (words === undefined || target === undefined) return undefined;
    const part = (value: unknown) => text(value).replaceAll(';', ',');
    return [
      `${words.replaceAll(';', ',')} -> ${target}${on(fields)}`,
      ...(fields.economicValue !== undefined ? [`worth ${fields.economicValue} ${fields.currency}`] : []),
      ...(fields.socialValue ? [`social: ${part(fields.socialValue)}`] : []),
      ...(fields.societalValue ? [`societal: ${part(fields.societalValue)}`] : []),
    ].join('; ');
  });

/** Whoever had the need, where that tells which need it was; else the mission. */
function givenTo(
  { need, mission, resource }: TakenRecord['refs'],
  { taken, names }: Sheet,
): string | undefined {
  const by = need?.refs.by;
  const alike = by
    ? taken.pointing(by, 'Need', 'by').filter((other) => isOpen(other) && other.refs.resource === resource)
    : [];
  if (by && by.kind !== 'Mission' && alike.length === 1 && alike[0] === need) return names.among(by);
  return mission ? `#${mission.fields.hashtag}` : undefined;
}

const commitments: Entries = (giver, { taken, names }) =>
  taken.pointing(giver, 'Offer', 'by').flatMap((offer) =>
    taken.pointing(offer, 'Commitment', 'offer').map((commitment) => {
      const { need } = commitment.refs;
      const by = need?.refs.by;
      if (!need || !by || !isOpen(offer) || !isOpen(need)) return undefined;
      const { quantity } = commitment.fields;
      const promised = { ...offer, fields: { ...offer.fields, quantity } };
      const words = amount(promised, offer.fields.name);
      const whose = by.kind === 'Mission' ? `#${by.fields.hashtag}` : names.among(by);
      const which = need.fields.name === undefined ? '' : ` - ${text(need.fields.name)}`;
      return words && `${words} -> ${whose}${which}${until(commitment.fields)}`;
    }),
  );

const ENTRIES: Record<RecordColumn, Entries> = {
  needs: wanted('Need'),
  offers: wanted('Offer'),
  rolesExpected: (mission, { taken }) =>
    taken
      .pointing(mission, 'Role', 'mission')
      .filter(isRead)
      .map((role) => `${roleWord(role)} x${role.fields.minimum ?? 1}`),
  seatsHeld: (holder, { taken }) => taken.pointing(holder, 'Seat', 'holder').map(seat),
  indicators,
  nominatedBy: (nominee, { taken, names }) =>
    taken
      .pointing(nominee, 'Nomination', 'nominee')
      .map(({ refs: { nominator, mission }, fields }) =>
        nominator ? `${names.among(nominator)}${tagOf(mission)}${on(fields)}` : undefined,
      ),
  // Only the first edition has a word in sheets.
  charter: (member, { taken }) =>
    taken
      .pointing(member, 'Acceptance', 'by')
      .map(({ refs: { charter }, fields }) =>
        charter?.fields.edition === '1' ? `accepted${on(fields)}` : undefined,
      ),
  communities: (member, { taken }) =>
    taken.pointing(member, 'Membership', 'member').map(({ refs: { community } }) => {
      if (!community) return undefined;
      const star = community.refs.animator === member ? ' *' : '';
      return `${text(community.fields.name)} (${wordOf(community.fields.kind).toLowerCase()})${star}`;
    }),
  cameTo: (attendee, { taken }) =>
    taken
      .pointing(attendee, 'Attendance', 'attendee')
      .map(({ refs: { event }, fields: { part } }) =>
        event
          ? `${text(event.fields.name)}${part ? ` (${text(part).replace(/[()]/g, '')})` : ''}${on(event.fields)}`
          : undefined,
      ),
  contributions,
  committedTo: commitments,
  endorses: (by, { taken, names }) =>
    taken.pointing(by, 'Endorsement', 'by').map(({ refs: { contribution }, fields }) => {
      const giver = contribution?.refs.by;
      return giver && `${names.among(giver)}: ${text(contribution.fields.name)}${on(fields)}`;
    }),
};

/** The cell of such a column, empty where there is nothing to write. The same entry twice would be read as one. */
export function entriesOf(column: RecordColumn, element: TakenRecord, sheet: Sheet): string {
  return [...new Set(ENTRIES[column](element, sheet).filter((entry) => entry !== undefined))].join(' | ');
}
