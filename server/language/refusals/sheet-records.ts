/** Of the cells whose entries become records: needs, roles, indicators and the rest. */
import type { Entries } from './entries.ts';

export const SHEET_RECORDS = {
  'entry.kept': { en: '{{why, said}} Kept as an attribute.', fr: '{{why, said}} Gardé comme attribut.' },
  'entry.noName': { en: 'A name cannot be empty.', fr: 'Un nom ne peut pas être vide.' },
  'entry.name': {
    en: 'A name has at most {{most}} characters.',
    fr: 'Un nom a {{most}} caractères au plus.',
  },
  'entry.tag': {
    en: 'A #tag has 1 to {{most}} letters, digits and hyphens.',
    fr: 'Un #mot-clic a de 1 à {{most}} lettres, chiffres et traits d’union.',
  },
  'entry.word': {
    en: 'Nothing says what it is: write it before a colon.',
    fr: 'Rien ne dit ce que c’est : écrivez-le avant un deux-points.',
  },
  'entry.day': { en: 'There is no day {{day}}.', fr: 'Il n’y a pas de jour {{day}}.' },
  'entry.quantity': {
    en: 'This quantity is not clear: write a number such as 40000 or 2.5, then its unit.',
    fr: 'Cette quantité n’est pas claire : écrivez un nombre comme 40000 ou 2,5, puis son unité.',
  },
  'entry.negative': { en: 'A quantity is not negative.', fr: 'Une quantité n’est pas négative.' },
  'entry.resource': {
    en: 'This names no resource: write "resource: quantity unit - what it is".',
    fr: 'Ceci ne nomme aucune ressource : écrivez « ressource : quantité unité - ce que c’est ».',
  },
  'entry.unit': {
    en: 'A unit has at most {{most}} characters.',
    fr: 'Une unité a {{most}} caractères au plus.',
  },
  'entry.commitment': {
    en: 'This is no commitment: write "resource: quantity unit -> name of who needs it, or #tag".',
    fr: 'Ce n’est pas un engagement : écrivez « ressource : quantité unité -> nom de qui en a besoin, ou #mot-clic ».',
  },
  'entry.noNeed': {
    en: '{{name}} has no such need in the sheet.',
    fr: '{{name}} n’a pas de tel besoin dans le tableau.',
  },
  'entry.noOffer': {
    en: '{{name}} has no such offer in the sheet.',
    fr: '{{name}} n’a pas de telle offre dans le tableau.',
  },
  'entry.severalNeeds': {
    en: '{{name}} has several such needs: add " - " and the words of the one meant.',
    fr: '{{name}} a plusieurs besoins de ce genre : ajoutez « - » et les mots de celui qui est visé.',
  },
  'entry.severalOffers': {
    en: '{{name}} has several such offers: add " - " and the words of the one meant.',
    fr: '{{name}} a plusieurs offres de ce genre : ajoutez « - » et les mots de celle qui est visée.',
  },
  'entry.community': {
    en: 'This is no community: write "name (practice)", of sector, practice, expertise or interest.',
    fr: 'Ce n’est pas une communauté : écrivez « nom (pratique) », sectorielle, de pratique, d’expertise ou d’intérêt.',
  },
  'entry.otherKind': {
    en: 'Row {{row}} says another kind of this community.',
    fr: 'La ligne {{row}} dit une autre nature de cette communauté.',
  },
  'entry.animator': {
    en: 'A community has one animator: put a star in one row.',
    fr: 'Une communauté a une seule personne pour l’animer : mettez une étoile dans une seule ligne.',
  },
  'entry.contribution': {
    en: 'This is no contribution: write "resource: quantity unit - what -> #tag on 2026-03-31; worth 2000 CAD; social: ...; societal: ...".',
    fr: 'Ce n’est pas une contribution : écrivez « ressource : quantité unité - quoi -> #mot-clic le 2026-03-31; valeur 2000 CAD; sociale : ...; sociétale : ... ».',
  },
  'entry.hasNoNeed': {
    en: '{{name}} has no need of this in the sheet.',
    fr: '{{name}} n’a pas ce besoin dans le tableau.',
  },
  'entry.hasNeeds': {
    en: '{{name}} has several needs of this in the sheet.',
    fr: '{{name}} a plusieurs fois ce besoin dans le tableau.',
  },
  'entry.noContribution': {
    en: 'No contribution of {{name}} has this name: write "giver: what was given".',
    fr: 'Aucune contribution de {{name}} ne porte ce nom : écrivez « donateur : ce qui a été donné ».',
  },
  'entry.severalContributions': {
    en: 'Several contributions of {{name}} have this name: write "giver: what was given".',
    fr: 'Plusieurs contributions de {{name}} portent ce nom : écrivez « donateur : ce qui a été donné ».',
  },
  'entry.ownContribution': {
    en: 'Nobody endorses their own contribution.',
    fr: 'Personne n’appuie sa propre contribution.',
  },
  'entry.indicator': {
    en: 'This is no indicator: write "name: baseline -> target unit (latest: value on 2026-03-31)".',
    fr: 'Ce n’est pas un indicateur : écrivez « nom : valeur de départ -> cible unité (dernière : valeur le 2026-03-31) ».',
  },
  'entry.sameIndicator': {
    en: 'This mission has an indicator of this name already: rename one of them.',
    fr: 'Cette mission a déjà un indicateur de ce nom : renommez l’un des deux.',
  },
  'entry.nobody': { en: 'This names nobody.', fr: 'Ceci ne nomme personne.' },
  'entry.missionNames': {
    en: 'A mission names nobody: write a stakeholder.',
    fr: 'Une mission ne recommande personne : écrivez une partie prenante.',
  },
  'entry.selfNamed': { en: 'Nobody names themselves.', fr: 'Personne ne se recommande soi-même.' },
  'entry.event': {
    en: 'This is no gathering: write "name on 2026-02-11", with "(host)" or what else it did there before the day.',
    fr: 'Ce n’est pas une rencontre : écrivez « nom le 2026-02-11 », avec « (hôte) » ou ce qu’il y a fait avant le jour.',
  },
  'entry.charter': {
    en: 'Write "accepted", "accepted on" and a day, or "not".',
    fr: 'Écrivez « acceptée », « acceptée le » et un jour, ou « non ».',
  },
  'entry.roles': {
    en: 'A role is expected 1 to {{most}} times: write "funder x2".',
    fr: 'Un rôle est attendu de 1 à {{most}} fois : écrivez « bailleur de fonds x2 ».',
  },
  'entry.sameRole': {
    en: 'This role stands twice: write it once, with how many are needed.',
    fr: 'Ce rôle figure deux fois : écrivez-le une seule fois, avec combien il en faut.',
  },
  'entry.seat': {
    en: 'This is no seat: write "role @ #tag".',
    fr: 'Ce n’est pas un siège : écrivez « rôle @ #mot-clic ».',
  },
} as const satisfies Entries;
