// The words of schema.org and of W3C ORG that are read, each by the last part of its address.

/** Kinds of things that stand on a map, as our sheets call them. */
export const ENTITIES: Record<string, string> = Object.fromEntries([
  ...'Organization,FormalOrganization,OrganizationalUnit,OrganizationalCollaboration,NGO,Corporation,LocalBusiness,Library,GovernmentOrganization,GovernmentOffice,EducationalOrganization,School,CollegeOrUniversity,MedicalOrganization,Hospital,PerformingGroup,SportsOrganization,LibrarySystem,FundingAgency,Consortium,ResearchOrganization,NewsMediaOrganization,Cooperative,Agent,Group'
    .split(',')
    .map((type) => [type, 'Organization']),
  ...'Person,Patient'.split(',').map((type) => [type, 'Person']),
  ...'Project,ResearchProject,FundingScheme'.split(',').map((type) => [type, 'Project']),
  ...'Place,City,AdministrativeArea,State,Country,Site,CivicStructure'
    .split(',')
    .map((type) => [type, 'Place']),
]);

export const EXCHANGES: Record<string, 'offer' | 'need'> = { Offer: 'offer', Demand: 'need' };

/** Headers under which facts are read; others keep their name. */
export const HEADERS: Record<string, string> = {
  alternateName: 'Other names',
  altLabel: 'Other names',
  description: 'Description',
  abstract: 'Description',
  url: 'Website',
  homepage: 'Website',
  keywords: 'Tags',
  address: 'Location',
  location: 'Location',
  hasSite: 'Location',
  containedInPlace: 'Within',
  logo: 'Logo',
  knowsLanguage: 'Languages',
  identifier: 'Identifier',
};

/** Links between things; `isBack` where they are said from the other side. */
export const LINKS: Record<string, { type: string; isBack?: true }> = {
  memberOf: { type: 'Member of' },
  member: { type: 'Member of', isBack: true },
  hasMember: { type: 'Member of', isBack: true },
  parentOrganization: { type: 'Member of' },
  subOrganizationOf: { type: 'Member of' },
  unitOf: { type: 'Member of' },
  subOrganization: { type: 'Member of', isBack: true },
  hasSubOrganization: { type: 'Member of', isBack: true },
  hasUnit: { type: 'Member of', isBack: true },
  department: { type: 'Member of', isBack: true },
  funder: { type: 'Funds', isBack: true },
  sponsor: { type: 'Funds', isBack: true },
  worksFor: { type: 'Works for' },
  employee: { type: 'Works for', isBack: true },
  affiliation: { type: 'Affiliated with' },
  founder: { type: 'Founded', isBack: true },
  knows: { type: 'Knows' },
  linkedTo: { type: 'Linked to' },
  headOf: { type: 'Heads' },
};
