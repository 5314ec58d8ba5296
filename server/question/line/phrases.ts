/** The words that a typed line is held together by, in English and in French, as they are folded: no accents, no signs. */

/** What a word of the grammar does. */
export type Does =
  | { does: 'TALLY'; count: 'NONE' | 'AT_LEAST' | 'FEWER_THAN' | 'EXACTLY'; more?: 1 }
  | { does: 'LINKED' | 'TAKES_PART' | 'MEMBER' }
  | { does: 'LINK_TYPE'; type: string }
  | { does: 'NOBODY' | 'NOT' | 'AND' | 'OR' | 'SKIP' };

/** Each list with what its words do; the first in each language is what is suggested. */
export const GRAMMAR: readonly { does: Does; en: string; fr: string }[] = [
  {
    does: { does: 'TALLY', count: 'NONE' },
    en: 'without, with no, that have no, that has no, have no, has no, having no, lacking, no, not any',
    fr: 'sans, qui n ont pas, qui n a pas, n ont pas, n a pas, n ayant pas, qui n ont aucun, qui n ont aucune, n ont aucun, n ont aucune, n a aucun, n a aucune, aucun, aucune',
  },
  {
    does: { does: 'TALLY', count: 'AT_LEAST' },
    en: 'with, that have, that has, having, have, has, at least, with at least',
    fr: 'avec, qui ont, ayant, ont, au moins, avec au moins',
  },
  {
    does: { does: 'TALLY', count: 'AT_LEAST', more: 1 },
    en: 'more than, with more than',
    fr: 'plus de, avec plus de',
  },
  {
    does: { does: 'TALLY', count: 'FEWER_THAN' },
    en: 'fewer than, with fewer than, less than, with less than',
    fr: 'moins de, avec moins de',
  },
  {
    does: { does: 'TALLY', count: 'EXACTLY' },
    en: 'exactly, with exactly, only, with only',
    fr: 'exactement, avec exactement, seulement',
  },
  {
    does: { does: 'LINKED' },
    en: 'linked to, linked with, connected to, connected with, tied to, that know',
    fr: 'lies a, lie a, liee a, liees a, en lien avec, relies a, reliees a, lies avec, lie avec',
  },
  {
    does: { does: 'TAKES_PART' },
    en: 'taking part in, takes part in, take part in, participating in, participates in, participate in',
    fr: 'prenant part a, prend part a, prennent part a, participant a, participe a, participent a',
  },
  { does: { does: 'MEMBER' }, en: 'members of, member of', fr: 'membres de, membre de' },
  {
    does: { does: 'LINK_TYPE', type: 'FUNDS' },
    en: 'funding, funds, fund, that fund',
    fr: 'qui financent, finance, financent, financant',
  },
  {
    does: { does: 'LINK_TYPE', type: 'DEPENDS_ON' },
    en: 'depending on, depends on, depend on',
    fr: 'dependant de, depend de, dependent de',
  },
  {
    does: { does: 'LINK_TYPE', type: 'SUPPLIES' },
    en: 'supplying, supplies, supply',
    fr: 'qui fournissent, fournit, fournissent',
  },
  {
    does: { does: 'LINK_TYPE', type: 'ADVISES' },
    en: 'advising, advises, advise',
    fr: 'qui conseillent, conseille, conseillent',
  },
  {
    does: { does: 'LINK_TYPE', type: 'COLLABORATES_WITH' },
    en: 'collaborating with, collaborates with, collaborate with, working with, works with, work with',
    fr: 'collaborant avec, collabore avec, collaborent avec, travaille avec, travaillent avec',
  },
  {
    does: { does: 'NOBODY' },
    en: 'nobody, no one, noone, anybody, anyone, no stakeholder',
    fr: 'personne, aucun acteur',
  },
  {
    does: { does: 'NOT' },
    en: 'not, do not, does not, isn t, aren t, don t',
    fr: 'pas, ne sont pas, n est pas',
  },
  { does: { does: 'AND' }, en: 'and, but, and also', fr: 'et, mais, et aussi, ainsi que' },
  { does: { does: 'OR' }, en: 'or', fr: 'ou, ou bien, soit' },
  {
    does: { does: 'SKIP' },
    en: 'in, at, of, for, the, a, an, every, all, each, any, that, which, who, is, are, am, be, to, by, on, show, show me, list, find, what, sector, the sector, located, based, it, its, them, there, both, recorded',
    fr: 'a, au, aux, dans, en, de, d, du, des, pour, par, le, la, les, l, un, une, qui, que, est, sont, ne, n, y, chaque, tout, toute, tous, toutes, tous les, toutes les, quel, quels, quelle, quelles, secteur, du secteur, chez, situe, situes, situee, situees, s, se, trouvent, trouve, montre, liste, c',
  },
];

/** Other words for subjects than their own. */
export const SUBJECT_SYNONYMS: Record<string, string> = {
  STAKEHOLDER:
    'who, anyone who, everybody who, organisations, organisation, organizations, organization, actors, partners, qui, acteur, acteurs, members, membres, partie prenante, parties prenantes, partenaires',
  NEED: 'request, requests, demande, demandes',
};

/** Words for subjects that say a condition with it. */
export const NARROWER: readonly { words: string; of: string; field: string; value: string }[] = [
  { words: 'institutions, institution', of: 'STAKEHOLDER', field: 'kind', value: 'INSTITUTION' },
  {
    words: 'individuals, individual, people, persons, person, individus, individu, personnes',
    of: 'STAKEHOLDER',
    field: 'kind',
    value: 'INDIVIDUAL',
  },
];

/** Other words for what a subject can have. `vacant` seats are those that nobody holds. */
export const RELATION_SYNONYMS: readonly { of: string; what: string; words: string; vacant?: true }[] = [
  {
    of: 'MISSION',
    what: 'funders',
    words: 'funding, financing, financeur, financeurs, bailleur, bailleurs, financement',
  },
  { of: 'MISSION', what: 'convenors', words: 'convener, conveners' },
  { of: 'MISSION', what: 'voices', words: 'voice, voices, voix, voix des concernes' },
  { of: 'MISSION', what: 'evaluators', words: 'evaluation' },
  { of: 'MISSION', what: 'offers', words: 'offer, offers, offre, offres' },
  {
    of: 'MISSION',
    what: 'people',
    words: 'stakeholder, stakeholders, participants, acteur, acteurs, participant',
  },
  {
    of: 'MISSION',
    what: 'seats',
    words: 'vacant seat, vacant seats, siege vacant, sieges vacants',
    vacant: true,
  },
  { of: 'NEED', what: 'offers', words: 'offer, offers, suiting offer, offre, offres' },
  { of: 'OFFER', what: 'needs', words: 'need, needs, besoin, besoins' },
  { of: 'STAKEHOLDER', what: 'missions', words: 'mission, missions' },
  { of: 'STAKEHOLDER', what: 'communities', words: 'community, communities, communaute, communautes' },
  { of: 'STAKEHOLDER', what: 'linkedStakeholders', words: 'link, links, lien, liens, partner, partners' },
  { of: 'STAKEHOLDER', what: 'seats', words: 'seat, seats, siege, sieges' },
  { of: 'PLACE', what: 'stakeholders', words: 'stakeholder, stakeholders, acteur, acteurs, institutions' },
  { of: 'PLACE', what: 'missions', words: 'mission, missions' },
  { of: 'PLACE', what: 'needs', words: 'need, needs, besoin, besoins' },
  { of: 'PLACE', what: 'offers', words: 'offer, offers, offre, offres' },
  { of: 'RESOURCE', what: 'needs', words: 'need, needs, besoin, besoins' },
  { of: 'RESOURCE', what: 'offers', words: 'offer, offers, offre, offres' },
  { of: 'RESOURCE', what: 'contributions', words: 'contribution, contributions' },
];

export const listed = (words: string): string[] => words.split(',').map((word) => word.trim());
