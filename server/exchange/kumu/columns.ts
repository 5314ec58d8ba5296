// The columns that have a meaning, under the headers, English and French, that people give them.
import { plainWord } from './words.ts';

// The first header of each list is the column's own; the others stand for it when the sheet has no column of that name.
const ELEMENT_HEADERS = {
  id: 'id,identifiant',
  label: 'label,libelle,etiquette,name,nom,title,titre,nombre',
  labelFr: 'label fr,libelle fr,etiquette fr,name fr,nom fr,french name,nom francais,nom en francais',
  type: 'type,kind,nature,element type,tipo',
  sector: 'sector,secteur',
  status: 'status,statut,etat',
  summary: 'description,summary,resume,descripcion',
  summaryFr: 'description fr,summary fr,resume fr,description en francais',
  tags: 'tags,tag,etiquettes,mots cles,mot cle,keywords',
  location: 'location,place,lieu,localisation,emplacement',
  within: 'within,dans,situe dans,part of,fait partie de',
  latitude: 'latitude,lat',
  longitude: 'longitude,lon,lng,long',
  otherNames: 'other names,autres noms,other name,autre nom,aliases,alias,also known as,aussi appele',
  abbreviation: 'abbreviation,acronym,acronyms,initials,short name,abreviation,acronyme,sigle,nom court',
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
  introduces: 'introduces,may be asked to introduce,accepte de mettre en relation,met en relation',
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
  from: 'from,de,origine,origin,origen',
  to: 'to,a,vers,destination,cible,target,destino',
  type: 'type,nature,connection type,relation,relationship,interaction,kind,tipo',
  label: 'label,libelle,etiquette,nom,name',
  note: 'description,note,notes,remarque,remarques',
  strength: 'strength,force,intensite',
  weight: 'weight,poids,peso',
  direction: 'direction,sens,direccion,directionality',
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
  'introduces',
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

const RESOURCE_HEADERS = {
  label: 'who,by,holder,stakeholder,organisation,organization,label,name,qui,par,acteur,nom,libelle',
  way: 'need or offer,way,exchange,exchange type,besoin ou offre,echange,type',
  resource: 'resource,what,category,ressource,quoi,categorie',
  quantity: 'quantity,how much,how many,amount,quantite,combien,nombre,montant',
  unit: 'unit,unite',
  words: 'description,details,note,notes,title,precisions,remarque,titre',
  mission: 'mission,for,pour,hashtag,mot clic',
  until: 'until,end,end date,expires,jusqu a,fin,date de fin,echeance',
} as const;
export type ResourceColumn = keyof typeof RESOURCE_HEADERS;
/** A column of one of the tables. */
export type Column = ElementColumn | ConnectionColumn | NominationColumn | ResourceColumn;
/** The columns of a table of needs and offers. */
export const RESOURCE_COLUMNS = headers(RESOURCE_HEADERS);

/** Whether a header means something in any sheet. */
export function isKnownHeader(header: string): boolean {
  const word = plainWord(header);
  return [ELEMENT_COLUMNS, CONNECTION_COLUMNS, NOMINATION_COLUMNS, RESOURCE_COLUMNS].some((known) =>
    known.has(word),
  );
}

function headers<Column extends string>(table: Record<Column, string>): KnownHeaders<Column> {
  const known = new Map<string, { column: Column; own: boolean }>();
  for (const [column, words] of Object.entries<string>(table) as [Column, string][])
    for (const [index, word] of words.split(',').entries()) known.set(word, { column, own: index === 0 });
  return known;
}
