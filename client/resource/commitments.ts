import { useMemo } from 'react';
import { useAsked } from '../graphql/use-asked.ts';
import type { Words } from '../language/use-words.ts';
import { PERIOD, REMARKS } from '../record/common-fields.ts';
import type { Choosing, FieldSet, Option, Values } from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import {
  type Commitment,
  CommitmentDocument,
  CreateCommitmentDocument,
  NeedCommitmentsDocument,
  NeedsLikeOfferDocument,
  OfferCommitmentsDocument,
  OffersLikeNeedDocument,
  RemoveCommitmentDocument,
  UpdateCommitmentDocument,
} from './commitment.documents.ts';
import { claimWords, quantityWords } from './quantity-words.ts';

/** What of the same resource is still needed. */
function useNeedOptions({ of, words }: Choosing): Option[] | undefined {
  const data = useAsked(NeedsLikeOfferDocument, { id: of });
  const needs = data?.offer?.resource.needs.nodes;
  return useMemo(
    () =>
      needs
        ?.filter(({ state }) => state === 'OPEN' || state === 'PARTLY_MET')
        .map((need) => ({ value: need.id, label: claimWords(words, need) })),
    [needs, words],
  );
}

/** What of the same resource is still to be had. */
function useOfferOptions({ of, words }: Choosing): Option[] | undefined {
  const data = useAsked(OffersLikeNeedDocument, { id: of });
  const offers = data?.need?.resource.offers.nodes;
  return useMemo(
    () =>
      offers
        ?.filter(({ state }) => state === 'OPEN' || state === 'PARTLY_TAKEN')
        .map((offer) => ({ value: offer.id, label: claimWords(words, offer) })),
    [offers, words],
  );
}

const sayNeed = (need: Commitment['need'], words: Words) => claimWords(words, need);
const sayOffer = (offer: Commitment['offer'], words: Words) => claimWords(words, offer);

const terms = {
  quantity: { is: 'number', least: 0, inTitle: true, help: ({ t }) => t('commitment.quantityHelp') },
  ...PERIOD,
  ...REMARKS,
} as const satisfies FieldSet;

/** How much is promised. */
const about = ({ quantity, offer }: Commitment, words: Words) => [
  quantity === null ? words.t('commitment.whole') : quantityWords(words, { quantity, unit: offer.unit }),
];

const toNeed = {
  need: {
    is: 'reference',
    required: true,
    fixed: true,
    inTitle: true,
    useOptions: useNeedOptions,
    say: sayNeed,
    help: ({ t }) => t('commitment.needHelp'),
  },
  ...terms,
} as const satisfies FieldSet;

const ofOffer = {
  offer: {
    is: 'reference',
    required: true,
    fixed: true,
    inTitle: true,
    useOptions: useOfferOptions,
    say: sayOffer,
    help: ({ t }) => t('commitment.offerHelp'),
  },
  ...terms,
} as const satisfies FieldSet;

const documents = {
  one: CommitmentDocument,
  create: saves(CreateCommitmentDocument),
  update: saves(UpdateCommitmentDocument),
  remove: removes(RemoveCommitmentDocument),
};

/** A new commitment starts with what is left of the offer. */
export function restOf({ quantity, committed }: { quantity: number | null; committed: number }): Values {
  return quantity !== null && quantity > committed ? { quantity: String(quantity - committed) } : {};
}

/** The needs that an offer is committed to. */
export const offerCommitments = noun({
  own: true,
  name: 'commitment',
  fields: toNeed,
  title: ({ need }, words) => sayNeed(need, words),
  about,
  anchor: 'offer',
  list: below(OfferCommitmentsDocument),
  ...documents,
});

/** The offers that are committed to a need. */
export const needCommitments = noun({
  name: 'commitmentTo',
  fields: ofOffer,
  title: ({ offer }, words) => sayOffer(offer, words),
  about,
  anchor: 'need',
  list: below(NeedCommitmentsDocument),
  ...documents,
});
