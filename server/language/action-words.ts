/** The values of enumerations of what people could do together, in both languages. */
import { type Words, inBoth as w } from './language.ts';

export const ACTION_WORDS: Record<string, Record<string, Words>> = {
  SynergyKind: {
    NEED_MEETS_OFFER: w('A need meets an offer', 'Un besoin rencontre une offre'),
    HYBRIDISATION: w('Hybridisation', 'Hybridation'),
    COOPETITION: w('Coopetition', 'Coopétition'),
    SAME_MISSION: w('Same mission, no link', 'Même mission, aucun lien'),
    SAME_TAG: w('Same #tag elsewhere', 'Même #mot-clic ailleurs'),
    UNBRIDGED_COMMUNITIES: w('Communities nobody bridges', 'Communautés que personne ne relie'),
    UNUSED_OFFER: w('Offer nobody uses', 'Offre que personne n’utilise'),
  },
  SynergyFactorKind: {
    FIT: w('Fit', 'Correspondance'),
    QUANTITY: w('Quantity', 'Quantité'),
    DISTANCE: w('Nearness', 'Proximité'),
    PERIOD: w('Period', 'Période'),
    TRUST: w('Trust', 'Confiance'),
    FRESHNESS: w('Freshness', 'Fraîcheur'),
  },
  ProposalState: {
    SET_ASIDE: w('Set aside', 'Mise de côté'),
    PROPOSED: w('Proposed to both', 'Proposée aux deux'),
  },
  ProposalAnswer: { YES: w('Yes', 'Oui'), NO: w('No', 'Non') },
};
