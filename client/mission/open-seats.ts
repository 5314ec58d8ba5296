/** The seats that somebody could take: those that are described as vacant, and one for each role that lacks others. */
import type { ResultOf } from '../graphql/graphql.ts';
import type { Words } from '../language/use-words.ts';
import { roleWords } from './role-words.ts';
import type { Bearer, OpenSeatsDocument } from './seat.documents.ts';
import { fitOf, type Reason, type Vacant } from './seat-fit.ts';

export type Open = ResultOf<typeof OpenSeatsDocument>;

export type OpenSeat = {
  value: string;
  /** "Evaluator, #keepthestudio (accountant)". */
  label: string;
  role: string;
  mission: string;
  /** The record of the seat, where there is one. */
  seat?: string;
  vacant: Vacant;
};

/** By mission and role, as they read. */
export function openSeats({ roles, seats }: Open, words: Words): OpenSeat[] {
  const { t, language } = words;
  const ofRole = Map.groupBy(seats.nodes, ({ role }) => role.id);
  const open = roles.nodes.flatMap((role): OpenSeat[] => {
    const { mission } = role;
    const named = { role: roleWords(role, words), mission: `#${mission.hashtag}` };
    const at = { role: role.id, mission: mission.id };
    const vacant = ofRole.get(role.id) ?? [];
    const described = vacant.map(({ id, sector, skill, place }) => ({
      ...{ value: id, seat: id, ...at, vacant: { mission, sector, skill, place } },
      label: t(skill ? 'seat.namedWithSkill' : 'seat.named', { ...named, skill }),
    }));
    const missing = { value: role.id, ...at, vacant: { mission }, label: t('seat.named', named) };
    return [...described, ...(role.vacancies > vacant.length ? [missing] : [])];
  });
  return open.sort((one, other) => one.label.localeCompare(other.label, language));
}

export type FittingSeat = OpenSeat & { reasons: readonly Reason[] };

/** Those that something speaks for, those first for which most does; none of a role of which they hold one. */
export function fittingSeats(seats: readonly OpenSeat[], bearer: Bearer, words: Words): FittingSeat[] {
  const held = new Set(bearer.seats.nodes.map(({ role }) => role.id));
  return seats
    .filter(({ role }) => !held.has(role))
    .map((seat) => ({ ...seat, reasons: fitOf(seat.vacant, bearer, words) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => other.reasons.length - one.reasons.length);
}
