/** The seats that somebody could take: those that are described as vacant, and one for each role that lacks others. */
import type { Words } from '../language/use-words.ts';
import { type RoleKind, roleWords } from './role-words.ts';

type Role = {
  id: string;
  kind: RoleKind;
  title: string | null;
  titleFr: string | null;
  vacancies: number;
  mission: { hashtag: string };
  seats: { nodes: readonly { id: string; version: number; skill: string | null; holder: unknown }[] };
};

export type OpenSeat = {
  value: string;
  /** "Evaluator, #keepthestudio (accountant)". */
  label: string;
  role: string;
  /** The record of the seat, where there is one. */
  described?: { id: string; version: number };
};

/** By mission and role, as they read. */
export function openSeats(roles: readonly Role[], words: Words): OpenSeat[] {
  const { t, language } = words;
  const seats = roles.flatMap((role): OpenSeat[] => {
    const named = { role: roleWords(role, words), mission: `#${role.mission.hashtag}` };
    const vacant = role.seats.nodes.filter(({ holder }) => !holder);
    const described = vacant.map(({ id, version, skill }) => ({
      ...{ value: id, role: role.id, described: { id, version } },
      label: t(skill ? 'seat.namedWithSkill' : 'seat.named', { ...named, skill }),
    }));
    const isMore = role.vacancies > vacant.length;
    return [
      ...described,
      ...(isMore ? [{ value: role.id, role: role.id, label: t('seat.named', named) }] : []),
    ];
  });
  return seats.sort((one, other) => one.label.localeCompare(other.label, language));
}
