// The words, English and French, for what the columns beyond Kumu's own speak of: resources, roles, communities.

import type { Visibility } from '../../access/sees.ts';
import type { CommunityKind } from '../../community/community.ts';
import type { MissionState, RoleKind } from '../../mission/mission.ts';
import type { FIRST_RESOURCES } from '../../resource/resource.ts';
import { type Vocabulary, vocabulary } from './words.ts';

type FirstResource = (typeof FIRST_RESOURCES)[number]['key'];

/** What stands before the colon of a need, an offer or a contribution. */
export const RESOURCE_WORDS: Vocabulary<FirstResource> = vocabulary({
  space: { names: 'spaces,espace,espaces,local,locaux' },
  bandwidth: { names: 'bande passante,debit' },
  money: { names: 'funds,argent,fonds' },
  skill: { names: 'skills,competence,competences,savoir faire' },
  time: { names: 'temps' },
  contact: { names: 'contacts,introduction,introductions,mise en relation,mises en relation' },
  data: { names: 'donnees,donnee' },
  equipment: { names: 'equipement,equipements,materiel' },
});

/** Any other word is a role of kind OTHER, under that title. */
export const ROLE_WORDS: Vocabulary<Exclude<RoleKind, 'OTHER'>> = vocabulary({
  CONVENOR: { names: 'convener,rassembleur,rassembleuse,convocateur,convocatrice' },
  FUNDER: { names: 'bailleur de fonds,bailleuse de fonds,financeur,financeuse' },
  OPERATOR: { names: 'operateur,operatrice' },
  ADVISER: { names: 'advisor,conseiller,conseillere' },
  EVALUATOR: { names: 'evaluateur,evaluatrice' },
  VOICE: { names: 'voice of those concerned,voix des personnes concernees,voix des concernes,voix' },
  AMBASSADOR: { names: 'ambassadeur,ambassadrice' },
});

export const COMMUNITY_WORDS: Vocabulary<CommunityKind> = vocabulary({
  SECTOR: { names: 'secteur,of sector,de secteur' },
  PRACTICE: { names: 'pratique,of practice,de pratique' },
  EXPERTISE: { names: 'of expertise,d expertise' },
  INTEREST: { names: 'interet,of interest,d interet' },
});

export const VISIBILITY_WORDS: Vocabulary<Visibility> = vocabulary({
  PUBLIC: { names: 'publique,everybody,tous,tout le monde' },
  MEMBERS: { names: 'member,membre,membres' },
  FACILITATORS: { names: 'facilitator,facilitateur,facilitateurs,facilitatrice,facilitatrices' },
});

export const STATE_WORDS: Vocabulary<MissionState> = vocabulary({
  PROPOSED: { names: 'proposee,propose' },
  ACTIVE: { names: 'actif,en cours,under way' },
  DONE: { names: 'met,fait,faite,accomplie,reussie' },
  ABANDONED: { names: 'abandonnee,abandonne' },
});

export const CHARTER_WORDS: Vocabulary<'YES' | 'NO'> = vocabulary({
  YES: { names: 'accepted,signed,oui,acceptee,accepte,signee,signe' },
  NO: { names: 'not,not accepted,not yet,non,pas acceptee,pas encore,pas signee,non acceptee' },
});

/** Whether somebody may be asked to introduce others. */
export const INTRODUCES_WORDS: Vocabulary<'YES' | 'NO'> = vocabulary({
  YES: { names: 'oui,agreed,agrees,accepte' },
  NO: { names: 'non,declined,declines,refuse' },
});

/** Languages by their names; any other is written by its BCP 47 tag. */
export const LANGUAGE_WORDS: Vocabulary<string> = vocabulary<string>({
  en: { names: 'english,anglais' },
  fr: { names: 'french,francais' },
  es: { names: 'spanish,espagnol' },
  pt: { names: 'portuguese,portugais' },
  ar: { names: 'arabic,arabe' },
  zh: { names: 'chinese,chinois,mandarin' },
  ta: { names: 'tamil,tamoul' },
  fa: { names: 'farsi,persian,persan' },
  uk: { names: 'ukrainian,ukrainien' },
  vi: { names: 'vietnamese,vietnamien' },
  ht: { names: 'haitian creole,creole haitien' },
});
