/** Of files in the formats of other tools, and of how their cells are read. */
import type { Entries } from './entries.ts';

export const FILES = {
  'file.many': {
    en: 'At most {{most}} files are read at once.',
    fr: 'On lit {{most}} fichiers au plus à la fois.',
  },
  'sheet.unknownMark': {
    en: 'This is read as “unknown”, like an empty cell.',
    fr: 'Ceci est lu comme « inconnu », comme une cellule vide.',
  },
  'sheet.guessed': {
    en: 'No header is known for “{{as, words}}”: this column is taken for it, by what it holds.',
    fr: 'Aucun en-tête n’est connu pour « {{as, words}} » : cette colonne est prise pour cela, d’après son contenu.',
  },
  'sheet.noRows': {
    en: 'This sheet has a header and no rows: write at least one.',
    fr: 'Ce tableau a un en-tête et aucune ligne : écrivez-en au moins une.',
  },
  'sheet.notRead': {
    en: 'This sheet has no column that is known: it is not read.',
    fr: 'Cette feuille n’a aucune colonne connue : elle n’est pas lue.',
  },
  'row.differs': {
    en: '{{twin, said}} They differ in {{columns, list}}.',
    fr: '{{twin, said}} Elles diffèrent par {{columns, list}}.',
  },
  'row.lineBreak': {
    en: 'A line break in a name is read as a space.',
    fr: 'Un saut de ligne dans un nom est lu comme une espace.',
  },
  'row.personalName': {
    en: 'An e-mail address or a telephone number is personal and cannot be a name: write the name.',
    fr: 'Une adresse courriel ou un numéro de téléphone est personnel et ne peut pas être un nom : écrivez le nom.',
  },
  'row.personalCell': {
    en: 'This holds an e-mail address or a telephone number, which is personal: the cell is not kept.',
    fr: 'Ceci contient une adresse courriel ou un numéro de téléphone, qui est personnel : la cellule n’est pas gardée.',
  },
  'row.personalInText': {
    en: 'E-mail addresses and telephone numbers in this text are personal: […] stands in their place.',
    fr: 'Les adresses courriel et les numéros de téléphone de ce texte sont personnels : […] les remplace.',
  },
  'row.websiteScheme': {
    en: 'This web address is read with https:// before it.',
    fr: 'Cette adresse web est lue avec https:// devant elle.',
  },
  'row.websiteKept': {
    en: '{{why, said}} It is not kept as a web address.',
    fr: '{{why, said}} Ceci n’est pas gardé comme adresse web.',
  },
  'row.dateRead': {
    en: 'This is read as a date, otherwise than it is written: check it.',
    fr: 'Ceci est lu comme une date, autrement qu’écrit : vérifiez-la.',
  },
  'row.dateOrder': {
    en: 'Whether the day or the month comes first is not clear: write 2026-11-21.',
    fr: 'On ne sait pas si le jour ou le mois vient en premier : écrivez 2026-11-21.',
  },
  'row.dateImplausible': {
    en: 'This year is hardly meant: the date is kept as written, check it.',
    fr: 'Cette année est peu vraisemblable : la date est gardée telle quelle, vérifiez-la.',
  },
  'connection.weight': {
    en: 'This weight is no number: it is not read.',
    fr: 'Ce poids n’est pas un nombre : il n’est pas lu.',
  },
  'connection.weights': {
    en: 'Weights from {{least}} to {{most}} are scaled to strengths from 1 to 5.',
    fr: 'Les poids de {{least}} à {{most}} sont ramenés à des forces de 1 à 5.',
  },
  'resources.required': {
    en: 'A need or an offer says who, which of the two, and what: write it.',
    fr: 'Un besoin ou une offre dit qui, lequel des deux, et quoi : écrivez-le.',
  },
  'resources.otherColumn': {
    en: 'A need or an offer has no such column: it is not kept.',
    fr: 'Un besoin ou une offre n’a pas cette colonne : elle n’est pas gardée.',
  },
  'graph.empty': {
    en: 'This file holds no nodes and no links.',
    fr: 'Ce fichier ne contient ni nœuds ni liens.',
  },
  'graph.ids': {
    en: 'Several nodes have one label: the numbers of the file are kept as IDs, which other files may use for others.',
    fr: 'Plusieurs nœuds ont le même libellé : les numéros du fichier sont gardés comme ID, que d’autres fichiers peuvent donner à d’autres.',
  },
  'graphml.hyperedge': {
    en: 'A link of more than two ends is not read.',
    fr: 'Un lien à plus de deux extrémités n’est pas lu.',
  },
  'gml.broken': {
    en: 'This looks like GML, and its brackets do not match: save it anew from the program that made it.',
    fr: 'Ceci ressemble à du GML, mais ses crochets ne concordent pas : enregistrez-le de nouveau avec le programme qui l’a fait.',
  },
  'xml.doctype': {
    en: 'A document type (DOCTYPE) is not allowed: take it out of the file.',
    fr: 'Un type de document (DOCTYPE) n’est pas permis : enlevez-le du fichier.',
  },
  'xml.broken': {
    en: 'Line {{line}} is not well-formed XML: save the file anew from the program that made it.',
    fr: 'La ligne {{line}} n’est pas du XML bien formé : enregistrez de nouveau le fichier avec le programme qui l’a fait.',
  },
  'xml.deep': {
    en: 'The tags of this file are nested too deep.',
    fr: 'Les balises de ce fichier sont trop imbriquées.',
  },
  'xml.unknown': {
    en: 'This is XML of the kind “{{root}}”: GEXF and GraphML are read.',
    fr: 'C’est du XML de type « {{root}} » : on lit GEXF et GraphML.',
  },
  'json.deep': {
    en: 'This JSON is nested deeper than {{most}} levels.',
    fr: 'Ce JSON est imbriqué sur plus de {{most}} niveaux.',
  },
  'json.broken': {
    en: 'This begins like JSON and cannot be read as such: save it anew from the program that made it.',
    fr: 'Ceci commence comme du JSON et ne se lit pas comme tel : enregistrez-le de nouveau avec le programme qui l’a fait.',
  },
  'json.unknown': {
    en: 'This JSON is of no kind that is known; it holds {{found}}.',
    fr: 'Ce JSON n’est d’aucune sorte connue; il contient {{found}}.',
  },
  'jsonLd.skipped': {
    en: 'Things of this type are not read.',
    fr: 'Les choses de ce type ne sont pas lues.',
  },
  'kumu.trash': {
    en: {
      one: '{{count}} element is in no map, as if in the trash of Kumu: not read ({{names, list}}).',
      other: '{{count}} elements are in no map, as if in the trash of Kumu: not read ({{names, list}}).',
    },
    fr: {
      one: '{{count}} élément n’est dans aucune carte, comme dans la corbeille de Kumu : non lu ({{names, list}}).',
      other:
        '{{count}} éléments ne sont dans aucune carte, comme dans la corbeille de Kumu : non lus ({{names, list}}).',
    },
  },
  'kumu.linked': {
    en: 'This export of Kumu holds no elements: a project linked to a Google sheet keeps them there; import that sheet.',
    fr: 'Cet export de Kumu ne contient aucun élément : un projet lié à une feuille Google les garde là-bas; importez cette feuille.',
  },
  'kumu.loops': {
    en: { one: '{{count}} loop of Kumu is not read.', other: '{{count}} loops of Kumu are not read.' },
    fr: {
      one: '{{count}} boucle de Kumu n’est pas lue.',
      other: '{{count}} boucles de Kumu ne sont pas lues.',
    },
  },
  'murmurations.nobody': {
    en: 'Nothing says whose offer or want this is: it is not read.',
    fr: 'Rien ne dit de qui vient cette offre ou cette demande : elle n’est pas lue.',
  },
  'workbook.broken': {
    en: 'This workbook is damaged: open it in the program that made it and save it anew.',
    fr: 'Ce classeur est endommagé : ouvrez-le dans le programme qui l’a fait et enregistrez-le de nouveau.',
  },
  'workbook.unpacked': {
    en: 'This workbook would take more than {{most}} MB unpacked: split it and import the parts.',
    fr: 'Ce classeur prendrait plus de {{most}} Mo une fois décompressé : divisez-le et importez les parties.',
  },
  'workbook.locked': {
    en: 'This workbook is locked with a password: save it without one.',
    fr: 'Ce classeur est protégé par un mot de passe : enregistrez-le sans.',
  },
  'workbook.binary': {
    en: 'This is a binary workbook (XLSB): save it as XLSX.',
    fr: 'C’est un classeur binaire (XLSB) : enregistrez-le en XLSX.',
  },
  'workbook.openDocument': {
    en: 'This is an OpenDocument file: save it as XLSX.',
    fr: 'C’est un fichier OpenDocument : enregistrez-le en XLSX.',
  },
  'workbook.archive': {
    en: 'This archive holds neither a workbook nor CSV sheets: unpack it and import the files.',
    fr: 'Cette archive ne contient ni classeur ni feuilles CSV : décompressez-la et importez les fichiers.',
  },
  'workbook.old': {
    en: 'This is a workbook of the old form (XLS): save it as XLSX.',
    fr: 'C’est un classeur de l’ancienne forme (XLS) : enregistrez-le en XLSX.',
  },
  'workbook.cell': {
    en: 'The cell {{cell}} holds more text than any cell may.',
    fr: 'La cellule {{cell}} contient plus de texte qu’une cellule ne le peut.',
  },
  'workbook.far': {
    en: 'The cell {{cell}} stands farther out than is read: move what it holds, or delete it.',
    fr: 'La cellule {{cell}} est plus loin que ce qui est lu : déplacez son contenu, ou supprimez-le.',
  },
  'workbook.ignored': {
    en: 'The name of this sheet asks to ignore it: it is not read.',
    fr: 'Le nom de cette feuille demande de l’ignorer : elle n’est pas lue.',
  },
  'workbook.hidden': {
    en: 'This sheet is hidden: it is not read.',
    fr: 'Cette feuille est masquée : elle n’est pas lue.',
  },
  'workbook.title': {
    en: 'The first row is taken for a title: the header stands below it.',
    fr: 'La première ligne est prise pour un titre : l’en-tête est en dessous.',
  },
} as const satisfies Entries;
