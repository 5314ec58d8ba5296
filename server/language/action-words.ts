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
  InfluenceSection: {
    AMBASSADORS: w('Ambassadors to invite', 'Ambassadeurs à inviter'),
    BROKERS: w('Between groups', 'Entre les groupes'),
    SALIENCE: w('Many rely on them', 'On s’appuie sur eux'),
    CORE: w('Core and edge', 'Cœur et pourtour'),
    COMMUNITIES: w('Who works together', 'Qui travaille ensemble'),
    TIES: w('Ties over time', 'Les liens dans le temps'),
  },
  InfluenceEntryKind: {
    AMBASSADOR: w('Ambassador', 'Ambassadeur'),
    BROKER: w('Between two groups', 'Entre deux groupes'),
    SALIENT: w('Many rely on it', 'On s’y appuie'),
    CORE: w('Core of a group', 'Cœur d’un groupe'),
    EDGE: w('One tie only', 'Un seul lien'),
    FOUND_UNNAMED: w('No community yet', 'Pas encore une communauté'),
    DECLARED_SPLIT: w('A community that is split', 'Une communauté divisée'),
    FOUND_SAME: w('Corresponds to a community', 'Correspond à une communauté'),
    FOUND_WITHIN: w('Part of a community', 'Partie d’une communauté'),
    TIE_STRONGER: w('Grew stronger', 'Renforcé'),
    TIE_CONFIRMED: w('Confirmed', 'Confirmé'),
    TIE_WEAKER: w('Grew weaker', 'Affaibli'),
    TIE_DISPUTED: w('Disputed', 'Contesté'),
    TIE_ENDED: w('Ended', 'Terminé'),
    TIE_LAPSED: w('Its period is over', 'Période échue'),
    TIE_SILENT: w('No news', 'Sans nouvelles'),
  },
  ProposalAnswer: { YES: w('Yes', 'Oui'), NO: w('No', 'Non') },
};
