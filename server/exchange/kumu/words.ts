// The words, English and French, that facilitators write for a kind, a sector, a status, a direction or a type of link.
import type { ElementKind } from '../../element/element.ts';
import type { LinkType } from '../../interdependency/interdependency.ts';
import type { LinkDirection, LinkStatus } from '../../interdependency/link-states.ts';
import type { Sector, StakeholderStatus } from '../../stakeholder/stakeholder.ts';
import { fold } from '../../text.ts';

/**
 * `names` say exactly the value; `words` say more than it does (a county is more than "public"), so that whoever reads
 * one keeps the word as well. Separated by commas, written folded.
 */
type Entry = { names: string; words?: string };

/** What a word means; `exact` when the value says all that the word said. */
export type Meaning<Value> = { value: Value; exact: boolean };

export type Vocabulary<Value extends string> = ReadonlyMap<string, Meaning<Value>>;

/** A word without case, accents or punctuation: `Works-with`, `WORKS_WITH` and `works with` are one. */
export function plainWord(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** What a word means in a vocabulary; undefined when it is not in it. */
export function meaning<Value extends string>(
  vocabulary: Vocabulary<Value>,
  word: string,
): Meaning<Value> | undefined {
  return vocabulary.get(plainWord(word));
}

/** Builds a vocabulary; each value means itself too. */
export function vocabulary<Value extends string>(entries: Record<Value, Entry>): Vocabulary<Value> {
  const meanings = new Map<string, Meaning<Value>>();
  const add = (words: string, value: Value, exact: boolean) => {
    for (const word of words.split(',')) meanings.set(plainWord(word), { value, exact });
  };
  for (const [value, entry] of Object.entries<Entry>(entries) as [Value, Entry][]) {
    add(`${value},${entry.names}`, value, true);
    if (entry.words) add(entry.words, value, false);
  }
  return meanings;
}

/** The column Type of the elements. */
export const KINDS: Vocabulary<ElementKind | 'PLACE'> = vocabulary({
  INSTITUTION: {
    names: 'institution,organisation,organization,organisme,org,stakeholder,partie prenante,acteur,actor',
    words:
      'company,entreprise,business,firm,societe,association,ngo,ong,non profit,nonprofit,obnl,osbl,agency,agence,group,groupe,network,reseau,coalition,cooperative,school,ecole,university,universite,college,cegep,hospital,hopital,municipality,municipalite,ministry,ministere,department,departement,foundation,fondation,library,bibliotheque,bank,banque',
  },
  INDIVIDUAL: {
    names: 'individual,individu,person,personne,people',
    words: 'citizen,citoyen,citoyenne,resident,residente,volunteer,benevole,elu,elue,expert,experte,contact',
  },
  MISSION: {
    names: 'mission',
    words: 'project,projet,initiative,program,programme,goal,objectif,cause,campaign,campagne,action',
  },
  PLACE: {
    names: 'place,lieu,location,territory,territoire,area,endroit',
    words: 'region,neighbourhood,neighborhood,quartier',
  },
});

/** The column Sector. */
export const SECTOR_WORDS: Vocabulary<Sector> = vocabulary({
  MUNICIPAL: {
    names: 'municipal,secteur municipal',
    words: 'city,ville,town,village,municipality,municipalite,local government,commune,mairie',
  },
  PUBLIC: {
    names: 'public,public sector,secteur public,publique',
    words:
      'government,gouvernement,gouvernemental,federal,state,etat,provincial,province,regional,region,county,comte,mrc,military,armee,police,parapublic',
  },
  PRIVATE: {
    names: 'private,prive,privee,private sector,secteur prive',
    words:
      'business,company,companies,entreprise,entreprises,commerce,industry,industrie,corporate,for profit,affaires',
  },
  SOCIAL_ECONOMY: {
    names: 'social economy,economie sociale,economie sociale et solidaire,ess',
    words: 'cooperative,coop,coops,social enterprise,entreprise sociale,mutual,mutuelle',
  },
  COMMUNITY: {
    names: 'community,communautaire,community sector,secteur communautaire,milieu communautaire',
    words:
      'non profit,nonprofit,not for profit,ngo,ong,obnl,osbl,association,associations,associatif,charity,voluntary,volunteer,benevole,civil society,societe civile',
  },
  EDUCATION: {
    names: 'education,enseignement',
    words:
      'school,schools,ecole,ecoles,scolaire,university,universite,college,cegep,academic,academia,research,recherche',
  },
  HEALTH: {
    names: 'health,sante,healthcare,health care',
    words: 'hospital,hopital,medical,social services,services sociaux,sante et services sociaux',
  },
  PHILANTHROPY: {
    names: 'philanthropy,philanthropie,philanthropic,philanthropique',
    words: 'foundation,foundations,fondation,fondations,donor,donateur,funder,bailleur de fonds',
  },
  CITIZEN: {
    names: 'citizen,citizens,citoyen,citoyens,citoyenne',
    words: 'individual,individu,person,personne,resident,residents,public at large,grassroots',
  },
  OTHER: { names: 'other,autre,autres' },
});

/** The column Status of the elements. */
export const STATUS_WORDS: Vocabulary<StakeholderStatus> = vocabulary({
  NOMINATED: { names: 'nominated,recommande,recommandee,named,nomme,nommee,a joindre,to reach' },
  LISTED: { names: 'listed,repertorie,repertoriee,recense,recensee' },
  REGISTERED: { names: 'registered,inscrit,inscrite,enregistre,enregistree' },
});

/** The column Status of the connections. */
export const LINK_STATUS_WORDS: Vocabulary<LinkStatus> = vocabulary({
  DECLARED: { names: 'declared,declare,declaree' },
  CONFIRMED: { names: 'confirmed,confirme,confirmee' },
  DISPUTED: { names: 'disputed,conteste,contestee' },
  ENDED: { names: 'ended,termine,terminee' },
});

/** The column Direction. */
export const DIRECTION_WORDS: Vocabulary<LinkDirection> = vocabulary({
  DIRECTED: { names: 'directed,dirige,dirigee,oriente,orientee,one way,sens unique' },
  UNDIRECTED: { names: 'undirected,non dirige,non dirigee,non oriente,non orientee,none,aucune' },
  MUTUAL: {
    names: 'mutual,mutuel,mutuelle,reciproque,both,two way,bidirectional,bidirectionnel,bidirectionnelle',
  },
});

/** The column Type of the connections: the verbs that say what a built-in type says, from the same side. */
export const LINK_TYPE_WORDS: Vocabulary<LinkType> = vocabulary({
  DEPENDS_ON: { names: 'depend on,relies on,needs,depend de,repose sur,a besoin de' },
  COLLABORATES_WITH: {
    names:
      'collaborates,collaborate with,collaboration,works with,work with,partners with,partner,partner of,partnership,cooperates with,collabore avec,collabore,travaille avec,partenaire,partenaire de,partenariat,coopere avec',
  },
  FUNDS: { names: 'fund,funding,finances,finance,funder of,subventionne,bailleur de,financement' },
  SUPPLIES: { names: 'supply,supplier of,provides to,fournit,approvisionne,fournisseur de,fournit a' },
  ADVISES: { names: 'advise,adviser of,advisor of,counsels,conseille,conseil,conseiller de' },
  SHARES_WITH: { names: 'shares,share with,shares resources with,partage avec,partage,mutualise avec' },
  COMPETES_WITH: {
    names:
      'competes,compete with,competitor of,concurrence,concurrent de,en concurrence avec,est en concurrence avec',
  },
  REFERS_TO: { names: 'refers,refer to,refere a,refere,oriente vers,dirige vers' },
  MEMBER_OF: {
    names: 'is member of,is a member of,member,belongs to,membre de,est membre de,membre,fait partie de',
  },
  CONTRIBUTES_TO: { names: 'contributes,contribute to,contribue a,contribue,participates in,participe a' },
});
