/** Of campaigns, and of who is asked by them. */
import type { Entries } from './entries.ts';

export const CAMPAIGNS = {
  'campaign.gone': {
    en: 'There is no such campaign any more: somebody may have removed it.',
    fr: 'Cette campagne n’existe plus : quelqu’un l’a peut-être retirée.',
  },
  'campaign.closed': {
    en: 'This campaign is closed: open it again to ask or remind anybody.',
    fr: 'Cette campagne est close : rouvrez-la pour solliciter ou relancer quelqu’un.',
  },
  'campaign.questions': {
    en: 'Choose at least one question; fields of your own need a name.',
    fr: 'Choisissez au moins une question ; un champ à vous doit avoir un nom.',
  },
  'campaign.fields': {
    en: 'A campaign has at most {{fields}} fields of its own.',
    fr: 'Une campagne a au plus {{fields}} champs à elle.',
  },
  'campaign.months': {
    en: 'It is asked again after 1 to {{months}} months, or never.',
    fr: 'On redemande après 1 à {{months}} mois, ou jamais.',
  },
  'campaign.weeks': {
    en: 'It reminds every 1 to {{weeks}} weeks, or never by itself.',
    fr: 'Elle rappelle toutes les 1 à {{weeks}} semaines, ou jamais d’elle-même.',
  },
  'campaign.many': {
    en: 'At most {{most}} stakeholders at once: choose fewer, or begin another campaign.',
    fr: 'Au plus {{most}} parties prenantes à la fois : choisissez-en moins, ou commencez une autre campagne.',
  },
  'campaign.aDay': {
    en: 'At most {{most}} mails of campaigns go out in a day from one ecosystem: go on tomorrow.',
    fr: 'Au plus {{most}} courriels de campagne partent par jour d’un écosystème : continuez demain.',
  },
  'campaign.nobody': {
    en: 'Everybody in this campaign has been asked: choose others first.',
    fr: 'Toutes les parties prenantes de cette campagne ont été sollicitées : choisissez-en d’abord d’autres.',
  },
  'campaign.noToken': {
    en: 'This link opens nothing: it may have been withdrawn, or not be whole. Ask whoever sent it for a new one.',
    fr: 'Ce lien n’ouvre rien : il a peut-être été retiré, ou n’est pas entier. Demandez-en un nouveau à qui vous l’a envoyé.',
  },
  'campaign.over': {
    en: 'These questions are closed: nothing more is taken. Write to whoever asked you.',
    fr: 'Ces questions sont closes : plus rien n’est pris. Écrivez à qui vous les a posées.',
  },
  'campaign.notAsked': {
    en: 'This was not asked: only the questions of the campaign are answered here.',
    fr: 'Cela n’a pas été demandé : seules les questions de la campagne se répondent ici.',
  },
} as const satisfies Entries;
