/** Of records: what a field takes, what it may refer to, and the rules of kinds. */
import type { Entries } from './entries.ts';

export const RECORDS = {
  'record.gone': {
    en: 'There is no such thing here: it may have been removed.',
    fr: 'Il n’y a rien de tel ici : la fiche a peut-être été supprimée.',
  },
  'record.tiedByOthers': {
    en: 'In the database, something that is not of Maillage is linked with this: whoever looks after the database has to take that away first.',
    fr: 'Dans la base de données, quelque chose qui n’est pas de Maillage y est relié : qui s’occupe de la base doit d’abord l’en détacher.',
  },
  'record.changedBy': {
    en: 'Somebody changed this since you opened it (you had version {{had}}, it is now {{version}} by {{by, words}}): look at both and choose.',
    fr: 'Quelqu’un a modifié cette fiche depuis que vous l’avez ouverte (vous aviez la version {{had}}, elle en est à la {{version}}, de {{by, words}}) : comparez les deux et choisissez.',
  },
  'record.changed': {
    en: 'Somebody changed this since you opened it (you had version {{had}}, it is now {{version}}): look at both and choose.',
    fr: 'Quelqu’un a modifié cette fiche depuis que vous l’avez ouverte (vous aviez la version {{had}}, elle en est à la {{version}}) : comparez les deux et choisissez.',
  },
  'field.empty': {
    en: '{{field, field}} cannot be empty.',
    fr: '« {{field, field}} » ne peut pas être vide.',
  },
  'field.value': { en: 'a value', fr: 'une valeur' },
  'field.wrong': { en: '{{path, field}}: {{why, said}}', fr: '{{path, field}} : {{why, said}}' },
  'field.wholeNumber': { en: 'Give a whole number.', fr: 'Donnez un nombre entier.' },
  'field.wholeNumberFrom': {
    en: 'Give a whole number, at least {{least}}.',
    fr: 'Donnez un nombre entier, d’au moins {{least}}.',
  },
  'field.wholeNumberTo': {
    en: 'Give a whole number, at most {{most}}.',
    fr: 'Donnez un nombre entier, d’au plus {{most}}.',
  },
  'field.wholeNumberBetween': {
    en: 'Give a whole number, at least {{least}} and at most {{most}}.',
    fr: 'Donnez un nombre entier, d’au moins {{least}} et d’au plus {{most}}.',
  },
  'field.number': { en: 'Give a number.', fr: 'Donnez un nombre.' },
  'field.numberFrom': {
    en: 'Give a number, at least {{least}}.',
    fr: 'Donnez un nombre, d’au moins {{least}}.',
  },
  'field.numberTo': { en: 'Give a number, at most {{most}}.', fr: 'Donnez un nombre, d’au plus {{most}}.' },
  'field.numberBetween': {
    en: 'Give a number, at least {{least}} and at most {{most}}.',
    fr: 'Donnez un nombre, d’au moins {{least}} et d’au plus {{most}}.',
  },
  'field.name': { en: 'Give a name: it cannot be empty.', fr: 'Donnez un nom : il ne peut pas être vide.' },
  'field.list': { en: 'At most {{most}} are allowed.', fr: 'Il en faut {{most}} au plus.' },
  'field.slug': {
    en: 'An address takes 2 to 60 lower-case letters, digits and hyphens, such as "saint-john".',
    fr: 'Une adresse prend de 2 à 60 lettres minuscules, chiffres et traits d’union, comme « saint-john ».',
  },
  'field.forgetsAfter': {
    en: 'Give a whole number of months, {{most}} at most, or 0 for never.',
    fr: 'Donnez un nombre entier de mois, {{most}} au plus, ou 0 pour jamais.',
  },
  'field.slugReserved': {
    en: 'The address "{{slug}}" is one of the program itself: choose another one, such as "{{slug}}-1".',
    fr: 'L’adresse « {{slug}} » est une de celles du programme : choisissez-en une autre, comme « {{slug}}-1 ».',
  },
  'field.key': {
    en: 'A key takes 8 to 100 letters, digits, hyphens or underscores: a UUID is a good one.',
    fr: 'Une clé prend de 8 à 100 lettres, chiffres, traits d’union ou de soulignement : un UUID convient bien.',
  },
  'key.used': {
    en: 'This idempotencyKey was used for another request: use a new one for each change.',
    fr: 'Cette clé (idempotencyKey) a servi à une autre demande : prenez-en une nouvelle pour chaque changement.',
  },
  'key.fresh': { en: 'already used for another request', fr: 'a déjà servi à une autre demande' },
  'together.none': { en: 'Choose one at least.', fr: 'Choisissez-en au moins un.' },
  'together.tooMany': {
    en: 'At most {{most}} can be changed at once: choose fewer.',
    fr: 'On peut en modifier {{most}} au plus à la fois : choisissez-en moins.',
  },
  'together.already': {
    en: 'All of those chosen are so already: nothing was changed.',
    fr: 'Tous ceux qui sont choisis le sont déjà : rien n’a été modifié.',
  },
  'together.gone': {
    en: 'One of those chosen is not there any more: nothing was changed. Choose again.',
    fr: 'L’un de ceux qui sont choisis n’est plus là : rien n’a été modifié. Choisissez de nouveau.',
  },
  'together.noField': {
    en: '"{{name}}" is a mission, and {{field, field}} is for stakeholders only: choose stakeholders only.',
    fr: '« {{name}} » est une mission, et « {{field, field}} » ne vaut que pour les parties prenantes : ne choisissez qu’elles.',
  },
  'together.stakeholdersOnly': { en: 'stakeholders only', fr: 'parties prenantes seulement' },
  'pin.tooFar': {
    en: 'On the map, x and y are numbers from {{least}} to {{most}}: give a place that is not so far away.',
    fr: 'Sur la carte, x et y sont des nombres de {{least}} à {{most}} : donnez une place moins éloignée.',
  },
  'pin.half': {
    en: 'A place on the map is x and y: give both, or neither to pin what is chosen where it stands.',
    fr: 'Une place sur la carte, c’est x et y : donnez les deux, ou aucun pour épingler là où c’est.',
  },
  'pin.twice': {
    en: 'The same one is named twice: give one place for each.',
    fr: 'Le même est nommé deux fois : donnez une seule place à chacun.',
  },
  'pin.unplaced': {
    en: '"{{name}}" has no place on the map yet: say where it is to stand.',
    fr: '« {{name}} » n’a pas encore de place sur la carte : dites où la placer.',
  },
  'ref.unknown': {
    en: '{{field, field}} names no {{wanted, words}} of this ecosystem.',
    fr: '« {{field, field}} » : il faut {{wanted, words}} de cet écosystème.',
  },
  'ref.wanted': {
    en: 'the id of a {{wanted, words}} of this ecosystem',
    fr: 'l’identifiant d’une fiche de cet écosystème : {{wanted, words}}',
  },
  'ref.cyclic': {
    en: '{{field, field}} would lead back to {{kind, words}} itself: choose another one.',
    fr: '« {{field, field}} » ramènerait à la fiche même ({{kind, words}}) : choisissez-en une autre.',
  },
  'period.backwards': {
    en: 'The last day cannot come before the first.',
    fr: 'Le dernier jour ne peut pas précéder le premier.',
  },
  'place.pair': {
    en: 'Coordinates come in pairs: give both the latitude and the longitude, or neither.',
    fr: 'Les coordonnées vont par deux : donnez la latitude et la longitude, ou aucune des deux.',
  },
  'resource.units': {
    en: 'Give at least one unit that it is counted in, such as hours.',
    fr: 'Donnez au moins une unité dans laquelle elle se compte, comme des heures.',
  },
  'resource.unit': {
    en: '"{{unit}}" is no unit of this resource: use {{units, list}}.',
    fr: '« {{unit}} » n’est pas une unité de cette ressource : prenez {{units, list}}.',
  },
  'resource.unitless': { en: 'A quantity needs its unit.', fr: 'Une quantité demande son unité.' },
  'commitment.resource': {
    en: 'An offer of one resource cannot meet a need of another.',
    fr: 'L’offre d’une ressource ne peut pas combler le besoin d’une autre.',
  },
  'contribution.target': {
    en: 'Say what it was given to: a mission, a need, or both.',
    fr: 'Dites à quoi elle est allée : à une mission, à un besoin, ou aux deux.',
  },
  'contribution.currency': {
    en: 'An economic value needs its currency.',
    fr: 'Une valeur économique demande sa devise.',
  },
  'contribution.currencyCode': {
    en: 'A currency is three capital letters, such as CAD.',
    fr: 'Une devise s’écrit en trois lettres majuscules, comme CAD.',
  },
  'endorsement.own': {
    en: 'Nobody endorses their own contribution: choose another stakeholder.',
    fr: 'Personne n’appuie sa propre contribution : choisissez une autre partie prenante.',
  },
  'stakeholder.language': {
    en: 'A language is written by its tag, such as fr, en or cr.',
    fr: 'Une langue s’écrit par son code, comme fr, en ou cr.',
  },
  'stakeholder.alike': {
    en: 'This looks like "{{name}}", which is there already: open that one, or add this one even so.',
    fr: 'Ceci ressemble à « {{name}} », qui est déjà là : ouvrez cette fiche, ou ajoutez celle-ci quand même.',
  },
  'stakeholder.freshName': {
    en: 'a name that no other stakeholder has',
    fr: 'un nom qu’aucune autre partie prenante ne porte',
  },
  'stakeholder.merge': {
    en: '{{field, field}} names no other stakeholder of this ecosystem.',
    fr: '« {{field, field}} » : il faut une autre partie prenante de cet écosystème.',
  },
  'stakeholder.two': {
    en: 'the ids of two stakeholders of one ecosystem',
    fr: 'les identifiants de deux parties prenantes d’un même écosystème',
  },
  'mission.hashtag': {
    en: 'A #tag takes 1 to {{most}} letters, digits and hyphens, such as #first-snow.',
    fr: 'Un #mot-clic prend de 1 à {{most}} lettres, chiffres et traits d’union, comme #premiere-neige.',
  },
  'indicator.direction': {
    en: 'The target {{target}} is worse than the baseline {{baseline}}: turn "which way is better" round, or change one of them.',
    fr: 'La cible {{target}} est moins bonne que la valeur de départ {{baseline}} : inversez le sens souhaité, ou changez l’une des deux.',
  },
  'role.title': {
    en: 'A role of kind OTHER needs a title.',
    fr: 'Un rôle de nature « Autre » demande un titre.',
  },
  'nomination.self': {
    en: 'Nobody names themselves: choose another stakeholder.',
    fr: 'Personne ne se recommande soi-même : choisissez une autre partie prenante.',
  },
  'deniedLink.self': {
    en: 'These are one and the same: choose two stakeholders.',
    fr: 'C’est une seule et même partie prenante : choisissez-en deux.',
  },
  'proposal.self': {
    en: 'These are one and the same: choose two.',
    fr: 'C’est une seule et même fiche : choisissez-en deux.',
  },
  'proposal.otherSide': {
    en: 'Each side answers for itself: leave the answer of the other side as it is.',
    fr: 'Chaque partie répond pour elle-même : laissez la réponse de l’autre telle quelle.',
  },
  'nomination.nobody': {
    en: 'Say who named it, or which text did as the source.',
    fr: 'Dites qui l’a recommandée, ou quel texte, comme source.',
  },
  'nomination.role': {
    en: 'This role belongs to another mission.',
    fr: 'Ce rôle appartient à une autre mission.',
  },
  'linkType.letters': {
    en: 'Use at least one letter or digit.',
    fr: 'Mettez au moins une lettre ou un chiffre.',
  },
  'linkType.builtIn': {
    en: 'Every ecosystem has this type of link already: choose another label.',
    fr: 'Tout écosystème a déjà ce type de lien : choisissez un autre libellé.',
  },
  'taken.slug': {
    en: 'This address is taken by another ecosystem: choose another.',
    fr: 'Cette adresse est prise par un autre écosystème : choisissez-en une autre.',
  },
  'taken.hashtag': {
    en: 'This #tag is taken by another mission of this ecosystem: choose another.',
    fr: 'Ce #mot-clic est pris par une autre mission de cet écosystème : choisissez-en un autre.',
  },
  'taken.resource': {
    en: 'This name is taken by another resource of this ecosystem: use that one, or choose another name.',
    fr: 'Ce nom est pris par une autre ressource de cet écosystème : prenez celle-là, ou choisissez un autre nom.',
  },
  'taken.linkType': {
    en: 'This ecosystem has this type of link already: use that one, or choose another label.',
    fr: 'Cet écosystème a déjà ce type de lien : prenez celui-là, ou choisissez un autre libellé.',
  },
  'taken.edition': {
    en: 'There is this version of the charter already: change that one, or give another edition.',
    fr: 'Cette version de la charte existe déjà : modifiez-la, ou donnez une autre édition.',
  },
  'taken.deniedLink': {
    en: 'It was said already that these two do not work together.',
    fr: 'Il a déjà été dit que ces deux parties prenantes ne travaillent pas ensemble.',
  },
  'taken.proposal': {
    en: 'Something was said of this synergy already: change that.',
    fr: 'Quelque chose a déjà été dit de cette synergie : modifiez-le.',
  },
  'taken.membership': {
    en: 'This stakeholder belongs to this community already: change that membership.',
    fr: 'Cette partie prenante appartient déjà à cette communauté : modifiez cette adhésion.',
  },
  'taken.acceptance': {
    en: 'This stakeholder has accepted this version already: change that acceptance.',
    fr: 'Cette partie prenante a déjà accepté cette version : modifiez cette acceptation.',
  },
  'taken.attendance': {
    en: 'This stakeholder is recorded as having come already: change that attendance.',
    fr: 'La présence de cette partie prenante est déjà notée : modifiez-la.',
  },
  'taken.endorsement': {
    en: 'This stakeholder vouches for this contribution already: change that endorsement.',
    fr: 'Cette partie prenante appuie déjà cette contribution : modifiez cet appui.',
  },
} as const satisfies Entries;
