import type { Client } from '@urql/core';
import { useMemo } from 'react';
import { useAsked } from '../graphql/use-asked.ts';
import { dateIn, nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { CreateRoleDocument } from '../mission/role.documents.ts';
import { roleWords } from '../mission/role-words.ts';
import { SOURCE } from '../record/common-fields.ts';
import {
  type Adds,
  type Choosing,
  type FieldSet,
  nameOfNew,
  type Option,
  type Values,
} from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import {
  CreateNominationDocument,
  CreateNomineeDocument,
  MissionNominationsDocument,
  MissionRoleNamesDocument,
  type Nomination,
  NominationDocument,
  NominationsMadeDocument,
  NominationsReceivedDocument,
  RemoveNominationDocument,
  UpdateNominationDocument,
} from './nomination.documents.ts';

/** The roles of the mission that the form holds, or was opened from. */
function useRoleOptions({ of, values, words }: Choosing): Option[] | undefined {
  const mission = values.mission === undefined ? of : String(values.mission);
  const data = useAsked(MissionRoleNamesDocument, { id: mission }, !mission);
  return useMemo(
    () =>
      mission
        ? data?.mission?.roles.nodes.map((role) => ({ value: role.id, label: roleWords(role, words) }))
        : [],
    [mission, data, words],
  );
}

/** Adds a role of the mission by its title. */
const addsRole: Adds = async (client, { of, values }, title, idempotencyKey) => {
  const mission = values.mission === undefined ? of : String(values.mission);
  if (!mission) return {};
  return saves(CreateRoleDocument)(client, { mission, kind: 'OTHER', minimum: 1, title, idempotencyKey });
};

const sayRole = (role: NonNullable<Nomination['role']>, words: Words) => roleWords(role, words);
const NEW_KINDS = ['INSTITUTION', 'INDIVIDUAL'] as const;
type NewKind = (typeof NEW_KINDS)[number];
const isNew = ({ nominee }: Values) => nameOfNew(nominee) !== undefined;

/** Somebody known or, by a name that nobody has yet, somebody new. */
const WHOM = {
  nominee: {
    is: 'element',
    only: 'Stakeholder',
    orNew: true,
    required: true,
    fixed: true,
    inTitle: true,
    help: ({ t }) => t('nomination.nomineeHelp'),
  },
  kind: {
    is: 'enum',
    of: NEW_KINDS,
    say: (kind: NewKind, { t }: Words) => t(`kind.${kind}`),
    unstored: true,
    required: true,
    initial: 'INSTITUTION',
    when: isNew,
  },
  evenIfAlike: {
    is: 'check',
    unstored: true,
    when: isNew,
    label: ({ t }) => t('nomination.evenIfAlike'),
  },
} as const satisfies FieldSet;

const BY = {
  nominator: { is: 'element', only: 'Stakeholder', required: true, fixed: true, inTitle: true },
} as const satisfies FieldSet;
const MISSION = { mission: { is: 'element', only: 'Mission' } } as const satisfies FieldSet;
const WHY = {
  role: { is: 'reference', useOptions: useRoleOptions, say: sayRole, adds: addsRole },
  reason: { is: 'prose' },
  on: { is: 'date', inTitle: true },
  ...SOURCE,
} as const satisfies FieldSet;

type Input = Parameters<typeof saveNomination>[1];
const saveNomination = saves(CreateNominationDocument);
const saveNominee = saves(CreateNomineeDocument);

/** Names somebody; who is not here yet is first recorded as nominated. Keys of both make a retry safe. */
async function nominate(client: Client, input: Input & { kind: NewKind; evenIfAlike?: string }) {
  const { kind, evenIfAlike, ...nomination } = input;
  const name = nameOfNew(nomination.nominee);
  if (name === undefined) return saveNomination(client, nomination);
  const { data, error } = await saveNominee(client, {
    // The ids of everything in an ecosystem begin with its own.
    ecosystem: (nomination.nominator ?? '').split('-')[0] ?? '',
    kind,
    name,
    status: 'NOMINATED',
    evenIfAlike: evenIfAlike === 'yes',
    idempotencyKey: `${nomination.idempotencyKey}-nominee`,
    ...(nomination.source ? { source: nomination.source } : {}),
  });
  return data ? saveNomination(client, { ...nomination, nominee: data.id }) : { data: undefined, error };
}

const whenAndFor = (nomination: Nomination, words: Words) => [
  nomination.role
    ? roleWords(nomination.role, words)
    : nomination.mission && nameIn(words.language, nomination.mission),
  nomination.on && dateIn(words.language, nomination.on),
];
const reached = ({ nominee }: Nomination, { t }: Words) =>
  nominee.status === 'NOMINATED' && t('nomination.unreached');

const documents = {
  one: NominationDocument,
  create: nominate,
  update: saves(UpdateNominationDocument),
  remove: removes(RemoveNominationDocument),
};

/** Whom a stakeholder named: the answer to "who else should be invited?". */
export const nominationsMade = noun({
  own: true,
  name: 'nominationMade',
  fields: { ...WHOM, ...MISSION, ...WHY },
  title: ({ nominee }, { language }) => nameIn(language, nominee),
  about: (nomination, words) => [reached(nomination, words), ...whenAndFor(nomination, words)],
  anchor: 'nominator',
  list: below(NominationsMadeDocument),
  ...documents,
});

/** Who named a stakeholder. */
export const nominationsReceived = noun({
  name: 'nomination',
  fields: { ...BY, ...MISSION, ...WHY },
  title: ({ nominator, source }, { language, t }) =>
    nominator ? nameIn(language, nominator) : (source ?? t('nomination.text')),
  about: whenAndFor,
  anchor: 'nominee',
  list: below(NominationsReceivedDocument),
  ...documents,
  create: saveNomination,
});

/** Who was named for a mission, and by whom. */
export const missionNominations = noun({
  name: 'nominationFor',
  fields: { ...WHOM, ...BY, ...WHY },
  title: ({ nominee }, { language }) => nameIn(language, nominee),
  about: (nomination, words) => [
    nomination.nominator
      ? words.t('nomination.by', { name: nameIn(words.language, nomination.nominator) })
      : nomination.source,
    reached(nomination, words),
    ...whenAndFor(nomination, words),
  ],
  anchor: 'mission',
  list: below(MissionNominationsDocument),
  ...documents,
});
