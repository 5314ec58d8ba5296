/** Of readings: what is missing, what if, coverage. */
import type { Entries } from './entries.ts';

export const READINGS = {
  'finding.kind': {
    en: 'There is no kind of finding "{{kind}}": findingKinds lists them.',
    fr: 'Il n’y a pas de type de constat « {{kind}} » : findingKinds les énumère.',
  },
  'finding.kindWanted': { en: 'a kind of finding', fr: 'un type de constat' },
  'finding.kindTyped': {
    en: 'There is no kind of finding "{{kind}}": docs/gaps.md lists them.',
    fr: 'Il n’y a pas de type de constat « {{kind}} » : docs/gaps.md les énumère.',
  },
  'finding.unknown': {
    en: 'There is no such finding here: it may have closed long ago.',
    fr: 'Il n’y a pas de tel constat ici : il est peut-être réglé depuis longtemps.',
  },
  'finding.noneGiven': {
    en: 'Name the findings: there are none in the list.',
    fr: 'Nommez les constats : la liste est vide.',
  },
  'finding.tooMany': {
    en: 'Mark {{most}} findings at once at most.',
    fr: 'Marquez {{most}} constats à la fois au plus.',
  },
  'finding.gone': {
    en: 'The finding is gone meanwhile: what it was about has changed.',
    fr: 'Ce constat a disparu entre-temps : ce dont il parlait a changé.',
  },
  'finding.firstLook': {
    en: 'This is being looked at for the first time: ask again in a moment.',
    fr: 'On regarde cet écosystème pour la première fois : redemandez dans un instant.',
  },
  'whatIf.tooMany': {
    en: 'Suppose {{most}} things at once at most.',
    fr: 'Supposez {{most}} choses à la fois au plus.',
  },
  'whatIf.tooManyWanted': { en: 'at most {{most}} of them', fr: '{{most}} au plus' },
  'whatIf.notAllowed': {
    en: 'Only planners and facilitators may ask what would be: ask a facilitator.',
    fr: 'Seules la planification et l’animation peuvent demander ce qui arriverait : adressez-vous à l’animation.',
  },
  'reading.changing': {
    en: 'The ecosystem is changing right now: ask again in a moment.',
    fr: 'L’écosystème est en train de changer : redemandez dans un instant.',
  },
  'whatIf.leaving': {
    en: 'What would leave is not here: name a stakeholder or a mission of this ecosystem.',
    fr: 'Ce qui partirait n’est pas ici : nommez une partie prenante ou une mission de cet écosystème.',
  },
  'whatIf.seat': {
    en: 'The seat that would be filled is not here: name a seat of this ecosystem.',
    fr: 'Le siège qui serait pourvu n’est pas ici : nommez un siège de cet écosystème.',
  },
  'coverage.sameDimension': {
    en: 'A matrix needs two different dimensions: choose another one for its columns.',
    fr: 'Une matrice demande deux dimensions différentes : choisissez-en une autre pour ses colonnes.',
  },
  'coverage.otherDimension': {
    en: 'another dimension than the rows',
    fr: 'une autre dimension que celle des lignes',
  },
  'coverage.sector': {
    en: 'There is no sector "{{sector}}".',
    fr: 'Il n’y a pas de secteur « {{sector}} ».',
  },
  'coverage.filter': {
    en: 'The filter names a {{what, words}} that is not in this ecosystem: leave it out or choose another.',
    fr: 'Le filtre ne nomme pas {{what, words}} de cet écosystème : laissez-le vide ou choisissez autre chose.',
  },
  'coverage.filterWanted': {
    en: 'a {{what, words}} of this ecosystem',
    fr: '{{what, words}} de cet écosystème',
  },
  'value.group': {
    en: 'No stakeholder of this ecosystem is in the group that “group” names: leave it out or take one of the groups that are told.',
    fr: 'Aucune partie prenante de cet écosystème n’est dans le groupe que nomme « group » : laissez-le vide ou prenez l’un des groupes indiqués.',
  },
  'value.groupWanted': { en: 'one of the groups that are told', fr: 'l’un des groupes indiqués' },
  'unseen.about': {
    en: 'There is no such {{what, words}} in this ecosystem: leave it out or choose another.',
    fr: 'Cet écosystème n’a pas {{what, words}} de ce nom : laissez-le vide ou choisissez autre chose.',
  },
  'unseen.independent': {
    en: 'A second list tells nothing unless it was made without regard to the first: confirm that this one was.',
    fr: 'Une seconde liste ne dit rien si elle n’a pas été faite sans égard à la première : confirmez que c’est le cas.',
  },
  'unseen.independentWanted': {
    en: 'a register that does not favour those whom everybody knows',
    fr: 'un registre qui ne favorise pas ceux que tout le monde connaît',
  },
  'unseen.register': {
    en: 'A register holds 1 to {{most}} names, one a line; this one has {{given}}.',
    fr: 'Un registre compte de 1 à {{most}} noms, un par ligne; celui-ci en a {{given}}.',
  },
  'unseen.registerWanted': {
    en: '1 to {{most}} names',
    fr: 'de 1 à {{most}} noms',
  },
  'names.notAllowed': {
    en: 'Who facilitates this ecosystem can look for names in a text.',
    fr: 'Seul qui anime cet écosystème peut chercher des noms dans un texte.',
  },
  'names.tooLong': {
    en: 'A text may have {{most}} MB at most: give a part of it.',
    fr: 'Un texte peut avoir {{most}} Mo au plus : donnez-en une partie.',
  },
  'names.tooHeavy': {
    en: 'This text takes too long to read: give a part of it.',
    fr: 'Ce texte est trop long à lire : donnez-en une partie.',
  },
  'names.binary': {
    en: 'This is no text: paste its words, or give a text file, a web page or a PDF.',
    fr: 'Ce n’est pas du texte : collez-en les mots, ou donnez un fichier texte, une page web ou un PDF.',
  },
  'names.empty': {
    en: 'There are no words in this text.',
    fr: 'Il n’y a pas de mots dans ce texte.',
  },
  'names.pdf': {
    en: 'This PDF cannot be read: it is broken or protected. Paste its text instead.',
    fr: 'Ce PDF ne peut pas être lu : il est abîmé ou protégé. Collez plutôt son texte.',
  },
  'names.scanned': {
    en: 'This PDF holds pictures of pages and no text: paste its words instead.',
    fr: 'Ce PDF contient des images de pages et pas de texte : collez-en plutôt les mots.',
  },
  'influence.toCome': {
    en: 'The period ends in days to come: give a last day up to today.',
    fr: 'La période se termine à une date à venir : donnez un dernier jour qui n’est pas après aujourd’hui.',
  },
  'influence.toComeWanted': { en: 'a day up to today', fr: 'un jour qui n’est pas après aujourd’hui' },
  'influence.backwards': {
    en: 'The period ends before it begins: give a first day before the last.',
    fr: 'La période se termine avant de commencer : donnez un premier jour avant le dernier.',
  },
  'influence.backwardsWanted': { en: 'a day before the last', fr: 'un jour avant le dernier' },
  'influence.months': {
    en: 'A link is silent after 1 to {{most}} months without news.',
    fr: 'Un lien est silencieux après 1 à {{most}} mois sans nouvelles.',
  },
} as const satisfies Entries;
