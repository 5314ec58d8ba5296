/** The values of enumerations in both languages, by the name of the enumeration. */
import type { Words } from './language.ts';

const w = (en: string, fr: string): Words => ({ en, fr });

export const ENUM_WORDS: Record<string, Record<string, Words>> = {
  StakeholderKind: { INSTITUTION: w('Institution', 'Institution'), INDIVIDUAL: w('Individual', 'Individu') },
  StakeholderStatus: {
    NOMINATED: w('Nominated', 'Recommandé'),
    LISTED: w('Listed', 'Répertorié'),
    REGISTERED: w('Registered', 'Inscrit'),
  },
  Sector: {
    MUNICIPAL: w('Municipal', 'Municipal'),
    PUBLIC: w('Public', 'Public'),
    PRIVATE: w('Private', 'Privé'),
    SOCIAL_ECONOMY: w('Social economy', 'Économie sociale'),
    COMMUNITY: w('Community', 'Communautaire'),
    EDUCATION: w('Education', 'Éducation'),
    HEALTH: w('Health', 'Santé'),
    PHILANTHROPY: w('Philanthropy', 'Philanthropie'),
    CITIZEN: w('Citizen', 'Citoyen'),
    OTHER: w('Other', 'Autre'),
  },
  Visibility: {
    PUBLIC: w('Everyone', 'Tout le monde'),
    MEMBERS: w('Members of this ecosystem', 'Les membres de cet écosystème'),
    FACILITATORS: w('Facilitators only', 'Les animateurs seulement'),
  },
  MissionState: {
    PROPOSED: w('Proposed', 'Proposée'),
    ACTIVE: w('Active', 'Active'),
    DONE: w('Done', 'Accomplie'),
    ABANDONED: w('Abandoned', 'Abandonnée'),
  },
  NeedState: {
    OPEN: w('Open', 'À combler'),
    PARTLY_MET: w('Partly met', 'Comblé en partie'),
    MET: w('Met', 'Comblé'),
    WITHDRAWN: w('Withdrawn', 'Retiré'),
  },
  OfferState: {
    OPEN: w('Open', 'Disponible'),
    PARTLY_TAKEN: w('Partly taken', 'Prise en partie'),
    TAKEN: w('Taken', 'Prise'),
    WITHDRAWN: w('Withdrawn', 'Retirée'),
  },
  CommunityKind: {
    SECTOR: w('Community of sector', 'Communauté sectorielle'),
    PRACTICE: w('Community of practice', 'Communauté de pratique'),
    EXPERTISE: w('Community of expertise', 'Communauté d’expertise'),
    INTEREST: w('Community of interest', 'Communauté d’intérêt'),
  },
  RoleKind: {
    CONVENOR: w('Convenor', 'Rassembleur'),
    FUNDER: w('Funder', 'Bailleur de fonds'),
    OPERATOR: w('Operator', 'Opérateur'),
    ADVISER: w('Adviser', 'Conseiller'),
    EVALUATOR: w('Evaluator', 'Évaluateur'),
    VOICE: w('Voice of those concerned', 'Voix des personnes concernées'),
    AMBASSADOR: w('Ambassador', 'Ambassadeur'),
    OTHER: w('Other', 'Autre'),
  },
  LinkStatus: {
    DECLARED: w('Declared', 'Déclaré'),
    CONFIRMED: w('Confirmed', 'Confirmé'),
    DISPUTED: w('Disputed', 'Contesté'),
    ENDED: w('Ended', 'Terminé'),
  },
  GoodDirection: { HIGHER: w('Higher', 'Plus haut'), LOWER: w('Lower', 'Plus bas') },
};
