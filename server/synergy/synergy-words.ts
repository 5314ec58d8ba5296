/** Synergies in English and French: what each kind is called, why these two, what to do next, and what to write to both. */
import { enumWords } from '../language/enum-words.ts';
import { fill } from '../language/findings.ts';
import { inLanguage, type Language, type Words } from '../language/language.ts';
import type { Exchange, Party, Synergy, SynergyKind } from './synergy.ts';

export const KIND_WORDS: Record<SynergyKind, { means: Words; next: Words }> = {
  NEED_MEETS_OFFER: {
    means: {
      en: 'One needs what the other offers, there and then, and nothing is promised yet.',
      fr: 'L’un a besoin de ce que l’autre offre, à cet endroit et à ce moment, et rien n’est encore promis.',
    },
    next: {
      en: 'Propose it to both; when they agree, record a commitment.',
      fr: 'Le proposer aux deux; s’ils sont d’accord, inscrire un engagement.',
    },
  },
  HYBRIDISATION: {
    means: {
      en: 'Each has what the other lacks: two trades that would make a whole.',
      fr: 'Chacun a ce qui manque à l’autre : deux métiers qui se complètent.',
    },
    next: {
      en: 'Bring the two together around one thing that they would do with both trades.',
      fr: 'Réunir les deux autour d’une chose qu’ils feraient avec leurs deux métiers.',
    },
  },
  COOPETITION: {
    means: {
      en: 'Same trade and the same want: competitors who would gain by pooling, sharing or bidding together.',
      fr: 'Même métier et même besoin : des concurrents qui gagneraient à mettre en commun, à partager ou à répondre ensemble.',
    },
    next: {
      en: 'Ask both whether they would share this one thing, and nothing else.',
      fr: 'Demander aux deux s’ils partageraient cette seule chose, et rien d’autre.',
    },
  },
  SAME_MISSION: {
    means: {
      en: 'Both are on the same mission, and nobody has recorded that they work together.',
      fr: 'Les deux sont dans la même mission, et personne n’a inscrit qu’ils travaillent ensemble.',
    },
    next: {
      en: 'Introduce them at the next gathering of the mission.',
      fr: 'Les présenter l’un à l’autre à la prochaine rencontre de la mission.',
    },
  },
  SAME_TAG: {
    means: {
      en: 'Another ecosystem has a mission of the same #tag.',
      fr: 'Un autre écosystème a une mission du même #mot-clic.',
    },
    next: {
      en: 'Write to its convenor, and compare what each has tried.',
      fr: 'Écrire à qui la rassemble là-bas, et comparer ce que chacun a essayé.',
    },
  },
  UNBRIDGED_COMMUNITIES: {
    means: {
      en: 'Two communities care about the same, and no member or link joins them.',
      fr: 'Deux communautés s’intéressent aux mêmes choses, sans membre ni lien qui les joigne.',
    },
    next: {
      en: 'Invite one member of each to the next gathering of the other.',
      fr: 'Inviter un membre de chacune à la prochaine rencontre de l’autre.',
    },
  },
  UNUSED_OFFER: {
    means: {
      en: 'Something stands ready, and no need recorded here asks for it.',
      fr: 'Quelque chose est prêt, et aucun besoin inscrit ici ne le demande.',
    },
    next: {
      en: 'Tell the missions nearby that it is there, or ask what it could be for.',
      fr: 'Dire aux missions voisines que cela existe, ou demander à quoi cela pourrait servir.',
    },
  },
};

const EXCHANGE: Words = {
  en: '{needer} needs {asked} {unit} ({what}[: {said}])[; {offerer} offers {offered}][{!offered}; {offerer} offers it].',
  fr: '{needer} a besoin de {asked} {unit} ({what}[ : {said}]); {offerer} en offre[ {offered}].',
};
const EXCHANGE_UNCOUNTED: Words = {
  en: '{needer} needs {what}[ ({said})]; {offerer} offers it.',
  fr: '{needer} a besoin de cette ressource : {what}[ ({said})]; {offerer} en offre.',
};
const SOUGHT: Words = {
  en: '{seeker} looks for {words}, which {bringer} brings.',
  fr: '{seeker} cherche {words} : {bringer} l’apporte.',
};
const SHARED: Words = {
  en: '[Both are on {missions}.] [Both are in {place}.]',
  fr: '[Mission commune : {missions}.] [Même lieu : {place}.]',
};
const REASON: Partial<Record<SynergyKind, Words>> = {
  COOPETITION: {
    en: '{one} and {other} do the same ({trades})[, in {place}], and both want {wants}: they could pool it, share it or bid together.',
    fr: '{one} et {other} font le même métier ({trades})[, même lieu : {place}], et veulent la même chose ({wants}) : la mettre en commun, la partager ou répondre ensemble.',
  },
  SAME_MISSION: {
    en: '{one} and {other} are both on {missions}, and no link between them is recorded.',
    fr: '{one} et {other} sont dans la même mission ({missions}), et aucun lien entre eux n’est inscrit.',
  },
  SAME_TAG: {
    en: '{one} is also a mission of {ecosystem}[, where {stakeholders#stakeholder holds a seat|stakeholders hold seats} in it].',
    fr: '{one} est aussi une mission d’un autre écosystème, {ecosystem}[ : {stakeholders#partie prenante y occupe un siège|parties prenantes y occupent un siège}].',
  },
  UNBRIDGED_COMMUNITIES: {
    en: '{one} ({sizeOne#member|members}) and {other} ({sizeOther#member|members}) share {things}, and nobody belongs to both or is linked across.',
    fr: '{one} ({sizeOne#membre|membres}) et {other} ({sizeOther#membre|membres}) ont en commun {things}, et personne n’est dans les deux ni lié de l’une à l’autre.',
  },
  UNUSED_OFFER: {
    en: '{one} offers {things}, and no need recorded here asks for it.',
    fr: '{one} offre {things}, et aucun besoin inscrit ici ne le demande.',
  },
};
const THING: Words = {
  en: '[{offered} {unit} ]({what}[: {said}])',
  fr: '[{offered} {unit} ]({what}[ : {said}])',
};
const MESSAGE: Words = {
  en: 'Hello,\n\n{why}\n\nYou could act together. Would you like to talk about it? If both of you say yes, I will put you in touch.\n',
  fr: 'Bonjour,\n\n{why}\n\nVous pourriez agir ensemble. Voulez-vous en parler? Si vous dites oui tous les deux, je vous mets en relation.\n',
};

export const kindName = (kind: SynergyKind, language: Language): string =>
  enumWords('SynergyKind', kind)[language];

export const partyName = (party: Party, language: Language): string =>
  inLanguage(language, party.name, party.nameFr);
const nameIn = (party: Party | undefined, language: Language): string | undefined =>
  party && partyName(party, language);

/** Why these two, sentence by sentence, the strongest reason first. */
export function reasonsOf(synergy: Synergy, language: Language): string[] {
  const { kind, one, other, place, missions } = synergy;
  const facts = {
    ...{ one: nameIn(one, language), other: nameIn(other, language), place: nameIn(place, language) },
    missions: missions.map((each) => nameIn(each, language)),
  };
  const template = REASON[kind];
  if (template) return [fill(template[language], { ...facts, ...moreFacts(synergy, language) }, language)];
  const shared = fill(SHARED[language], facts, language);
  return [
    ...synergy.exchanges.map((each) => exchangeText(synergy, each, language)),
    ...soughtTexts(synergy, language),
    ...(shared ? [shared] : []),
  ];
}

function moreFacts({ trades, wants, missions, elsewhere, sizes, exchanges }: Synergy, language: Language) {
  const things = exchanges.map((each) => thingText(each, language));
  return {
    ...{ trades, wants, stakeholders: elsewhere?.stakeholders || undefined },
    ecosystem: elsewhere && inLanguage(language, elsewhere.name, elsewhere.nameFr),
    ...{ sizeOne: sizes?.[0], sizeOther: sizes?.[1] },
    things: things.length > 0 ? things : [...missions.map((each) => nameIn(each, language)), ...wants],
  };
}

const exchangeFacts = ({ what, whatFr, said, asked, offered, unit }: Exchange) => ({
  ...{ what, whatFr, said: said ?? undefined, asked, offered, unit },
});

function exchangeText({ one, other }: Synergy, exchange: Exchange, language: Language): string {
  const [needer, offerer] = exchange.isOfOne ? [one, other] : [other, one];
  const template = exchange.asked === null || exchange.unit === null ? EXCHANGE_UNCOUNTED : EXCHANGE;
  const facts = {
    ...exchangeFacts(exchange),
    needer: nameIn(needer, language),
    offerer: nameIn(offerer, language),
  };
  return fill(template[language], facts, language);
}

const thingText = (exchange: Exchange, language: Language): string =>
  fill(THING[language], exchangeFacts(exchange), language);

function soughtTexts({ one, other, sought }: Synergy, language: Language): string[] {
  return [true, false].flatMap((isOfOne) => {
    const words = sought.filter((each) => each.isOfOne === isOfOne).map(({ word }) => word);
    if (words.length === 0) return [];
    const [seeker, bringer] = isOfOne ? [one, other] : [other, one];
    const facts = { words, seeker: nameIn(seeker, language), bringer: nameIn(bringer, language) };
    return [fill(SOUGHT[language], facts, language)];
  });
}

/** What to write to both, to be sent as it is or changed. */
export function messageOf(synergy: Synergy, language: Language): string {
  const why = reasonsOf(synergy, language).join(' ');
  return MESSAGE[language].replace('{why}', () => why);
}
