/** Of sheets: their files, their rows and columns, and what a cell of an element, a place or a connection says. */
import type { Entries } from './entries.ts';

export const SHEETS = {
  'sheet.none': { en: 'There is no sheet to read.', fr: 'Il n’y a pas de tableau à lire.' },
  'sheet.empty': { en: 'The sheet is empty.', fr: 'Le tableau est vide.' },
  'sheet.tooLarge': {
    en: 'The file is larger than {{most}} MB: split it and import the parts.',
    fr: 'Le fichier dépasse {{most}} Mo : divisez-le et importez les parties.',
  },
  'sheet.notText': {
    en: 'This is no text and no workbook that is read: save it as XLSX or as CSV (UTF-8).',
    fr: 'Ce n’est ni du texte ni un classeur qui se lit : enregistrez-le en XLSX ou en CSV (UTF-8).',
  },
  'sheet.western': {
    en: 'The file is not UTF-8 and was read as Windows-1252 (Western European): check the accents.',
    fr: 'Le fichier n’est pas en UTF-8 et a été lu comme Windows-1252 (Europe de l’Ouest) : vérifiez les accents.',
  },
  'sheet.cells': {
    en: 'The sheet has more than {{most}} cells: split it and import the parts.',
    fr: 'Le tableau a plus de {{most}} cellules : divisez-le et importez les parties.',
  },
  'sheet.rows': {
    en: 'The sheet has more than {{most}} rows: split it and import the parts.',
    fr: 'Le tableau a plus de {{most}} lignes : divisez-le et importez les parties.',
  },
  'sheet.columns': {
    en: 'The sheet has {{columns}} columns; at most {{most}} are allowed.',
    fr: 'Le tableau a {{columns}} colonnes; il en faut {{most}} au plus.',
  },
  'sheet.sameColumn': {
    en: 'Column {{second}} has the name of column {{first}}: rename one of them.',
    fr: 'La colonne {{second}} a le nom de la colonne {{first}} : renommez l’une des deux.',
  },
  'sheet.noColumn': {
    en: 'The header line has no column {{missing, words}}; it has {{headers}}.',
    fr: 'La ligne d’en-tête n’a pas de colonne {{missing, words}}; elle a {{headers}}.',
  },
  'sheet.quote': {
    en: 'A quotation mark opens a cell in this row and is never closed.',
    fr: 'Un guillemet ouvre une cellule de cette ligne et n’est jamais refermé.',
  },
  'sheet.csv': { en: 'This row cannot be read as CSV.', fr: 'Cette ligne ne se lit pas comme du CSV.' },
  'row.wide': {
    en: 'This row has more cells than the header line ({{columns}}): put text that holds a separator between quotation marks.',
    fr: 'Cette ligne a plus de cellules que la ligne d’en-tête ({{columns}}) : mettez entre guillemets le texte qui contient un séparateur.',
  },
  'row.columnName': {
    en: 'This column has no name: write one in the header line.',
    fr: 'Cette colonne n’a pas de nom : écrivez-en un dans la ligne d’en-tête.',
  },
  'row.date': {
    en: 'This is not a date: write 2026, 2026-11 or 2026-11-21.',
    fr: 'Ce n’est pas une date : écrivez 2026, 2026-11 ou 2026-11-21.',
  },
  'row.number': {
    en: 'A number from {{least}} to {{most}} is needed here.',
    fr: 'Il faut ici un nombre de {{least}} à {{most}}.',
  },
  'row.wholeNumber': {
    en: 'A whole number from {{least}} to {{most}} is needed here.',
    fr: 'Il faut ici un nombre entier de {{least}} à {{most}}.',
  },
  'row.word': {
    en: 'This is not one of the words allowed here: {{allowed, words}}.',
    fr: 'Ce n’est pas l’un des mots permis ici : {{allowed, words}}.',
  },
  'row.list': { en: 'At most {{most}} are allowed here.', fr: 'Il en faut {{most}} au plus ici.' },
  'element.noLabel': {
    en: 'This row has no label: write the name.',
    fr: 'Cette ligne n’a pas de libellé : écrivez le nom.',
  },
  'element.repeat': {
    en: 'This row says what row {{row}} says: it counts once.',
    fr: 'Cette ligne dit ce que dit la ligne {{row}} : elle compte une fois.',
  },
  'element.sameLabel': {
    en: 'Row {{row}} has the same label and type: remove one, or tell them apart by a column ID.',
    fr: 'La ligne {{row}} a le même libellé et le même type : enlevez-en une, ou distinguez-les par une colonne ID.',
  },
  'element.sameId': {
    en: 'Row {{row}} has the same ID: each ID stands once.',
    fr: 'La ligne {{row}} a le même ID : chaque ID ne figure qu’une fois.',
  },
  'element.personal': {
    en: 'E-mail addresses and telephone numbers are personal: this column is not kept.',
    fr: 'Les adresses courriel et les numéros de téléphone sont personnels : cette colonne n’est pas gardée.',
  },
  'element.type': {
    en: 'This type is not known: read as Institution, the word is kept as attribute Type.',
    fr: 'Ce type n’est pas connu : lu comme Institution, le mot est gardé comme attribut Type.',
  },
  'element.onlyPlaces': {
    en: 'Only a row of Type Place has this column: kept as an attribute.',
    fr: 'Seule une ligne de type Lieu a cette colonne : gardée comme attribut.',
  },
  'element.locations': {
    en: 'Only the first place is drawn: all of them are kept as attribute Location.',
    fr: 'Seul le premier lieu est dessiné : tous sont gardés comme attribut Location.',
  },
  'element.sectors': {
    en: 'Several sectors: read as {{sector, words}}, all of them are kept as attribute Sector.',
    fr: 'Plusieurs secteurs : lus comme {{sector, words}}, tous sont gardés comme attribut Sector.',
  },
  'element.sector': {
    en: 'This sector is not known: read as OTHER, the word is kept as attribute Sector.',
    fr: 'Ce secteur n’est pas connu : lu comme Autre, le mot est gardé comme attribut Sector.',
  },
  'element.status': {
    en: 'This status is not known: read as Listed, the word is kept as attribute Status.',
    fr: 'Ce statut n’est pas connu : lu comme Répertorié, le mot est gardé comme attribut Status.',
  },
  'element.state': {
    en: 'This is not proposed, active, done or abandoned: kept as an attribute.',
    fr: 'Ce n’est ni proposée, ni active, ni accomplie, ni abandonnée : gardé comme attribut.',
  },
  'element.language': {
    en: 'This is no tag of a language, such as fr, en or cr: the cell is kept as an attribute.',
    fr: 'Ce n’est pas le code d’une langue, comme fr, en ou cr : la cellule est gardée comme attribut.',
  },
  'element.noHashtag': {
    en: 'No hashtag can be made of this label: write one in a column Hashtag.',
    fr: 'Ce libellé ne donne aucun mot-clic : écrivez-en un dans une colonne Mot-clic.',
  },
  'element.hashtag': {
    en: 'A hashtag has 1 to {{most}} letters, digits and hyphens.',
    fr: 'Un mot-clic a de 1 à {{most}} lettres, chiffres et traits d’union.',
  },
  'element.sameHashtag': {
    en: 'The mission of row {{row}} has the hashtag #{{hashtag}}: write another one in a column Hashtag.',
    fr: 'La mission de la ligne {{row}} a le mot-clic #{{hashtag}} : écrivez-en un autre dans une colonne Mot-clic.',
  },
  'places.pair': {
    en: 'A place has both Latitude and Longitude, or neither.',
    fr: 'Un lieu a une latitude et une longitude, ou ni l’une ni l’autre.',
  },
  'places.noColumn': {
    en: 'A place has no such column: this is not kept.',
    fr: 'Un lieu n’a pas cette colonne : ceci n’est pas gardé.',
  },
  'places.otherColumn': {
    en: 'A place keeps no other columns: this is not kept.',
    fr: 'Un lieu ne garde pas d’autres colonnes : ceci n’est pas gardé.',
  },
  'places.several': {
    en: 'Several places have this name: give them an ID and write it here.',
    fr: 'Plusieurs lieux portent ce nom : donnez-leur un ID et écrivez-le ici.',
  },
  'places.within': {
    en: 'A place cannot be within itself: {{path}}.',
    fr: 'Un lieu ne peut pas être situé dans lui-même : {{path}}.',
  },
  'ends.several': {
    en: 'Several elements have this label: give them an ID and write it here.',
    fr: 'Plusieurs éléments portent ce libellé : donnez-leur un ID et écrivez-le ici.',
  },
  'ends.place': {
    en: 'This is a place: write the label of a stakeholder or a mission.',
    fr: 'C’est un lieu : écrivez le libellé d’une partie prenante ou d’une mission.',
  },
  'ends.added': {
    en: 'No element has this label: an institution of this name is added.',
    fr: 'Aucun élément ne porte ce libellé : une institution de ce nom est ajoutée.',
  },
  'ends.missionAdded': {
    en: 'No mission of the sheet has #{{hashtag}}: if the ecosystem has none either, one of this name is added.',
    fr: 'Aucune mission du tableau n’a #{{hashtag}} : si l’écosystème n’en a pas non plus, une mission de ce nom est ajoutée.',
  },
  'nominations.nobody': {
    en: 'A nomination names somebody: write their name.',
    fr: 'Une recommandation nomme quelqu’un : écrivez son nom.',
  },
  'nominations.byNobody': {
    en: 'Say who named them, or the source that did.',
    fr: 'Dites qui les a recommandés, ou la source qui les nomme.',
  },
  'nominations.mission': {
    en: 'Write a mission as #tag, or a role of it as "funder @ #tag".',
    fr: 'Écrivez une mission par son #mot-clic, ou un de ses rôles ainsi : « bailleur de fonds @ #mot-clic ».',
  },
  'nominations.notPerson': {
    en: 'This is a mission: it neither names nor is named.',
    fr: 'C’est une mission : elle ne recommande personne et n’est pas recommandée.',
  },
  'nominations.otherColumn': {
    en: 'A sheet of nominations has no such column: it is left out.',
    fr: 'Un tableau de recommandations n’a pas de telle colonne : elle est laissée de côté.',
  },
  'nominations.alike': {
    en: 'It may be {{names, list}}: write that name if it is, or "yes" in a column New if it is somebody else.',
    fr: 'C’est peut-être {{names, list}} : écrivez ce nom si c’est le cas, ou « oui » dans une colonne Nouveau si c’est quelqu’un d’autre.',
  },
  'connection.ends': {
    en: 'A connection has two ends: write the label of this one.',
    fr: 'Un lien a deux extrémités : écrivez le libellé de celle-ci.',
  },
  'connection.loop': {
    en: 'A connection has two different ends: this one leads back to its start.',
    fr: 'Un lien a deux extrémités différentes : celui-ci revient à son point de départ.',
  },
  'connection.repeat': {
    en: 'This row has the connection of row {{row}} again: it counts once.',
    fr: 'Cette ligne répète le lien de la ligne {{row}} : il compte une fois.',
  },
  'connection.twin': {
    en: 'Row {{row}} has the same connection and differs in this: {{fields, words}}. Keep one.',
    fr: 'La ligne {{row}} a le même lien et diffère par ceci : {{fields, words}}. Gardez-en une.',
  },
  'connection.backwards': {
    en: 'This is {{until}}, before the start of the connection ({{since}}).',
    fr: 'C’est le {{until}}, avant le début du lien ({{since}}).',
  },
  'connection.type': {
    en: 'A connection without a type is read as “Linked to”.',
    fr: 'Un lien sans type est lu comme « Lié à ».',
  },
  'connection.otherColumn': {
    en: 'A connection keeps no other columns: this is not kept.',
    fr: 'Un lien ne garde pas d’autres colonnes : ceci n’est pas gardé.',
  },
  'connection.from': {
    en: 'Only To may name several: write one row for each.',
    fr: 'Seule la colonne Vers peut en nommer plusieurs : écrivez une ligne pour chacun.',
  },
} as const satisfies Entries;
