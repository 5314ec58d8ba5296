/** Coalitions in English and French: what is wanted, why each is in it, who stands in, and what stays uncovered. */
import { fill } from '../language/findings.ts';
import { inLanguage, type Language, type Words } from '../language/language.ts';
import { typeset } from '../language/typeset.ts';
import type { Party } from '../synergy/synergy.ts';
import { partyName } from '../synergy/synergy-words.ts';
import type { Want } from './call.ts';
import type { Gives, Member, Refusal, TeamTold, Uncovered } from './mobilise.ts';
import type { Mobilised } from './read-mobilisation.ts';
import type { Replanned } from './replan.ts';

const WANT: Words = {
  en: '[{quantity} {unit}: ]{resource}[ ({said})]',
  fr: '[{quantity} {unit} : ]{resource}[ ({said})]',
};
const CONVENES: Words = { en: 'Convenes.', fr: 'Rassemble.' };
const GIVES: Words = {
  en: 'Gives[ {amount}][ {unit}] ({what}[: {said}]).',
  fr: 'Donne[ {amount}][ {unit}] ({what}[ : {said}]).',
};
const LABEL: Words = { en: '[{amount} ][{unit}][{what}]', fr: '[{amount} ][{unit}][{what}]' };
const INTRODUCES: Words = { en: 'Introduces {names}.', fr: 'Met en relation avec {names}.' };
const MUST: Words = { en: 'Was asked to be in it.', fr: 'Sa présence a été demandée.' };
const REFUSES: Words = {
  en: 'If {who} says no, [{standIns} would come in][{!standIns}{!lost}the others manage][{?standIns}{?lost}; ][{lost} would no longer be covered].',
  fr: 'Si {who} dit non : [{standIns} viendrait à la place][{!standIns}{!lost}les autres y arrivent][{?standIns}{?lost}; ][ne serait plus couvert : {lost}].',
};
/** Whoever comes in, with what for; each change is one part of the sentence. */
const REPLANNED: Words = {
  en: '{who} said no: [{changes}; nothing else changes][{!changes}nothing changes].',
  fr: '{who} a dit non : [{changes} ; rien d’autre ne change][{!changes}rien ne change].',
};
const AND: Words = { en: '; ', fr: typeset(' ; ') };
const COMES_IN: Words = {
  en: '{name} [comes in for {wants}][{!wants}{!isNamed}makes the link][{!wants}{?isNamed}was named instead]',
  fr: '{name} [prend le relais pour {wants}][{!wants}{!isNamed}fait le lien][{!wants}{?isNamed}est proposé à la place]',
};
const LEAVES: Words = { en: '{names} need not be called', fr: '{names} : plus à appeler' };
const LOST: Words = { en: 'no longer covered: {wants}', fr: 'plus couvert : {wants}' };
const UNCOVERED: Words = {
  en: '{want}: [{missing} {unit} missing][{!missing}nobody who can be called offers it]. [{offered} would offer it, but no trusted way leads there.] [{mayKnow} might know who has it.]',
  fr: '{want} : [il manque {missing} {unit}][{!missing}personne que l’on puisse appeler n’en offre]. [{offered} en offre, mais aucun chemin de confiance n’y mène.] [{mayKnow} pourrait savoir qui en a.]',
};
const EXACT: Words = {
  en: 'No cheaper coalition exists within three links of who convenes.',
  fr: 'Aucune coalition moins coûteuse n’existe à trois liens de qui rassemble.',
};
const NEAR: Words = {
  en: 'Close to the best: too large, or shared among several givers, for it to be proven.',
  fr: 'Proche de la meilleure : trop grande, ou partagée entre plusieurs, pour que ce soit prouvé.',
};

const namesIn = (parties: readonly Party[], language: Language) =>
  parties.length === 0 ? undefined : parties.map((each) => partyName(each, language));

/** A call, and what its resources are called. */
type Said = Pick<Mobilised, 'call' | 'resources'>;

/** What is wanted: "50 seats: Space". */
export const wantText = ({ call, resources }: Said, want: number, language: Language): string =>
  textOf(resources, call.wants[want] ?? { resource: '' }, language);

/** What somebody is asked to give of it. */
export function askedText({ call, resources }: Said, gives: Gives, language: Language): string {
  const { amount, unit, said, want } = gives;
  const asked = { quantity: amount, unit: amount === null ? null : unit, said };
  return textOf(resources, { resource: call.wants[want]?.resource ?? '', ...asked }, language);
}

function textOf(resources: Said['resources'], want: Want, language: Language): string {
  const { resource: id, quantity, unit, said } = want;
  const resource = resources.find((each) => each.id === id);
  const facts = { resource: resource?.name, resourceFr: resource?.nameFr, quantity, unit, said };
  return fill(WANT[language], facts, language);
}

/** Why somebody is in a team, sentence by sentence. */
export function memberReasons(
  found: Mobilised,
  team: TeamTold,
  member: Member,
  language: Language,
): string[] {
  const introduced = team.members.filter(({ via }) => via?.id === member.id);
  const gives = member.gives.map(({ want, amount, unit, said }) => {
    const resource = found.resources.find(({ id }) => id === found.call.wants[want]?.resource);
    const facts = {
      amount,
      unit: amount === null ? null : unit,
      said,
      what: resource?.name,
      whatFr: resource?.nameFr,
    };
    return fill(GIVES[language], facts, language);
  });
  const names = namesIn(introduced, language);
  const told = [
    ...(member.isConvenor ? [CONVENES[language]] : []),
    ...gives,
    ...(names ? [fill(INTRODUCES[language], { names }, language)] : []),
  ];
  return told.length > 0 ? told : [MUST[language]];
}

/** What somebody gives, in a few words each: "1 Gb/s", "50 seats", "Advice". */
export const givesTexts = (found: Mobilised, { gives }: Member, language: Language): string[] =>
  gives.map(({ want, amount, unit }) => {
    const resource = found.resources.find(({ id }) => id === found.call.wants[want]?.resource);
    const isCounted = amount !== null && unit !== null;
    const what = isCounted ? {} : { what: resource?.name, whatFr: resource?.nameFr };
    return fill(LABEL[language], { ...(isCounted && { amount, unit }), ...what }, language);
  });

export function refusalText(found: Mobilised, { who, standIns, lost }: Refusal, language: Language): string {
  const facts = {
    who: partyName(who, language),
    standIns: namesIn(standIns, language),
    ...(lost.length > 0 && { lost: lost.map((want) => wantText(found, want, language)) }),
  };
  return fill(REFUSES[language], facts, language);
}

/** What some of the wants are of, by name. */
function resourcesIn({ call, resources }: Mobilised, wants: readonly number[], language: Language) {
  const named = wants.flatMap((want) => resources.find(({ id }) => id === call.wants[want]?.resource) ?? []);
  return named.length === 0 ? undefined : named.map(({ name, nameFr }) => inLanguage(language, name, nameFr));
}

/** What a no has changed, in one sentence. */
export function replannedText(found: Mobilised, replanned: Replanned, language: Language): string {
  const { who, comesIn, leaves, lost } = replanned;
  const changes = [
    ...comesIn.map((each) =>
      fill(
        COMES_IN[language],
        {
          ...{ name: partyName(each.who, language), isNamed: each.isNamed },
          wants: resourcesIn(found, each.wants, language),
        },
        language,
      ),
    ),
    ...(leaves.length > 0 ? [fill(LEAVES[language], { names: namesIn(leaves, language) }, language)] : []),
    ...(lost.length > 0
      ? [fill(LOST[language], { wants: lost.map((want) => wantText(found, want, language)) }, language)]
      : []),
  ];
  const facts = { who: partyName(who, language), changes: changes.join(AND[language]) };
  return fill(REPLANNED[language], changes.length > 0 ? facts : { who: facts.who }, language);
}

export function uncoveredText(found: Mobilised, uncovered: Uncovered, language: Language): string {
  const { want, missing, offeredOutOfReach, mayKnow } = uncovered;
  const { unit, quantity } = found.call.wants[want] ?? {};
  const isPart = missing !== null && missing !== quantity;
  const facts = {
    want: wantText(found, want, language),
    ...(isPart && { missing, unit: unit ?? '' }),
    offered: namesIn(offeredOutOfReach, language),
    mayKnow: namesIn(mayKnow, language),
  };
  return fill(UNCOVERED[language], facts, language);
}

export const proofText = ({ isExact }: TeamTold, language: Language): string =>
  (isExact ? EXACT : NEAR)[language];
