import { nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { SECTORS, type Sector } from '../map/palette.ts';
import { PERIOD, REMARKS } from '../record/common-fields.ts';
import type { FieldSet } from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import { addsPlace, usePlaceOptions } from '../record/place-options.ts';
import {
  CreateRoleDocument,
  MissionRolesDocument,
  RemoveRoleDocument,
  RoleDocument,
  UpdateRoleDocument,
} from './role.documents.ts';
import { ROLE_KINDS, type RoleKind, roleWords } from './role-words.ts';
import {
  CreateSeatDocument,
  HeldSeatDocument,
  RemoveSeatDocument,
  RoleSeatsDocument,
  SeatDocument,
  StakeholderSeatsDocument,
  UpdateSeatDocument,
} from './seat.documents.ts';

const sayKind = (kind: RoleKind, { t }: Words) => t(`roleKind.${kind}`);

const roleFields = {
  kind: {
    is: 'enum',
    of: ROLE_KINDS,
    say: sayKind,
    required: true,
    initial: 'CONVENOR',
    label: ({ t }) => t('role.kind'),
  },
  minimum: { is: 'number', whole: true, least: 1, most: 100, required: true, initial: '1', inTitle: true },
  title: { is: 'line', label: ({ t }) => t('role.title'), help: ({ t }) => t('role.titleHelp') },
  titleFr: { is: 'line', label: ({ t }) => t('role.titleFr') },
  ...REMARKS,
} as const satisfies FieldSet;

/** The parts that a mission expects to be played. */
export const roles = noun({
  name: 'role',
  fields: roleFields,
  title: (role, words) => roleWords(role, words),
  about: ({ held, minimum }, { t }) => [t('role.filled', { held, minimum })],
  anchor: 'mission',
  list: below(MissionRolesDocument),
  one: RoleDocument,
  create: saves(CreateRoleDocument),
  update: saves(UpdateRoleDocument),
  remove: removes(RemoveRoleDocument),
});

const saySector = (sector: Sector, { t }: Words) => t(`sector.${sector}`);

const seatFields = {
  holder: { is: 'element', only: 'Stakeholder', inTitle: true, help: ({ t }) => t('seat.holderHelp') },
  sector: { is: 'enum', of: SECTORS, say: saySector, label: ({ t }) => t('seat.sector') },
  skill: { is: 'line', label: ({ t }) => t('seat.skill') },
  place: { is: 'reference', useOptions: usePlaceOptions, adds: addsPlace, label: ({ t }) => t('seat.place') },
  ...PERIOD,
  ...REMARKS,
} as const satisfies FieldSet;

const documents = {
  create: saves(CreateSeatDocument),
  update: saves(UpdateSeatDocument),
  remove: removes(RemoveSeatDocument),
};

/** The seats of a role, held and vacant. */
export const seats = noun({
  name: 'seat',
  fields: seatFields,
  title: ({ holder }, { t, language }) => (holder ? nameIn(language, holder) : t('seat.vacant')),
  anchor: 'role',
  list: below(RoleSeatsDocument),
  one: SeatDocument,
  ...documents,
});

/** The seats that a stakeholder holds; they are given and taken from the mission. */
export const heldSeats = noun({
  own: true,
  name: 'heldSeat',
  fields: seatFields,
  title: ({ role }, words) => roleWords(role, words),
  about: ({ role }, { language }) => [nameIn(language, role.mission)],
  anchor: 'role',
  list: below(StakeholderSeatsDocument),
  one: HeldSeatDocument,
  ...documents,
});
