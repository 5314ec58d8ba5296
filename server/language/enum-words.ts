/** The values of enumerations in both languages, by the name of the enumeration: the API describes its values by the English ones. */
import { ACTION_WORDS } from './action-words.ts';
import { type Words, inBoth as w } from './language.ts';
import { PARTNER_WORDS } from './partner-words.ts';

export const ENUM_WORDS: Record<string, Record<string, Words>> = {
  ...PARTNER_WORDS,
  ...ACTION_WORDS,
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
  LikelyLinkReasonKind: {
    PARTNER: w('A partner of both', 'Un partenaire commun'),
    NEED: w('A need of the same resource', 'Un besoin de la même ressource'),
    MISSION: w('A seat in the same mission', 'Un siège dans la même mission'),
    PLACE: w('The same place', 'Le même lieu'),
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
  InterdependencyStatus: {
    DECLARED: w('Declared', 'Déclaré'),
    CONFIRMED: w('Confirmed', 'Confirmé'),
    DISPUTED: w('Disputed', 'Contesté'),
    ENDED: w('Ended', 'Terminé'),
  },
  LinkAnswer: {
    CONFIRM: w('Confirm', 'Confirmer'),
    CORRECT: w('Correct', 'Corriger'),
    DISPUTE: w('Dispute', 'Contester'),
    LET_BE: w('Let be', 'Laisser en l’état'),
    END: w('End', 'Terminer'),
  },
  LinkSaying: {
    DECLARED: w('Declared', 'Déclaré'),
    CONFIRMED: w('Confirmed', 'Confirmé'),
    CORRECTED: w('Corrected', 'Corrigé'),
    DISPUTED: w('Disputed', 'Contesté'),
    LET_BE: w('Let be', 'Laissé en l’état'),
  },
  InterdependencyDirection: {
    DIRECTED: w('From one end to the other', 'D’un bout à l’autre'),
    UNDIRECTED: w('Without direction', 'Sans direction'),
    MUTUAL: w('Both ways', 'Dans les deux sens'),
  },
  GoodDirection: { HIGHER: w('Higher', 'Plus haut'), LOWER: w('Lower', 'Plus bas') },
  ElementKind: {
    INSTITUTION: w('Institution', 'Institution'),
    INDIVIDUAL: w('Individual', 'Individu'),
    MISSION: w('Mission', 'Mission'),
  },
  Language: { EN: w('English', 'Anglais'), FR: w('French', 'Français') },
  TokenScope: {
    READ: { en: 'Read', fr: 'Lire' },
    CHANGE: { en: 'Read and change', fr: 'Lire et modifier' },
  },
  AccessRole: {
    VISITOR: w('Visitor: reads what is public', 'Visiteur : lit ce qui est public'),
    PARTNER: w(
      'Partner: reads what the members of an ecosystem see',
      'Partenaire : lit ce que voient les membres d’un écosystème',
    ),
    PLANNER: w(
      'Planner: also asks what would be missing if something were otherwise',
      'Planificateur : demande aussi ce qui manquerait si quelque chose était autrement',
    ),
    FACILITATOR: w('Facilitator: curates the map', 'Animateur : tient la carte à jour'),
  },
  LikenessReason: {
    NAME: w('Their names are alike', 'Leurs noms se ressemblent'),
    OTHER_NAME: w('Another name of one is alike', 'Un autre nom de l’une se ressemble'),
    WEBSITE: w('They have the same website', 'Elles ont le même site web'),
  },
  ListOrder: {
    NAME: w('By name', 'Par nom'),
    OLDEST: w('Oldest first', 'Les plus anciens d’abord'),
    NEWEST: w('Newest first', 'Les plus récents d’abord'),
  },
  Severity: { HIGH: w('High', 'Élevée'), MEDIUM: w('Medium', 'Moyenne'), LOW: w('Low', 'Faible') },
  FindingGrouping: {
    KIND: w('By kind', 'Par genre'),
    WHOM: w('By whom they concern', 'Par ceux qu’ils concernent'),
  },
  LinkWay: {
    OUT: w('From the element', 'Depuis l’élément'),
    IN: w('To the element', 'Vers l’élément'),
    BOTH: w('Both ways, or neither', 'Dans les deux sens, ou sans sens'),
  },
  FindingState: {
    OPEN: w('Open', 'Ouvert'),
    DISMISSED: w('Dismissed', 'Écarté'),
    CLOSED: w('Closed', 'Clos'),
  },
  CoverageDimension: {
    PLACE: w('Places', 'Lieux'),
    MISSION: w('Missions', 'Missions'),
    SECTOR: w('Sectors', 'Secteurs'),
    COMMUNITY: w('Communities', 'Communautés'),
    RESOURCE: w('Resources', 'Ressources'),
    ROLE: w('Roles', 'Rôles'),
  },
  CoverageState: {
    NONE: w('None', 'Aucune'),
    PARTIAL: w('Partial', 'Partielle'),
    ONE_PROVIDER: w('One provider only', 'Un seul fournisseur'),
    COVERED: w('Covered', 'Couverte'),
    NOT_SURVEYED: w('Not surveyed', 'Non recensée'),
  },
  CoverageLineKind: {
    NEED: w('Need', 'Besoin'),
    OFFER: w('Offer', 'Offre'),
    ROLE: w('Role', 'Rôle'),
    STAKEHOLDER: w('Stakeholder who was reached', 'Partie prenante jointe'),
    NOMINATED: w(
      'Stakeholder who was nominated and not reached',
      'Partie prenante recommandée, et non jointe',
    ),
  },
  StoppingCondition: {
    FEW_NEW_NAMES: w('Few new names', 'Peu de noms nouveaux'),
    ROLES_NAMED: w('Every role is named', 'Chaque rôle est nommé'),
    STARTING_POINTS: w('Two starting points per community', 'Deux points de départ par communauté'),
  },
  UnseenCaution: {
    FEW_LISTS: w('Few lists', 'Peu de listes'),
    LOW_COVERAGE: w('The lists reach less than half', 'Les listes atteignent moins de la moitié'),
    MOSTLY_NAMED_ONCE: w('Most were named once only', 'La plupart n’ont été nommés qu’une fois'),
    FEW_NAMED_TWICE: w('Few were named twice', 'Peu ont été nommés deux fois'),
  },
  QuestionFieldType: {
    ENUM: w('One of a list', 'Un choix dans une liste'),
    TEXT: w('Text', 'Texte'),
    NUMBER: w('Number', 'Nombre'),
    DATE: w('Date', 'Date'),
    BOOLEAN: w('True or false', 'Vrai ou faux'),
    PLACE: w('Place, with those within it', 'Lieu, avec ceux qu’il contient'),
    REFERENCE: w('Record', 'Fiche'),
  },
};

/** What a value is called; itself where it has no words. */
export function enumWords(enumeration: string, value: string): Words {
  return ENUM_WORDS[enumeration]?.[value] ?? { en: value, fr: value };
}
