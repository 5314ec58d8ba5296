import { nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { orAdded, PERIOD, REMARKS } from '../record/common-fields.ts';
import type { FieldSet } from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import { addsPlace, usePlaceOptions } from '../record/place-options.ts';
import {
  CreateNeedDocument,
  MissionNeedsDocument,
  type Need,
  NeedDocument,
  NeedsForMissionDocument,
  RemoveNeedDocument,
  StakeholderNeedsDocument,
  UpdateNeedDocument,
} from './need.documents.ts';
import { quantityWords, thingWords } from './quantity-words.ts';
import { addsResource, useResourceOptions, useUnitOptions } from './resources.ts';

/** What needs and offers are described by. */
export const CLAIM = {
  resource: {
    is: 'reference',
    required: true,
    inTitle: true,
    useOptions: useResourceOptions,
    adds: addsResource,
    help: orAdded,
  },
  name: { is: 'line', inTitle: true, label: ({ t }) => t('field.inWords') },
  quantity: { is: 'number', least: 0, inTitle: true },
  unit: { is: 'choice', useOptions: useUnitOptions, follows: 'resource', inTitle: true },
  place: { is: 'reference', useOptions: usePlaceOptions, adds: addsPlace },
  ...PERIOD,
} as const satisfies FieldSet;

const NEED_STATES = ['OPEN', 'PARTLY_MET', 'MET', 'WITHDRAWN'] as const;
type NeedState = (typeof NEED_STATES)[number];
const sayState = (state: NeedState, { t }: Words) => t(`needState.${state}`);

const state = {
  state: { is: 'enum', of: NEED_STATES, say: sayState, required: true, initial: 'OPEN', inTitle: true },
} as const satisfies FieldSet;

const documents = {
  one: NeedDocument,
  create: saves(CreateNeedDocument),
  update: saves(UpdateNeedDocument),
  remove: removes(RemoveNeedDocument),
};

const title = (need: Need, words: Words) => thingWords(words, need);

/** How much is needed, how far it is met, and where. */
function about(need: Need, words: Words) {
  return [
    quantityWords(words, need),
    sayState(need.state, words),
    need.state === 'PARTLY_MET' &&
      words.t('need.committed', {
        quantity: quantityWords(words, { quantity: need.committed, unit: need.unit }),
      }),
    need.place && nameIn(words.language, need.place),
  ];
}

/** What a stakeholder needs, for one mission or in general. */
export const stakeholderNeeds = noun({
  own: true,
  name: 'need',
  fields: { ...CLAIM, mission: { is: 'element', only: 'Mission' }, ...state, ...REMARKS },
  title,
  about,
  anchor: 'by',
  list: below(StakeholderNeedsDocument),
  ...documents,
});

/** What a mission itself needs. */
export const missionNeeds = noun({
  name: 'need',
  fields: { ...CLAIM, ...state, ...REMARKS },
  title,
  about,
  anchor: 'by',
  list: below(MissionNeedsDocument),
  ...documents,
});

/** What stakeholders need in order to serve a mission. */
export const needsForMission = noun({
  name: 'needForMission',
  fields: { by: { is: 'element', required: true, inTitle: true }, ...CLAIM, ...state, ...REMARKS },
  title,
  about: (need, words) => [nameIn(words.language, need.by), ...about(need, words)],
  anchor: 'mission',
  list: below(NeedsForMissionDocument),
  ...documents,
});
