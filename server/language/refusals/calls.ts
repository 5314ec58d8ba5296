/** What is refused of a call for a coalition: each names the field that it is about. */
export const CALLS = {
  'call.refused': {
    en: 'This cannot be called for: see what is said of each field.',
    fr: 'Cet appel ne peut pas être lancé : voyez ce qui est dit de chaque champ.',
  },
  'call.nothing': {
    en: 'Say what is called for: at least one resource.',
    fr: 'Dites ce qu’il faut : au moins une ressource.',
  },
  'call.tooMuch': {
    en: 'Call for {{most}} resources at most at a time.',
    fr: 'Demandez {{most}} ressources au plus à la fois.',
  },
  'call.resource': {
    en: 'There is no such resource in this ecosystem: choose one of its resources.',
    fr: 'Cet écosystème n’a pas cette ressource : choisissez-en une des siennes.',
  },
  'call.quantity': {
    en: 'Call for more than nothing: give a quantity above 0, or none.',
    fr: 'Demandez plus que rien : donnez une quantité supérieure à 0, ou aucune.',
  },
  'call.unit': {
    en: '{{resource}} is not counted in "{{unit}}": it is counted in {{units, list}}.',
    fr: '{{resource}} ne se compte pas en « {{unit}} » : les unités sont {{units, list}}.',
  },
  'call.convenor': {
    en: 'Choose who convenes: a stakeholder of this ecosystem who has been reached.',
    fr: 'Choisissez qui rassemble : une partie prenante de cet écosystème qui a été jointe.',
  },
  'call.stakeholder': {
    en: 'Choose stakeholders of this ecosystem who have been reached.',
    fr: 'Choisissez des parties prenantes de cet écosystème qui ont été jointes.',
  },
  'call.contradiction': {
    en: '{{name}} cannot be needed and left out at once: choose one of the two.',
    fr: '{{name}} ne peut pas être à la fois indispensable et exclue : choisissez l’un des deux.',
  },
  'call.convenorRefuses': {
    en: '{{name}} convenes this call and cannot say no to it: choose somebody else who convenes.',
    fr: '{{name}} rassemble pour cet appel et ne peut pas y dire non : choisissez qui d’autre rassemble.',
  },
  'call.place': {
    en: 'There is no such place in this ecosystem: choose another, or none.',
    fr: 'Cet écosystème n’a pas ce lieu : choisissez-en un autre, ou aucun.',
  },
  'call.mission': {
    en: 'There is no such mission in this ecosystem: choose another, or none.',
    fr: 'Cet écosystème n’a pas cette mission : choisissez-en une autre, ou aucune.',
  },
  'call.deadline': {
    en: 'This day has passed: choose today or a later day, or none.',
    fr: 'Ce jour est passé : choisissez aujourd’hui ou un jour à venir, ou aucun.',
  },
  'call.words': {
    en: 'Nothing in "{{text}}" is a resource of this ecosystem: say how much of which, such as "50 seats".',
    fr: 'Rien dans « {{text}} » n’est une ressource de cet écosystème : dites combien de quoi, comme « 50 places ».',
  },
  'call.gone': {
    en: 'There is no such call any more: somebody may have removed it, or undone what it had made.',
    fr: 'Cet appel n’existe plus : quelqu’un l’a peut-être retiré, ou a annulé ce qu’il avait créé.',
  },
  'call.closed': {
    en: 'This call is closed: open it again to ask somebody or to write down an answer.',
    fr: 'Cet appel est clos : rouvrez-le pour solliciter quelqu’un ou noter une réponse.',
  },
  'call.notCalled': {
    en: 'They are not in this coalition: write down answers of who is called.',
    fr: 'Cet acteur n’est pas dans la coalition : notez les réponses de qui est appelé.',
  },
  'call.instead': {
    en: 'Say who else: another stakeholder of this map who does not convene the call, or a name.',
    fr: 'Dites qui d’autre : un autre acteur de cette carte qui ne rassemble pas pour l’appel, ou un nom.',
  },
} as const;
