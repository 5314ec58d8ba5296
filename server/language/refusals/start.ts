/** Of a start that cannot succeed and of commands: sentences for a terminal. What stands in capitals or after dashes is typed so. */
import type { Entries } from './entries.ts';

export const START = {
  'start.demo': {
    en: '--demo and --no-demo contradict each other: give one.',
    fr: '--demo et --no-demo se contredisent : donnez l’un des deux.',
  },
  'start.option': {
    en: '{{what}}: npm start -- --help lists what can be given.',
    fr: 'Option mal donnée ({{what}}) : npm start -- --help énumère ce qui peut l’être.',
  },
  'start.wholeNumber': {
    en: '{{name}} is "{{given}}": it takes a whole number from {{least}} to {{most}}.',
    fr: '{{name}} vaut « {{given}} » : il faut un nombre entier de {{least}} à {{most}}.',
  },
  'start.publicUrl': {
    en: 'PUBLIC_URL is "{{given}}": it takes an address such as http://localhost:4500.',
    fr: 'PUBLIC_URL vaut « {{given}} » : il faut une adresse comme http://localhost:4500.',
  },
  'start.publicUrlLacking': {
    en: 'HOST is {{host}}, which others can reach: give PUBLIC_URL, the address by which they do, such as https://map.example.org. To let phones of this network into rooms of a workshop, and nobody to anything else, leave HOST out and give --phones with a port.',
    fr: 'HOST vaut {{host}}, que d’autres peuvent atteindre : donnez PUBLIC_URL, l’adresse par laquelle ils le font, comme https://carte.example.org. Pour laisser entrer les téléphones de ce réseau dans les salles d’un atelier, et personne ailleurs, laissez HOST et donnez --phones avec un port.',
  },
  'start.noMail': {
    en: 'Others can reach this server, so people sign in by a code that is mailed to them: give SMTP_URL and MAIL_FROM, or OIDC_ISSUER. On this machine alone, leave out HOST and PUBLIC_URL.',
    fr: 'D’autres peuvent atteindre ce serveur : on s’y connecte par un code envoyé par courriel. Donnez SMTP_URL et MAIL_FROM, ou OIDC_ISSUER. Sur cette machine seule, ne donnez ni HOST ni PUBLIC_URL.',
  },
  'start.smtp': {
    en: 'SMTP_URL takes an address such as smtp://user:password@mail.example.org:587.',
    fr: 'SMTP_URL prend une adresse comme smtp://utilisateur:mot-de-passe@courriel.example.org:587.',
  },
  'start.mailFrom': {
    en: 'MAIL_FROM is "{{given}}": it takes one address, such as Maillage <maillage@example.org>.',
    fr: 'MAIL_FROM vaut « {{given}} » : il faut une adresse, comme Maillage <maillage@example.org>.',
  },
  'start.oidcIssuer': {
    en: 'OIDC_ISSUER is "{{given}}": it takes an address that begins with https://.',
    fr: 'OIDC_ISSUER vaut « {{given}} » : il faut une adresse qui commence par https://.',
  },
  'start.oidcClient': {
    en: 'OIDC_ISSUER is set: give OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too, which the provider hands out.',
    fr: 'OIDC_ISSUER est donné : donnez aussi OIDC_CLIENT_ID et OIDC_CLIENT_SECRET, que le fournisseur remet.',
  },
  'start.secretShort': {
    en: 'SECRET is too short to protect sessions: give 32 random characters or more.',
    fr: 'SECRET est trop court pour protéger les sessions : donnez au moins 32 caractères pris au hasard.',
  },
  'start.secretLacking': {
    en: 'With a database of your own, sessions need SECRET: give 32 random characters or more, the same to every server.',
    fr: 'Avec une base de données à vous, les sessions demandent SECRET : donnez au moins 32 caractères pris au hasard, les mêmes à chaque serveur.',
  },
  'start.neo4jUri': {
    en: 'NEO4J_URI is "{{given}}": it takes bolt://host:7687, neo4j://host:7687 or neo4j+s://host.',
    fr: 'NEO4J_URI vaut « {{given}} » : il faut bolt://hôte:7687, neo4j://hôte:7687 ou neo4j+s://hôte.',
  },
  'start.neo4jPassword': {
    en: 'NEO4J_URI is set but NEO4J_PASSWORD is not: give the password of that database.',
    fr: 'NEO4J_URI est donné mais non NEO4J_PASSWORD : donnez le mot de passe de cette base de données.',
  },
  'start.client': {
    en: 'The client could not be built ({{reason}}): npm run build says more.',
    fr: 'Le client n’a pas pu être construit ({{reason}}) : npm run build en dit plus.',
  },
  'start.port': {
    en: 'Port {{port}} is in use: stop what uses it, or choose another with --port {{next}} (0 picks a free one).',
    fr: 'Le port {{port}} est occupé : arrêtez ce qui l’occupe, ou choisissez-en un autre avec --port {{next}} (0 en prend un libre).',
  },
  'start.portRights': {
    en: 'Port {{port}} needs more rights than you have: choose one above 1023 with --port.',
    fr: 'Le port {{port}} demande plus de droits que vous n’en avez : choisissez-en un au-dessus de 1023 avec --port.',
  },
  'start.address': {
    en: 'This machine has no address {{host}}: use --host 127.0.0.1.',
    fr: 'Cette machine n’a pas d’adresse {{host}} : prenez --host 127.0.0.1.',
  },
  'start.addressBeyond': {
    en: '{{host}} is {{address}} here, which other machines may reach: use --host 127.0.0.1.',
    fr: '{{host}} est ici {{address}}, que d’autres machines peuvent atteindre : prenez --host 127.0.0.1.',
  },
  'start.migration': {
    en: '{{name}} changed after it was applied to this database: add a new file to cypher/schema instead.',
    fr: '{{name}} a changé après avoir été appliqué à cette base de données : ajoutez plutôt un nouveau fichier à cypher/schema.',
  },
  'start.newerDatabase': {
    en: 'This database was prepared by another version of Maillage, with {{names, list}}: start that version, or a later one.',
    fr: 'Cette base de données a été préparée par une autre version de Maillage, avec {{names, list}} : démarrez cette version, ou une plus récente.',
  },
  'start.prepare': {
    en: 'The database could not be prepared ({{reason}}): check that its user may change constraints and indexes, and start again.',
    fr: 'La base de données n’a pas pu être préparée ({{reason}}) : vérifiez que son utilisateur peut changer contraintes et index, puis redémarrez.',
  },
  'start.othersData': {
    en: 'The database holds nodes or constraints of another program that stand in the way of Maillage’s own ({{reason}}): use a database of its own, or take them away.',
    fr: 'La base de données contient des nœuds ou des contraintes d’un autre programme qui font obstacle à ceux de Maillage ({{reason}}) : prenez une base à part, ou enlevez-les.',
  },
  'data.inUse': {
    en: 'The data folder {{folder}} is in use by a server that runs at {{url}} (process {{pid}}): use that one, stop it, or choose another folder with --data-dir.',
    fr: 'Le dossier de données {{folder}} est occupé par un serveur qui tourne à {{url}} (processus {{pid}}) : utilisez celui-là, arrêtez-le, ou choisissez un autre dossier avec --data-dir.',
  },
  'data.inUseStarting': {
    en: 'The data folder {{folder}} is in use by a server that is starting (process {{pid}}): use that one, stop it, or choose another folder with --data-dir.',
    fr: 'Le dossier de données {{folder}} est occupé par un serveur qui démarre (processus {{pid}}) : utilisez celui-là, arrêtez-le, ou choisissez un autre dossier avec --data-dir.',
  },
  'data.inUseSilent': {
    en: 'The data folder {{folder}} is in use by a server that does not answer: use that one, stop it, or choose another folder with --data-dir.',
    fr: 'Le dossier de données {{folder}} est occupé par un serveur qui ne répond pas : utilisez celui-là, arrêtez-le, ou choisissez un autre dossier avec --data-dir.',
  },
  'data.unwritable': {
    en: 'The data folder {{folder}} cannot be written ({{code}}): make it writable, or choose another one with --data-dir.',
    fr: 'On ne peut pas écrire dans le dossier de données {{folder}} ({{code}}) : rendez-le accessible en écriture, ou choisissez-en un autre avec --data-dir.',
  },
  'data.full': {
    en: 'The disk of the data folder {{folder}} is full: make room, or choose another folder with --data-dir.',
    fr: 'Le disque du dossier de données {{folder}} est plein : faites de la place, ou choisissez un autre dossier avec --data-dir.',
  },
  'data.otherPassword': {
    en: 'The database does not take the password in {{file}}: that file is from another time than the folder beside it. Put both back from the same backup.',
    fr: 'La base de données n’accepte pas le mot de passe de {{file}} : ce fichier n’est pas de la même époque que le dossier à côté. Remettez les deux depuis la même sauvegarde.',
  },
  'disk.tooSmall': {
    en: 'The disk of the data folder {{folder}} has {{free}} MB left, and the database needs {{least}} MB to start: make room, or choose another folder with --data-dir.',
    fr: 'Il reste {{free}} Mo sur le disque du dossier de données {{folder}}, et il en faut {{least}} à la base de données pour démarrer : faites de la place, ou choisissez un autre dossier avec --data-dir.',
  },
  'data.password': {
    en: 'The database has lost its password file {{file}}: put it back, from a backup of the data folder.',
    fr: 'La base de données a perdu son fichier de mot de passe {{file}} : remettez-le, depuis une sauvegarde du dossier de données.',
  },
  'neo4j.failed': {
    en: 'Neo4j did not start ({{reason}}): see its log, {{log}}.',
    fr: 'Neo4j n’a pas démarré ({{reason}}) : voyez son journal, {{log}}.',
  },
  'neo4j.failedSilently': {
    en: 'Neo4j did not start (it did not say why): see its log, {{log}}.',
    fr: 'Neo4j n’a pas démarré (sans dire pourquoi) : voyez son journal, {{log}}.',
  },
  'neo4j.settings': {
    en: 'Its settings could not be written ({{code}}).',
    fr: 'Ses réglages n’ont pas pu être écrits ({{code}}).',
  },
  'neo4j.locked': {
    en: 'The database in {{folder}} is in use by another process: stop that one, or choose another folder with --data-dir.',
    fr: 'La base de données de {{folder}} est occupée par un autre processus : arrêtez-le, ou choisissez un autre dossier avec --data-dir.',
  },
  'neo4j.files': {
    en: 'Neo4j cannot write all of its files in {{folder}}: make them writable, or choose another folder with --data-dir.',
    fr: 'Neo4j ne peut pas écrire tous ses fichiers dans {{folder}} : rendez-les accessibles en écriture, ou choisissez un autre dossier avec --data-dir.',
  },
  'neo4j.memory': {
    en: 'This machine lacks the memory that Neo4j needs, about 800 MB: close other programs and start again.',
    fr: 'Cette machine n’a pas la mémoire qu’il faut à Neo4j, environ 800 Mo : fermez d’autres programmes et redémarrez.',
  },
  'neo4j.compiler': {
    en: 'This Java lacks the compiler that starts Neo4j: install a full one ({{install}}).',
    fr: 'Ce Java n’a pas le compilateur qui démarre Neo4j : installez-en un complet ({{install}}).',
  },
  'neo4j.javaOld': {
    en: 'Neo4j needs Java {{least}} or later, and {{found, words}}: install a newer one ({{install}}).',
    fr: 'Neo4j demande Java {{least}} ou plus récent, et {{found, words}} : installez-en un plus récent ({{install}}).',
  },
  'neo4j.javaMissing': {
    en: 'Neo4j needs Java {{least}} or later, and none was found in JAVA_HOME or PATH: install it ({{install}}).',
    fr: 'Neo4j demande Java {{least}} ou plus récent, et il n’y en a ni dans JAVA_HOME ni dans PATH : installez-le ({{install}}).',
  },
  'neo4j.maven': {
    en: 'Neo4j is fetched by Maven, and mvn is not in PATH: install it ({{install}}).',
    fr: 'Maven va chercher Neo4j, et mvn n’est pas dans PATH : installez-le ({{install}}).',
  },
  'neo4j.fetch': {
    en: 'Maven could not fetch Neo4j: check the network and start again, or set NEO4J_URI to use a database of your own ({{reason}}).',
    fr: 'Maven n’a pas pu aller chercher Neo4j : vérifiez le réseau et redémarrez, ou donnez NEO4J_URI pour utiliser votre propre base de données ({{reason}}).',
  },
  'neo4j.fetchSilently': {
    en: 'Maven could not fetch Neo4j: check the network and start again, or set NEO4J_URI to use a database of your own (it did not say why).',
    fr: 'Maven n’a pas pu aller chercher Neo4j : vérifiez le réseau et redémarrez, ou donnez NEO4J_URI pour utiliser votre propre base de données (il n’a pas dit pourquoi).',
  },
  'neo4j.jars': {
    en: 'The folder of the Neo4j jars, {{folder}}, cannot be written ({{code}}): make it writable or choose another one with MAILLAGE_CACHE.',
    fr: 'On ne peut pas écrire dans le dossier des jars de Neo4j, {{folder}} ({{code}}) : rendez-le accessible en écriture ou choisissez-en un autre avec MAILLAGE_CACHE.',
  },
  'neo4j.refusedPassword': {
    en: '{{uri}} refused the password of "{{user}}": check NEO4J_USER and NEO4J_PASSWORD.',
    fr: '{{uri}} a refusé le mot de passe de « {{user}} » : vérifiez NEO4J_USER et NEO4J_PASSWORD.',
  },
  'neo4j.refusedForAWhile': {
    en: '{{uri}} refuses "{{user}}" for a while after too many wrong passwords: wait a minute, then check NEO4J_PASSWORD.',
    fr: '{{uri}} refuse « {{user}} » pour un moment, après trop de mauvais mots de passe : attendez une minute, puis vérifiez NEO4J_PASSWORD.',
  },
  'neo4j.noDatabase': {
    en: '{{uri}} has no database "{{database}}": check NEO4J_DATABASE.',
    fr: '{{uri}} n’a pas de base de données « {{database}} » : vérifiez NEO4J_DATABASE.',
  },
  'neo4j.silent': {
    en: 'No Neo4j answers at {{uri}}: check NEO4J_URI and that the database is running, or leave NEO4J_URI out to use the embedded one.',
    fr: 'Aucun Neo4j ne répond à {{uri}} : vérifiez NEO4J_URI et que la base de données tourne, ou ne donnez pas NEO4J_URI pour utiliser celle qui est incluse.',
  },
  'command.unknown': {
    en: 'Say what to do: {{commands, list}}.\n{{usage, words}}',
    fr: 'Dites ce qu’il faut faire : {{commands, list}}.\n{{usage, words}}',
  },
  'command.two': {
    en: 'Name the two who are to meet, after the ecosystem.\nUsage: {{usage}}',
    fr: 'Nommez les deux qui doivent se rencontrer, après l’écosystème.\nUtilisation : {{usage}}',
  },
  'command.unwritable': {
    en: 'The file {{file}} could not be written ({{code}}): name another one after --out.',
    fr: 'Le fichier {{file}} n’a pas pu être écrit ({{code}}) : nommez-en un autre après --out.',
  },
  'command.ecosystem': {
    en: 'Name one ecosystem by its address.\nUsage: {{usage}}',
    fr: 'Nommez un écosystème par son adresse.\nUtilisation : {{usage}}',
  },
  'command.options': {
    en: '{{what}}.\nUsage: {{usage}}',
    fr: 'Option mal donnée ({{what}}).\nUtilisation : {{usage}}',
  },
  'command.asked': {
    en: 'Say what is asked: --question or --definition.\nUsage: {{usage}}',
    fr: 'Dites ce qui est demandé : --question ou --definition.\nUtilisation : {{usage}}',
  },
  'command.silent': {
    en: 'The server at {{server}} does not answer: try again.',
    fr: 'Le serveur à {{server}} ne répond pas : réessayez.',
  },
  'command.server': {
    en: 'The address of a server looks like https://map.example.org, not like {{given}}.',
    fr: 'L’adresse d’un serveur ressemble à https://carte.exemple.org, pas à {{given}}.',
  },
  'command.tokenOpen': {
    en: 'A token is not sent to {{server}}, where others could read it on the way: use https.',
    fr: 'Un jeton n’est pas envoyé à {{server}}, où d’autres pourraient le lire en chemin : utilisez https.',
  },
  'command.tokenFile': {
    en: 'Others can read the token in {{file}}: chmod 600 {{file}}',
    fr: 'D’autres peuvent lire le jeton dans {{file}} : chmod 600 {{file}}',
  },
  'command.noToken': {
    en: '{{words, words}} People sign in on {{server}}: make a token on the page of your account there, and give it as MAILLAGE_TOKEN.',
    fr: '{{words, words}} On se connecte sur {{server}} : créez-y un jeton sur la page de votre compte, et donnez-le comme MAILLAGE_TOKEN.',
  },
  'command.import': {
    en: 'An import takes an ecosystem and one or two files. Usage: {{usage}}',
    fr: 'Une importation prend un écosystème et un ou deux fichiers. Utilisation : {{usage}}',
  },
  'command.importOptions': {
    en: '{{what}}. Usage: {{usage}}',
    fr: 'Option mal donnée ({{what}}). Utilisation : {{usage}}',
  },
  'command.fileTooLarge': {
    en: '{{file}} is larger than {{most}} MB: split it and import the parts.',
    fr: '{{file}} dépasse {{most}} Mo : divisez-le et importez les parties.',
  },
  'command.noPlainFile': {
    en: '{{file}} is a device or a pipe, which may have no end: save what it gives as a file and import that.',
    fr: '{{file}} est un périphérique ou un tube, qui peut ne pas avoir de fin : enregistrez ce qu’il donne dans un fichier et importez celui-ci.',
  },
  'command.noFile': { en: 'There is no such file: {{file}}', fr: 'Il n’y a pas de tel fichier : {{file}}' },
  'command.unreadable': {
    en: 'It cannot be read ({{code}}): {{file}}',
    fr: 'Il ne peut pas être lu ({{code}}) : {{file}}',
  },
  'command.serverLeft': {
    en: 'The server at {{server}} went away or does not answer as it should: try again, nothing is imported twice.',
    fr: 'Le serveur à {{server}} est parti ou ne répond pas comme il devrait : réessayez, rien n’est importé deux fois.',
  },
  'command.serverEnded': {
    en: 'The server at {{server}} ended before the import did: try again, nothing is imported twice.',
    fr: 'Le serveur à {{server}} s’est arrêté avant la fin de l’importation : réessayez, rien n’est importé deux fois.',
  },
} as const satisfies Entries;
