/** Of imports as a whole, and of what sheets say against what the ecosystem holds. */
import type { Entries } from './entries.ts';

export const IMPORT = {
  'import.refused': {
    en: {
      one: 'The sheets have one problem: nothing was imported.',
      other: 'The sheets have {{count}} problems: nothing was imported.',
    },
    fr: {
      one: 'Les tableaux ont un problème : rien n’a été importé.',
      other: 'Les tableaux ont {{count}} problèmes : rien n’a été importé.',
    },
  },
  'import.failed': {
    en: 'Something went wrong on our side: nothing was imported. Try again.',
    fr: 'Quelque chose s’est mal passé de notre côté : rien n’a été importé. Réessayez.',
  },
  'import.notAllowed': {
    en: 'Only a facilitator of this ecosystem can import into it.',
    fr: 'Seule l’animation de cet écosystème peut y importer.',
  },
  'import.header': {
    en: 'An import needs the header x-maillage: 1.',
    fr: 'Une importation demande l’en-tête x-maillage: 1.',
  },
  'import.form': {
    en: 'An import is a form (multipart/form-data) with the files elements and connections.',
    fr: 'Une importation est un formulaire (multipart/form-data) avec les fichiers elements et connections.',
  },
  'import.partUnknown': {
    en: 'The form has a part "{{part}}", which an import does not know: it takes {{known, list}}.',
    fr: 'Le formulaire a une partie « {{part}} », qu’une importation ne connaît pas : elle prend {{known, list}}.',
  },
  'import.partTwice': {
    en: 'The form has the part "{{part}}" more than once: put all rows into one file, or import one after the other.',
    fr: 'Le formulaire a plusieurs fois la partie « {{part}} » : mettez toutes les lignes dans un fichier, ou importez l’un après l’autre.',
  },
  'import.partFile': {
    en: 'The part "{{part}}" of the form is text: send it as a file, with a file name.',
    fr: 'La partie « {{part}} » du formulaire est du texte : envoyez-la comme un fichier, avec un nom de fichier.',
  },
  'import.partText': {
    en: 'The part "{{part}}" of the form is a file: send it as text.',
    fr: 'La partie « {{part}} » du formulaire est un fichier : envoyez-la comme du texte.',
  },
  'import.tooLarge': {
    en: 'The sheets are larger than {{most}} MB: split them and import the parts.',
    fr: 'Les tableaux dépassent {{most}} Mo : divisez-les et importez les parties.',
  },
  'import.tooMuch': {
    en: 'The sheets hold more than the database takes at once: split them and import the parts, or give it more memory.',
    fr: 'Les tableaux contiennent plus que la base de données n’en prend à la fois : divisez-les et importez les parties, ou donnez-lui plus de mémoire.',
  },
  'import.tooManyAtOnce': {
    en: 'This would create or change {{count}} records, and the database takes some {{most}} at once in an ecosystem that is there: bring them in parts, or bring everything into a new ecosystem, which may be of any size.',
    fr: 'Cela créerait ou modifierait {{count}} fiches, et la base de données en prend environ {{most}} à la fois dans un écosystème existant : importez par parties, ou importez tout dans un nouvel écosystème, qui peut être de toute taille.',
  },
  'import.tooHeavy': {
    en: 'These sheets take too much memory or time to read: split them and import the parts.',
    fr: 'Ces tableaux demandent trop de mémoire ou de temps à lire : divisez-les et importez les parties.',
  },
  'import.decisions': {
    en: 'The part "decisions" of the form is not what a preview leads to: see docs/import.md.',
    fr: 'La partie « decisions » du formulaire n’est pas ce à quoi mène un aperçu : voir docs/import.md.',
  },
  'import.changedSince': {
    en: 'The map has changed since the preview in what the sheets speak of: look at it again. Nothing was imported.',
    fr: 'La carte a changé depuis l’aperçu en ce dont parlent les tableaux : regardez-le de nouveau. Rien n’a été importé.',
  },
  'import.cancelled': {
    en: 'The import was cancelled: nothing was imported.',
    fr: 'L’importation a été arrêtée : rien n’a été importé.',
  },
  'import.noReport': {
    en: 'There is no report of an import with this number, or it was removed with what was erased of a person.',
    fr: 'Il n’y a pas de compte rendu d’importation de ce numéro, ou il a été retiré avec ce qui a été effacé d’une personne.',
  },
  'import.undecided': {
    en: 'Nobody has said whether this is {{names, list}}, or somebody new.',
    fr: 'Personne n’a dit si c’est {{names, list}}, ou quelqu’un de nouveau.',
  },
  'import.alike': {
    en: 'This is called like somebody who is there: {{names, list}}. It was added as somebody new.',
    fr: 'Ce nom ressemble à celui de quelqu’un qui est là : {{names, list}}. Il a été ajouté comme quelqu’un de nouveau.',
  },
  'import.kept': {
    en: '“{{stored}}” stays: what the sheet says has lost capitals or accents.',
    fr: '« {{stored}} » reste : ce que dit le tableau a perdu des majuscules ou des accents.',
  },
  'import.endLeftOut': {
    en: 'This hangs on a row that is left out.',
    fr: 'Ceci dépend d’une ligne laissée de côté.',
  },
  'import.rows': { en: '{{notice, said}} ({{rows}} rows)', fr: '{{notice, said}} ({{rows}} lignes)' },
  'import.moreProblems': {
    en: 'There are {{more}} more problems after these {{shown}}.',
    fr: 'Il y a encore {{more}} problèmes après ces {{shown}}.',
  },
  'import.moreNotices': {
    en: 'There are {{more}} more notices after these {{shown}}.',
    fr: 'Il y a encore {{more}} remarques après ces {{shown}}.',
  },
  'match.several': {
    en: 'Several elements of this ecosystem have this name.',
    fr: 'Plusieurs éléments de cet écosystème portent ce nom.',
  },
  'match.severalPlaces': {
    en: 'Several places of this ecosystem have this name.',
    fr: 'Plusieurs lieux de cet écosystème portent ce nom.',
  },
  'match.within': {
    en: 'With what this ecosystem holds already, this place would lie within itself.',
    fr: 'Avec ce que cet écosystème contient déjà, ce lieu serait situé dans lui-même.',
  },
  'match.isMission': {
    en: 'This is a mission in the ecosystem, and cannot become the other: give it another ID.',
    fr: 'C’est une mission dans l’écosystème, qui ne peut pas devenir une partie prenante : donnez un autre ID à cette ligne.',
  },
  'match.isStakeholder': {
    en: 'This is a stakeholder in the ecosystem, and cannot become the other: give it another ID.',
    fr: 'C’est une partie prenante dans l’écosystème, qui ne peut pas devenir une mission : donnez un autre ID à cette ligne.',
  },
  'match.hashtag': {
    en: 'The mission “{{name}}” of this ecosystem has the hashtag #{{hashtag}}: write another one in a column Hashtag.',
    fr: 'La mission « {{name}} » de cet écosystème a le mot-clic #{{hashtag}} : écrivez-en un autre dans une colonne Mot-clic.',
  },
  'match.idOfPlace': {
    en: 'In this ecosystem “{{name}}” has this ID, and is a place: give this row another one.',
    fr: 'Dans cet écosystème, « {{name}} » a cet ID, et c’est un lieu : donnez-en un autre à cette ligne.',
  },
  'match.idOfOther': {
    en: 'In this ecosystem “{{name}}” has this ID, and is no place: give this row another one.',
    fr: 'Dans cet écosystème, « {{name}} » a cet ID, et ce n’est pas un lieu : donnez-en un autre à cette ligne.',
  },
  'match.loop': {
    en: 'In this ecosystem both ends are the same element.',
    fr: 'Dans cet écosystème, les deux extrémités sont le même élément.',
  },
  'match.links': {
    en: 'There are several connections of this type between these two: tell which one by Since and Until.',
    fr: 'Il y a plusieurs liens de ce type entre ces deux éléments : dites lequel par les colonnes Depuis et Jusqu’à.',
  },
  'match.direction': {
    en: 'This connection exists without this direction, from the other end: remove it there first.',
    fr: 'Ce lien existe sans cette direction, depuis l’autre extrémité : supprimez-le d’abord là.',
  },
  'match.linkAgain': {
    en: 'This is the connection of row {{row}} again, and differs in this: {{fields, words}}. What row {{row}} says stays.',
    fr: 'C’est de nouveau le lien de la ligne {{row}}, qui diffère par ceci : {{fields, words}}. Ce que dit la ligne {{row}} reste.',
  },
  'match.units': {
    en: 'A resource is counted in at most {{most}} units: this one would be in {{units}}.',
    fr: 'Une ressource se compte dans {{most}} unités au plus : celle-ci en aurait {{units}}.',
  },
  'export.part': {
    en: 'What is to be taken along could not be read: a list of the ids of elements is needed.',
    fr: 'Ce qui est à emporter n’a pas pu être lu : il faut une liste des identifiants d’éléments.',
  },
  'export.partWanted': {
    en: 'A list of the ids of elements, and under links a list of [from, to, type].',
    fr: 'Une liste d’identifiants d’éléments, et sous links une liste de [de, vers, type].',
  },
  'export.tooLarge': {
    en: 'More is named than {{most}} MB hold: take everything instead.',
    fr: 'Ce qui est nommé dépasse {{most}} Mo : emportez plutôt le tout.',
  },
} as const satisfies Entries;
