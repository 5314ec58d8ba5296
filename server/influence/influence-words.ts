/** Influence in English and French: why each entry is in its list, and what to do with it. */
import { fill } from '../language/findings.ts';
import { inLanguage, type Language, type Words } from '../language/language.ts';
import { partyName } from '../synergy/synergy-words.ts';
import type { Brokering, Entry, EntryOf, Group, TieKind } from './influence.ts';

/** From which strengths to which a weak tie has become a strong one. */
const WEAK = 2;
const STRONG = 4;

const REASON: Record<Entry['kind'], Words> = {
  AMBASSADOR: {
    en: 'For {group}: would reach {adds#stakeholder|stakeholders} whom nobody above reaches: {others}.[ Linked with {reaches} in all.]',
    fr: 'Pour {group} : joindrait {adds#acteur|acteurs} que personne ci-dessus ne joint : {others}.[ Lié à {reaches} en tout.]',
  },
  BROKER: {
    en: 'Between {one} ({ones}) and {other} ({theOthers}): {pairs#pair of its partners there has|pairs of its partners there have} no link of their own.[ {role}]',
    fr: 'Entre {one} ({ones}) et {other} ({theOthers}) : {pairs#paire de ses partenaires n’y a|paires de ses partenaires n’y ont} pas de lien à soi.[ {role}]',
  },
  SALIENT: {
    en: '{relied#stakeholder relies|stakeholders rely} on it, by these links: {ways}. Among them, relied on by many themselves: {others}.',
    fr: '{relied#acteur s’y appuie|acteurs s’y appuient}, par ces liens : {ways}. Parmi eux, sur qui l’on s’appuie aussi : {others}.',
  },
  CORE: {
    en: 'The core of {group}, {size} in all: linked with most of one another. {edge#other stands|others stand} at its edge.',
    fr: 'Le cœur de {group}, {size} en tout : liés à la plupart des autres du cœur. {edge#autre se tient|autres se tiennent} au pourtour.',
  },
  EDGE: {
    en: 'One link only, to {others}: whatever reaches them comes that way.',
    fr: 'Un seul lien, avec {others} : tout passe par là.',
  },
  FOUND_UNNAMED: {
    en: 'These {size} work together and are no community[; of them, {shared} in {community}]. Make it one, or ask what they have in common.',
    fr: 'Ces {size} acteurs travaillent ensemble et ne forment aucune communauté[; parmi eux, {shared} dans {community}]. En faire une, ou leur demander ce qu’ils ont en commun.',
  },
  FOUND_SAME: {
    en: 'These {size} correspond to {community} ({members#member|members}): {shared} are in both.[ Work with them and are no members: {others}.]',
    fr: 'Ces {size} acteurs correspondent à {community} ({members#membre|membres}) : {shared} en commun.[ Travaillent avec eux sans être membres : {others}.]',
  },
  FOUND_WITHIN: {
    en: 'These {size} are a part of {community} ({members#member|members}): {shared} belong to it.[ No members: {others}.]',
    fr: 'Ces {size} acteurs sont une partie de {community} ({members#membre|membres}) : {shared} en font partie.[ Non membres : {others}.]',
  },
  DECLARED_SPLIT: {
    en: '{community} is split: {parts}. {across#link joins|links join} these parts. Bring one of each together.',
    fr: '{community} est divisée : {parts}. {across#lien joint|liens joignent} ces parties. Réunir quelqu’un de chacune.',
  },
  TIE_STRONGER: {
    en: '{type}: from {before} to {after} of 5 in strength; last said on {day:date}.[{?isLeap} A weak tie has become a strong one.]',
    fr: '{type} : force passée de {before} à {after} sur 5; dit le {day:date}.[{?isLeap} Un lien faible est devenu fort.]',
  },
  TIE_CONFIRMED: {
    en: '{type}: declared by one side then, confirmed by both now; last said on {day:date}.',
    fr: '{type} : déclaré d’un côté alors, confirmé par les deux maintenant; dit le {day:date}.',
  },
  TIE_WEAKER: {
    en: '{type}: from {before} to {after} of 5 in strength; last said on {day:date}. Ask what happened.',
    fr: '{type} : force passée de {before} à {after} sur 5; dit le {day:date}. Demander ce qui s’est passé.',
  },
  TIE_DISPUTED: {
    en: '{type}: disputed by one side since; last said on {day:date}. Bring the two to talk.',
    fr: '{type} : contesté depuis par un côté; dit le {day:date}. Amener les deux à se parler.',
  },
  TIE_ENDED: {
    en: '{type}: it was said to be over; last said on {day:date}.',
    fr: '{type} : dit terminé; dit le {day:date}.',
  },
  TIE_LAPSED: {
    en: '{type}: its last day was {day:date}, and nobody has renewed it.',
    fr: '{type} : son dernier jour était le {day:date}, et personne ne l’a renouvelé.',
  },
  TIE_SILENT: {
    en: '{type}[, {after} of 5 in strength]: nobody has said anything of it since {day:date}. Ask whether it still holds.',
    fr: '{type}[, force {after} sur 5] : personne n’en a rien dit depuis le {day:date}. Demander s’il tient encore.',
  },
};

const ROLES: Record<Brokering, Words> = {
  GATEKEEPER: {
    en: 'Mostly, it opens its own group to another.',
    fr: 'Le plus souvent, ouvre son propre groupe à un autre.',
  },
  LIAISON: {
    en: 'Mostly, it links two groups to neither of which it belongs.',
    fr: 'Le plus souvent, relie deux groupes dont aucun n’est le sien.',
  },
  CONSULTANT: {
    en: 'Mostly, it links two of a group that is not its own.',
    fr: 'Le plus souvent, relie deux membres d’un groupe qui n’est pas le sien.',
  },
};

const AROUND: Words = { en: 'the group around {around}', fr: 'le groupe autour de {around}' };
const PART: Words = { en: '{size} around {around}', fr: '{size} autour de {around}' };

/** Why it is in its list. */
export function reasonOf(entry: Entry, language: Language): string {
  const names = (parties: Entry['who']) => parties.map((party) => partyName(party, language));
  const others = names(entry.others);
  return fill(
    REASON[entry.kind][language],
    { others, othersInAll: entry.inAll, ...factsOf(entry, language) },
    language,
  );
}

function factsOf(entry: Entry, language: Language): Record<string, unknown> {
  switch (entry.kind) {
    case 'AMBASSADOR':
      return { ...entryFacts(entry, ['adds', 'reaches']), group: groupText(entry.group, language) };
    case 'BROKER':
      return brokerFacts(entry, language);
    case 'SALIENT':
      return {
        relied: entry.relied,
        ways: entry.ways.map(
          ({ label, labelFr, count }) => `${inLanguage(language, label, labelFr)} (${count})`,
        ),
        // Three of many: the rest are not said to be relied on.
        othersInAll: entry.others.length,
      };
    case 'CORE':
      return { group: groupText(entry.group, language), size: entry.group.size, edge: entry.edge };
    case 'EDGE':
      return {};
    case 'FOUND_UNNAMED':
    case 'FOUND_SAME':
    case 'FOUND_WITHIN':
      return {
        ...entryFacts(entry, ['size', 'members']),
        shared: entry.shared || undefined,
        community: entry.community && partyName(entry.community, language),
      };
    case 'DECLARED_SPLIT':
      return {
        community: partyName(entry.community, language),
        across: entry.across,
        parts: entry.parts.map(({ around, size }) =>
          fill(PART[language], { size, around: around.map((each) => partyName(each, language)) }, language),
        ),
      };
    default:
      return tieFacts(entry, language);
  }
}

const entryFacts = <E extends object, Name extends keyof E>(entry: E, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, entry[name]]));

function brokerFacts({ one, other, ones, theOthers, pairs, role }: EntryOf<'BROKER'>, language: Language) {
  return {
    ...{ pairs, role: role && ROLES[role][language] },
    ...{ one: groupText(one, language), other: groupText(other, language) },
    ones: ones.map((each) => partyName(each, language)),
    theOthers: theOthers.map((each) => partyName(each, language)),
  };
}

function tieFacts({ type, before, after, day }: EntryOf<TieKind>, language: Language) {
  const isLeap = before !== undefined && after !== undefined && before <= WEAK && after >= STRONG;
  return { type: inLanguage(language, type.label, type.labelFr), before, after, day, isLeap };
}

/** What a group is called: its community, or by whom it stands around. */
function groupText({ community, around }: Group, language: Language): string {
  if (community) return partyName(community, language);
  return fill(AROUND[language], { around: around.map((each) => partyName(each, language)) }, language);
}
