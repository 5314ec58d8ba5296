/** The same of what stands around the map: how people come to it, are asked, add to it, and what is decided of what they add. */
import { type Words, inBoth as w } from './language.ts';

export const PARTNER_WORDS: Record<string, Record<string, Words>> = {
  FlagReason: {
    WRONG: w('It is wrong', 'C’est faux'),
    OUTDATED: w('It is out of date', 'C’est périmé'),
    PRIVATE: w('It tells something private', 'Cela révèle quelque chose de privé'),
    OFFENSIVE: w('It is offensive', 'C’est offensant'),
    SPAM: w('It is advertising', 'C’est de la publicité'),
    OTHER: w('Another reason', 'Une autre raison'),
  },
  MatterKind: {
    FLAG: w('Flagged', 'Signalé'),
    CORRECTION: w('A correction', 'Une correction'),
    NEWCOMER: w('Somebody who is missing', 'Quelqu’un qui manque'),
    ADDITION: w('An addition that waits for approval', 'Un ajout qui attend l’approbation'),
    SEAT: w('A seat that somebody asks for', 'Un siège que quelqu’un demande'),
    ASKING: w('Somebody who asked to join', 'Quelqu’un qui a demandé à participer'),
    PAIR: w('Not the same', 'Pas les mêmes'),
  },
  MatterDecision: {
    KEPT: w('Kept', 'Gardé'),
    HIDDEN: w('Hidden', 'Masqué'),
    REMOVED: w('Removed', 'Retiré'),
    TAKEN: w('Taken over', 'Repris'),
    APPROVED: w('Approved', 'Approuvé'),
    DECLINED: w('Declined', 'Refusé'),
    LET_IN: w('Let in', 'Accueilli'),
    APART: w('Not the same', 'Pas les mêmes'),
  },
  CampaignQuestion: {
    CONFIRM: w('Whether what the map says is true', 'Si ce que dit la carte est vrai'),
    LINKS: w('With whom it is linked', 'Avec qui il y a un lien'),
    NEEDS: w('What it needs', 'Ce qui manque'),
    OFFERS: w('What it offers', 'Ce qui est offert'),
    NOMINATIONS: w('Who else should be there', 'Qui d’autre devrait y être'),
    FIELDS: w('Fields of the campaign', 'Champs de la campagne'),
  },
  InviteeState: {
    NOT_ASKED: w('Not asked yet', 'Pas encore sollicitée'),
    ASKED: w('Asked', 'Sollicitée'),
    OPENED: w('Has opened its link', 'A ouvert son lien'),
    ANSWERED: w('Has answered', 'A répondu'),
    STOPPED: w('Wants no such mails', 'Ne veut pas de ces courriels'),
    LOST: w('Its mail could not be delivered', 'Son courriel n’a pas pu être remis'),
  },
  CampaignMailKind: {
    ASK: w('Asks', 'Sollicite'),
    REMIND: w('Reminds', 'Relance'),
    AGAIN: w('Asks again whether it is still true', 'Redemande si c’est toujours vrai'),
  },
  CampaignSays: {
    STILL: w('It is still so', 'C’est toujours vrai'),
    OVER: w('It is over', 'C’est terminé'),
    CONFIRM: w('It is right, as the other side says', 'C’est juste, comme le dit l’autre côté'),
    CORRECT: w('It is of another type', 'C’est d’un autre type'),
    DISPUTE: w('It is not right', 'Ce n’est pas juste'),
    LET_BE: w('Let it be', 'Laisser ainsi'),
  },
  NewsWay: {
    CAME: w('It is new', 'C’est nouveau'),
    CHANGED: w('It changed', 'C’est modifié'),
    WENT: w('It is there no more', 'Ce n’est plus là'),
  },
  InvitationState: {
    WAITING: w('Waiting', 'En attente'),
    USED: w('Used', 'Utilisée'),
    EXPIRED: w('Expired', 'Expirée'),
    WITHDRAWN: w('Withdrawn', 'Retirée'),
  },
  RoleChangeHow: {
    FOUNDED: w('Founded the ecosystem', 'A fondé l’écosystème'),
    INVITED: w('Came by an invitation', 'Venu par une invitation'),
    ASKED: w('Asked to join', 'A demandé à se joindre'),
    CLAIMED: w('Joined as a partner', 'S’est inscrit comme partenaire'),
    CHANGED: w('Given another role', 'Reçoit un autre rôle'),
    REMOVED: w('Removed', 'Retiré'),
    LEFT: w('Left', 'Parti'),
  },
  Openness: {
    EVERYBODY: w('Everybody, of what is public', 'Tout le monde, pour ce qui est public'),
    MEMBERS: w(
      'Members, and others may ask to join',
      'Les membres, et les autres peuvent demander à se joindre',
    ),
    INVITED: w('Members, by invitation only', 'Les membres, sur invitation seulement'),
  },
  AddingRule: {
    NOBODY: w('Facilitators only', 'Les responsables de l’animation seulement'),
    APPROVED: w('Partners, approved by a facilitator', 'Les partenaires, avec l’accord de l’animation'),
    AT_ONCE: w('Partners, at once', 'Les partenaires, tout de suite'),
  },
  JoiningRule: {
    NOBODY: w('Nobody: by invitation', 'Personne : sur invitation'),
    APPROVED: w(
      'Whoever signs in, approved by a facilitator',
      'Qui se connecte, avec l’accord de l’animation',
    ),
    AT_ONCE: w('Whoever signs in, at once', 'Qui se connecte, tout de suite'),
  },
  ClaimState: {
    BEGUN: w('Begun', 'Commencée'),
    WAITING: w('Waiting', 'En attente'),
    APPROVED: w('Approved', 'Acceptée'),
    DECLINED: w('Declined', 'Refusée'),
  },
  ClaimHow: {
    FACILITATOR: w('By a facilitator', 'Par l’animation'),
    DOMAIN: w('By the domain of the address', 'Par le domaine de l’adresse'),
    AT_ONCE: w('At once, as the ecosystem allows', 'Tout de suite, comme l’écosystème le permet'),
  },
  JoiningPart: {
    MISSION: w('A mission that is shared', 'Une mission partagée'),
    CHARTER: w('The charter accepted', 'La charte acceptée'),
    NEED: w('A need', 'Un besoin'),
    OFFER: w('An offer', 'Une offre'),
    LINK: w('A link', 'Un lien'),
    NOMINATION: w('Somebody who was named', 'Une recommandation'),
  },
  MeetingReason: {
    SHARED_MISSION: w('The same mission and no link yet', 'La même mission, sans lien encore'),
    OFFERS_WHAT_I_NEED: w('Offers what I need, at the same place', 'Offre ce qu’il me faut, au même lieu'),
    NEEDS_WHAT_I_OFFER: w(
      'Needs what I offer, at the same place',
      'A besoin de ce que j’offre, au même lieu',
    ),
  },
};
