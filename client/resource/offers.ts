import { nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { REMARKS } from '../record/common-fields.ts';
import type { FieldSet } from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import { CLAIM } from './needs.ts';
import {
  CreateOfferDocument,
  MissionOffersDocument,
  type Offer,
  OfferDocument,
  RemoveOfferDocument,
  StakeholderOffersDocument,
  UpdateOfferDocument,
} from './offer.documents.ts';
import { quantityWords, thingWords } from './quantity-words.ts';

const OFFER_STATES = ['OPEN', 'PARTLY_TAKEN', 'TAKEN', 'WITHDRAWN'] as const;
type OfferState = (typeof OFFER_STATES)[number];
const sayState = (state: OfferState, { t }: Words) => t(`offerState.${state}`);

const state = {
  state: { is: 'enum', of: OFFER_STATES, say: sayState, required: true, initial: 'OPEN', inTitle: true },
} as const satisfies FieldSet;

const documents = {
  one: OfferDocument,
  create: saves(CreateOfferDocument),
  update: saves(UpdateOfferDocument),
  remove: removes(RemoveOfferDocument),
};

const title = (offer: Offer, words: Words) => thingWords(words, offer);

/** How much is offered, how much of it is taken, and where. */
function about(offer: Offer, words: Words) {
  return [
    quantityWords(words, offer),
    sayState(offer.state, words),
    offer.state === 'PARTLY_TAKEN' &&
      words.t('offer.committed', {
        quantity: quantityWords(words, { quantity: offer.committed, unit: offer.unit }),
      }),
    offer.place && nameIn(words.language, offer.place),
  ];
}

/** What a stakeholder offers, to one mission or to any. */
export const stakeholderOffers = noun({
  own: true,
  name: 'offer',
  fields: { ...CLAIM, mission: { is: 'element', only: 'Mission' }, ...state, ...REMARKS },
  title,
  about,
  anchor: 'by',
  list: below(StakeholderOffersDocument),
  ...documents,
});

/** What stakeholders offer to a mission. */
export const missionOffers = noun({
  name: 'offerForMission',
  fields: {
    by: { is: 'element', only: 'Stakeholder', required: true, inTitle: true },
    ...CLAIM,
    ...state,
    ...REMARKS,
  },
  title,
  about: (offer, words) => [nameIn(words.language, offer.by), ...about(offer, words)],
  anchor: 'mission',
  list: below(MissionOffersDocument),
  ...documents,
});
