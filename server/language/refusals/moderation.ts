/** Of what waits for a facilitator to decide, and of how much is added in a day. */
import type { Entries } from './entries.ts';

export const MODERATION = {
  'quota.met': {
    en: 'At most {{most}} {{what, words}} a day: go on from {{until}}. A facilitator can add more.',
    fr: 'Au plus {{most}} {{what, words}} par jour : continuez à partir du {{until}}. L’animation peut en ajouter davantage.',
  },
  'adding.nobody': {
    en: 'In this ecosystem facilitators add this: suggest it to them.',
    fr: 'Dans cet écosystème, l’animation ajoute cela : suggérez-le-lui.',
  },
  'adding.approved': {
    en: 'In this ecosystem a facilitator approves this first.',
    fr: 'Dans cet écosystème, l’animation approuve cela d’abord.',
  },
  'adding.kept': {
    en: 'Kept: a facilitator approves it before others see it. “To decide” shows you what waits.',
    fr: 'C’est gardé : l’animation l’approuve avant que d’autres le voient. « À décider » vous montre ce qui attend.',
  },
  'adding.author': {
    en: 'Who added this speaks for nobody here any more.',
    fr: 'La personne qui a ajouté cela ne parle plus pour personne ici.',
  },
  'seat.taken': {
    en: 'This seat is not vacant any more.',
    fr: 'Ce siège n’est plus vacant.',
  },
  'seat.none': {
    en: 'No seat of this role is vacant any more.',
    fr: 'Aucun siège de ce rôle n’est plus vacant.',
  },
  'seat.already': {
    en: 'This stakeholder holds a seat of this role already.',
    fr: 'Cette partie prenante occupe déjà un siège de ce rôle.',
  },
  'seat.gone': {
    en: 'This seat is not there any more.',
    fr: 'Ce siège n’existe plus.',
  },
  'seat.roleGone': {
    en: 'This role is not there any more.',
    fr: 'Ce rôle n’existe plus.',
  },
  'flag.kind': {
    en: 'Stakeholders, missions, links, needs and offers can be flagged.',
    fr: 'On peut signaler les parties prenantes, les missions, les liens, les besoins et les offres.',
  },
  'flag.off': {
    en: 'Visitors do not flag anything in this ecosystem.',
    fr: 'Les visiteurs ne signalent rien dans cet écosystème.',
  },
  'suggestion.off': {
    en: 'Visitors do not suggest anything in this ecosystem.',
    fr: 'Les visiteurs ne suggèrent rien dans cet écosystème.',
  },
  'suggestion.kind': {
    en: 'Suggest something about a stakeholder or a mission, or say who is missing.',
    fr: 'Suggérez quelque chose à propos d’une partie prenante ou d’une mission, ou dites qui manque.',
  },
  'suggestion.address': {
    en: 'One e-mail address is wanted, such as name@example.org.',
    fr: 'Il faut une seule adresse courriel, par exemple nom@example.org.',
  },
  'matter.already': {
    en: 'This was decided already: the list shows how.',
    fr: 'Cela a déjà été décidé : la liste dit comment.',
  },
  'matter.gone': {
    en: 'This waits no more.',
    fr: 'Cela n’attend plus.',
  },
  'matter.decision': {
    en: 'This cannot be decided so.',
    fr: 'On ne peut pas en décider ainsi.',
  },
  'matter.why': {
    en: 'Say why: the decision takes something off the map.',
    fr: 'Dites pourquoi : la décision enlève quelque chose de la carte.',
  },
  'matter.recordGone': {
    en: 'What this is about is not on the map any more: nothing is left to do but to close it.',
    fr: 'Ce dont il s’agit n’est plus sur la carte : il ne reste qu’à clore.',
  },
  'matter.roleSince': {
    en: 'They were given another role since: change that in “People”.',
    fr: 'On leur a donné un autre rôle depuis : changez-le dans « Personnes ».',
  },
  'matter.pair': {
    en: 'Two stakeholders of this ecosystem are wanted.',
    fr: 'Il faut deux parties prenantes de cet écosystème.',
  },
} as const satisfies Entries;
