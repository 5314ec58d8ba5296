/** Of requests: what is not there, what is not allowed, what is too much, and what the server cannot do just now. */
import type { Entries } from './entries.ts';

export const REQUESTS = {
  // Nothing but its facts: several sentences, or one that another program made.
  'as.said': { en: '{{all, said}}', fr: '{{all, said}}' },
  'as.listed': { en: '{{all, list}}', fr: '{{all, list}}' },
  'as.given': { en: '{{words, words}}', fr: '{{words, words}}' },
  'server.failed': {
    en: 'Something went wrong on our side: nothing was changed. Try again, or tell whoever runs this server.',
    fr: 'Quelque chose s’est mal passé de notre côté : rien n’a été changé. Réessayez, ou prévenez la personne responsable de ce serveur.',
  },
  'server.failedHere': {
    en: 'Something went wrong on our side: nothing was changed. Try again.',
    fr: 'Quelque chose s’est mal passé de notre côté : rien n’a été changé. Réessayez.',
  },
  'server.starting': {
    en: 'Maillage is starting: try again in a moment.',
    fr: 'Maillage démarre : réessayez dans un instant.',
  },
  'server.busy': {
    en: 'The server has too much to do just now: try again in a moment.',
    fr: 'Le serveur a trop à faire en ce moment : réessayez dans un instant.',
  },
  'write.waiting': {
    en: 'Other changes to this ecosystem, or an import, come first: nothing was changed, try again in some {{seconds}} seconds.',
    fr: 'D’autres changements de cet écosystème, ou un import, passent d’abord : rien n’a été changé, réessayez dans quelque {{seconds}} secondes.',
  },
  'request.left': { en: 'Nobody waits for the answer any more.', fr: 'Plus personne n’attend la réponse.' },
  'request.tooManyOfYours': {
    en: 'You have too many requests under way: wait for their answers, then try again.',
    fr: 'Vous avez trop de requêtes en cours : attendez leurs réponses, puis réessayez.',
  },
  'request.tooManyHere': {
    en: 'Too many large questions are being asked about this ecosystem: try again in a moment.',
    fr: 'Trop de grandes questions sont posées sur cet écosystème : réessayez dans un instant.',
  },
  'request.tooManyLarge': {
    en: 'Too many large questions are being asked: try again in a moment.',
    fr: 'Trop de grandes questions sont posées : réessayez dans un instant.',
  },
  'address.unknown': { en: 'There is nothing at this address.', fr: 'Il n’y a rien à cette adresse.' },
  'address.nothing': { en: 'There is nothing at {{path}}.', fr: 'Il n’y a rien à {{path}}.' },
  'request.tooLarge': {
    en: 'The request is larger than {{most}} kB: send less at a time.',
    fr: 'La requête dépasse {{most}} ko : envoyez-en moins à la fois.',
  },
  'request.tooMuch': {
    en: 'This query asks for too much at once (depth {{depth}} of {{mostDepth}}, breadth {{breadth}} of {{mostBreadth}}, cost {{cost}} of {{mostCost}}): ask for fewer levels, fields or rows.',
    fr: 'Cette requête demande trop à la fois (profondeur {{depth}} sur {{mostDepth}}, largeur {{breadth}} sur {{mostBreadth}}, coût {{cost}} sur {{mostCost}}) : demandez moins de niveaux, de champs ou de lignes.',
  },
  'request.overLimit': { en: 'over the limit', fr: 'au-delà de la limite' },
  'request.preflight': {
    en: 'Send the header "graphql-preflight: 1": without it, any page could make this request.',
    fr: 'Envoyez l’en-tête « graphql-preflight: 1 » : sans lui, n’importe quelle page pourrait faire cette requête.',
  },
  'request.json': {
    en: 'A request is JSON: send it with "content-type: application/json".',
    fr: 'Une requête est en JSON : envoyez-la avec « content-type: application/json ».',
  },
  'request.notUtf8': {
    en: 'The body of the request is not UTF-8: send its text as UTF-8.',
    fr: 'Le corps de la requête n’est pas en UTF-8 : envoyez son texte en UTF-8.',
  },
  'request.notJson': {
    en: 'This is not JSON: a bracket, a quote or a comma may be missing.',
    fr: 'Ce n’est pas du JSON : il manque peut-être un crochet, un guillemet ou une virgule.',
  },
  'request.notObject': {
    en: 'A request is one JSON object with "query", and "variables" where it has any.',
    fr: 'Une requête est un seul objet JSON avec « query », et « variables » si elle en a.',
  },
  'request.twice': {
    en: '"{{name}}" is given twice in one object: say it once.',
    fr: '« {{name}} » figure deux fois dans un même objet : dites-le une seule fois.',
  },
  'request.nested': {
    en: 'This request is nested more than {{most}} levels deep: ask for fewer.',
    fr: 'Cette requête est imbriquée sur plus de {{most}} niveaux : demandez-en moins.',
  },
  'request.tokens': {
    en: 'This query has more than {{most}} tokens (words and signs): ask for less at once.',
    fr: 'Cette requête compte plus de {{most}} éléments (mots et signes) : demandez moins à la fois.',
  },
  'request.encoding': {
    en: 'The body of the request says that it is compressed ("content-encoding"): send it as it is.',
    fr: 'Le corps de la requête se dit compressé (« content-encoding ») : envoyez-le tel quel.',
  },
  'request.address': {
    en: 'The address or the host of this request cannot be read.',
    fr: 'L’adresse ou l’hôte de cette requête ne peut pas être lu.',
  },
  'request.host': {
    en: 'This server answers under a name of its own machine only, such as localhost: open it there.',
    fr: 'Ce serveur ne répond que sous un nom de sa propre machine, comme localhost : ouvrez-le là.',
  },
  'request.proxied': {
    en: 'This request came through a proxy ({{header}}), and as it is set up Maillage is for whoever sits at its machine: open it there, or have it mail codes (SMTP_URL).',
    fr: 'Cette requête est passée par un mandataire ({{header}}), et tel qu’il est réglé Maillage est pour qui est assis devant sa machine : ouvrez-le là, ou faites-lui envoyer des codes par courriel (SMTP_URL).',
  },
  'request.otherSite': {
    en: 'This request comes from a page of another site: open Maillage itself.',
    fr: 'Cette requête vient d’une page d’un autre site : ouvrez Maillage même.',
  },
  'role.facilitators': {
    en: 'Only facilitators of this ecosystem may do this: ask one of them.',
    fr: 'Seule l’animation de cet écosystème peut le faire : adressez-vous à elle.',
  },
  'role.planners': {
    en: 'Only planners and facilitators of this ecosystem may do this: ask a facilitator.',
    fr: 'Seules la planification et l’animation de cet écosystème peuvent le faire : adressez-vous à l’animation.',
  },
  'role.own': {
    en: 'Only who speaks for the stakeholder concerned, or a facilitator of this ecosystem, may do this.',
    fr: 'Seules les personnes qui parlent pour la partie prenante concernée, et l’animation de cet écosystème, peuvent le faire.',
  },
  'role.hosts': {
    en: 'Only who runs this server, or facilitates an ecosystem already, may do this: ask them.',
    fr: 'Seuls l’hébergement de ce serveur et qui anime déjà un écosystème peuvent le faire : adressez-vous à eux.',
  },
  'own.follows': {
    en: 'This would also change what belongs to others: only a facilitator of this ecosystem may do that.',
    fr: 'Cela changerait aussi des fiches d’autres parties prenantes : seule l’animation de cet écosystème peut le faire.',
  },
  'own.hidden': {
    en: 'Only facilitators hide a stakeholder from the members of an ecosystem.',
    fr: 'Seule l’animation peut masquer une partie prenante aux membres d’un écosystème.',
  },
  'own.status': {
    en: 'Only facilitators say that a stakeholder was named or recorded by others; who speaks for it says that it is registered.',
    fr: 'Seule l’animation dit qu’une partie prenante a été recommandée ou répertoriée par d’autres ; qui parle pour elle dit qu’elle est inscrite.',
  },
  'graphiql.notAllowed': {
    en: 'Only facilitators open GraphiQL: ask one of this server for access.',
    fr: 'Seule l’animation ouvre GraphiQL : demandez l’accès à celle de ce serveur.',
  },
  'ecosystem.unknown': {
    en: 'There is no ecosystem "{{slug}}".',
    fr: 'Il n’y a pas d’écosystème « {{slug}} ».',
  },
  'ecosystem.hidden': {
    en: 'You may not see this ecosystem: ask a facilitator for access.',
    fr: 'Vous ne pouvez pas voir cet écosystème : demandez l’accès à son animation.',
  },
  'ecosystem.gone': {
    en: 'There is no such ecosystem: it may have been removed.',
    fr: 'Cet écosystème n’existe pas : il a peut-être été supprimé.',
  },
  'list.rows': {
    en: 'first is {{given}}: it takes 1 to {{most}}.',
    fr: '« first » vaut {{given}} : il va de 1 à {{most}}.',
  },
  'list.rowsWanted': { en: '1 to {{most}}', fr: 'de 1 à {{most}}' },
  'list.cursor': {
    en: 'after is not a cursor of this list: take it from pageInfo.endCursor.',
    fr: '« after » n’est pas un curseur de cette liste : prenez celui de pageInfo.endCursor.',
  },
  'list.cursorWanted': { en: 'a cursor of this list', fr: 'un curseur de cette liste' },
  'list.nameless': {
    en: 'These have no name to be ordered by: use OLDEST or NEWEST.',
    fr: 'Ces fiches n’ont pas de nom par lequel les ranger : prenez OLDEST ou NEWEST.',
  },
  'list.orderWanted': { en: 'OLDEST or NEWEST', fr: 'OLDEST ou NEWEST' },
  'date.wrong': {
    en: '"{{given}}" is not a date: write it as 2026-11-21.',
    fr: '« {{given}} » n’est pas une date : écrivez-la comme 2026-11-21.',
  },
  'date.wanted': { en: 'a date', fr: 'une date' },
  'instant.given': { en: 'Instants are set by the server.', fr: 'Le serveur fixe lui-même les instants.' },
  'option.wrong': {
    en: '{{name}} is "{{given}}": it takes one of {{allowed, list}}.',
    fr: '« {{name}} » vaut « {{given}} » : il faut l’une des valeurs {{allowed, list}}.',
  },
  'option.wanted': { en: 'one of {{allowed, list}}', fr: 'l’une des valeurs {{allowed, list}}' },
  'database.notReady': {
    en: 'The database is not there yet: try again in a moment.',
    fr: 'La base de données n’est pas encore là : réessayez dans un instant.',
  },
  'database.gone': {
    en: 'The database does not come back, and is tried again. {{problem, said}}',
    fr: 'La base de données ne revient pas, et on la redémarre. {{problem, said}}',
  },
  'database.broken': {
    en: 'The database had to stop, and starts again as soon as its disk allows it: try again in a moment. What you sent is kept once or not at all.',
    fr: 'La base de données a dû s’arrêter, et redémarre dès que son disque le permet : réessayez dans un instant. Ce que vous avez envoyé est gardé une fois ou pas du tout.',
  },
  'disk.low': {
    en: 'The disk of the server has {{free}} MB left, and changes need {{least}} MB: nothing was changed, and everything can be read. Once there is room, the same change is made.',
    fr: 'Il reste {{free}} Mo sur le disque du serveur, et il en faut {{least}} pour faire des changements : rien n’a été changé, et tout peut être lu. Dès qu’il y aura de la place, le même changement se fera.',
  },
  'database.slow': {
    en: 'The database took too long: ask for less at a time, or try again.',
    fr: 'La base de données a mis trop de temps : demandez-en moins à la fois, ou réessayez.',
  },
  'database.memory': {
    en: 'This is more than the database has memory for: ask for less at a time.',
    fr: 'La base de données n’a pas assez de mémoire pour cela : demandez-en moins à la fois.',
  },
  'database.away': {
    en: 'The database is away for a moment: nothing was lost, try again.',
    fr: 'La base de données s’est absentée un moment : rien n’est perdu, réessayez.',
  },
  'database.silent': {
    en: 'The database does not answer: try again in a moment.',
    fr: 'La base de données ne répond pas : réessayez dans un instant.',
  },
  'history.nothing': {
    en: 'There is no such change here, or nothing is left of it to undo.',
    fr: 'Il n’y a pas de tel changement ici, ou il n’en reste rien à annuler.',
  },
  'history.founding': {
    en: 'This founded the ecosystem: remove the ecosystem instead.',
    fr: 'C’est la fondation de l’écosystème : supprimez plutôt l’écosystème.',
  },
  'history.tooMany': {
    en: 'This changed more than {{most}} records, which is more than can be undone at once.',
    fr: 'Ce changement a touché plus de {{most}} fiches, plus qu’on n’en peut annuler à la fois.',
  },
  'history.changedBy': {
    en: '"{{name}}" has changed since by {{by, words}}: undo the later change first.',
    fr: '« {{name}} » a changé depuis, par {{by, words}} : annulez d’abord le changement le plus récent.',
  },
  'history.changed': {
    en: '"{{name}}" has changed since: undo the later change first.',
    fr: '« {{name}} » a changé depuis : annulez d’abord le changement le plus récent.',
  },
  'history.leaning': {
    en: 'Something was added since that depends on this ({{name}}): remove or undo that first.',
    fr: 'Une fiche ajoutée depuis en dépend ({{name}}) : supprimez-la ou annulez son ajout d’abord.',
  },
  'history.leaningOn': {
    en: 'Something was added since that depends on this: ask a facilitator to undo it.',
    fr: 'Une fiche ajoutée depuis en dépend : demandez l’annulation à l’animation.',
  },
  'history.notOwn': {
    en: 'Only facilitators undo what somebody else did.',
    fr: 'Seule l’animation peut annuler ce que quelqu’un d’autre a fait.',
  },
  'history.ownerGone': {
    en: 'What this belonged to is gone: bring that back first.',
    fr: 'Ce à quoi cette fiche appartenait n’est plus là : rétablissez-le d’abord.',
  },
  'text.tooLong': {
    en: 'This has {{length}} characters; at most {{most}} are allowed.',
    fr: 'Ce texte a {{length}} caractères; il en faut {{most}} au plus.',
  },
  'text.lineBreak': {
    en: 'A line break is not allowed here: write one line.',
    fr: 'Un saut de ligne n’est pas permis ici : écrivez sur une seule ligne.',
  },
  'text.tab': {
    en: 'A tab is not allowed here: use a space.',
    fr: 'Une tabulation n’est pas permise ici : mettez une espace.',
  },
  'text.halfCharacter': {
    en: 'There is half of a character ({{code}}) in this text: type it again.',
    fr: 'Il y a la moitié d’un caractère ({{code}}) dans ce texte : écrivez-le de nouveau.',
  },
  'text.control': {
    en: 'An invisible control character ({{code}}) is not allowed: remove it.',
    fr: 'Un caractère de commande invisible ({{code}}) n’est pas permis : enlevez-le.',
  },
  'text.reversing': {
    en: 'An invisible character that changes the reading order ({{code}}) is not allowed: remove it.',
    fr: 'Un caractère invisible qui change le sens de lecture ({{code}}) n’est pas permis : enlevez-le.',
  },
  'website.scheme': {
    en: 'Only a web address that starts with https:// or http:// is allowed.',
    fr: 'Seule une adresse web qui commence par https:// ou http:// est permise.',
  },
  'website.password': {
    en: 'A web address with a user name or a password inside is not allowed.',
    fr: 'Une adresse web qui contient un nom d’utilisateur ou un mot de passe n’est pas permise.',
  },
} as const satisfies Entries;
