// The columns that have a meaning, under the headers, English and French, that people give them.
import { plainWord } from './words.ts';

// The first header of each list is the column's own; the others stand for it when the sheet has no column of that name.
const ELEMENT_HEADERS = {
  id: 'id,identifiant',
  label: 'label,libelle,etiquette,name,nom,title,titre',
  labelFr: 'label fr,libelle fr,etiquette fr,name fr,nom fr,french name,nom francais,nom en francais',
  type: 'type,kind,nature',
  sector: 'sector,secteur',
  status: 'status,statut,etat',
  summary: 'description,summary,resume',
  summaryFr: 'description fr,summary fr,resume fr,description en francais',
  tags: 'tags,tag,etiquettes,mots cles,mot cle,keywords',
  location: 'location,place,lieu,localisation,emplacement',
  within: 'within,dans,situe dans,part of,fait partie de',
  latitude: 'latitude,lat',
  longitude: 'longitude,lon,lng,long',
  otherNames: 'other names,autres noms,other name,autre nom,aliases,alias,also known as,aussi appele',
  website: 'website,web site,site web,site internet,url,web',
  hashtag: 'hashtag,mot clic',
  horizon: 'horizon,echeance',
  purpose: 'purpose,raison d etre,finalite',
  state: 'state,mission state,avancement,etat de la mission',
  visibility: 'visibility,visibilite',
  logo: 'logo',
  languages: 'languages,language,langues,langue',
  skills: 'skills,skill,competences,competence',
  interests: 'interests,interest,interets,centres d interet',
  seeks: 'seeks,looks for,cherche,recherche',
  brings: 'brings,apporte',
  needs: 'needs,need,besoins,besoin',
  offers: 'offers,offer,offres,offre',
  rolesExpected: 'roles expected,expected roles,roles attendus',
  seatsHeld: 'seats held,seats,sieges occupes,sieges',
  indicators: 'indicators,indicator,indicateurs,indicateur',
  nominatedBy: 'nominated by,named by,recommande par,recommandee par,nomme par,nommee par',
  charter: 'charter,charte',
  communities: 'communities,community,communautes,communaute',
  cameTo: 'came to,gatherings,events,est venu a,rencontres,evenements',
  contributions: 'contributions,contribution,contributed,a contribue',
  committedTo: 'committed to,commitments,engage a,engagements',
  endorses: 'endorses,endorsements,se porte garant,cautionne',
  source: 'source,sources',
} as const;

const CONNECTION_HEADERS = {
  from: 'from,de,origine',
  to: 'to,a,vers,destination,cible',
  type: 'type,nature',
  label: 'label,libelle,etiquette,nom,name',
  note: 'description,note,notes,remarque,remarques',
  strength: 'strength,force,intensite',
  direction: 'direction,sens',
  status: 'status,statut,etat',
  since: 'since,depuis,debut,start,start date,date de debut',
  until: 'until,jusqu a,fin,end,end date,date de fin',
  source: 'source,sources',
} as const;

const NOMINATION_HEADERS = {
  nominated:
    'nominated,nominee,named,who was named,recommande,recommandee,personne recommandee,qui est recommande',
  nominator: 'nominator,named by,nominated by,recommande par,recommandee par,qui recommande',
  type: 'type,kind,nature',
  mission: 'mission,mission or role,mission ou role,for,pour',
  role: 'role',
  on: 'date,on,day,le,jour',
  reason: 'reason,why,raison,pourquoi',
  source: 'source,sources',
  isNew: 'new,nouveau,nouvelle',
} as const;

/** What stakeholders say of themselves. */
export const PROFILE_COLUMNS = [
  'visibility',
  'logo',
  'languages',
  'skills',
  'interests',
  'seeks',
  'brings',
] as const satisfies ElementColumn[];
/** Columns whose entries become records of their own. */
export const RECORD_COLUMNS = [
  'needs',
  'offers',
  'rolesExpected',
  'seatsHeld',
  'indicators',
  'nominatedBy',
  'charter',
  'communities',
  'cameTo',
  'contributions',
  'committedTo',
  'endorses',
] as const satisfies ElementColumn[];

export type ElementColumn = keyof typeof ELEMENT_HEADERS;
export type ConnectionColumn = keyof typeof CONNECTION_HEADERS;
export type NominationColumn = keyof typeof NOMINATION_HEADERS;

/** Which column a header names, and whether by its own name or by another word for it. */
export type KnownHeaders<Column extends string> = ReadonlyMap<string, { column: Column; own: boolean }>;

export const ELEMENT_COLUMNS = headers(ELEMENT_HEADERS);
export const CONNECTION_COLUMNS = headers(CONNECTION_HEADERS);
export const NOMINATION_COLUMNS = headers(NOMINATION_HEADERS);

// Who can see an attribute cannot be chosen, so what identifies or reaches a person is never read into one.
const PERSONAL = new Set(
  'email,e mail,mail,courriel,adresse courriel,email address,phone,phone number,telephone,tel,mobile,cell,cellulaire'.split(
    ',',
  ),
);

/** Whether a header announces personal data: e-mail addresses, telephone numbers. */
export function isPersonal(header: string): boolean {
  return PERSONAL.has(plainWord(header));
}

function headers<Column extends string>(table: Record<Column, string>): KnownHeaders<Column> {
  const known = new Map<string, { column: Column; own: boolean }>();
  for (const [column, words] of Object.entries<string>(table) as [Column, string][])
    for (const [index, word] of words.split(',').entries()) known.set(word, { column, own: index === 0 });
  return known;
}
