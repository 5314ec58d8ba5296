// Everything that has an id is a Record: one constraint finds whatever an id names.
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (r:Record) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT resource_key IF NOT EXISTS FOR (r:Resource) REQUIRE (r.ecosystem, r.key) IS UNIQUE;
CREATE CONSTRAINT charter_edition IF NOT EXISTS FOR (c:Charter) REQUIRE (c.ecosystem, c.edition) IS UNIQUE;
CREATE CONSTRAINT membership_key IF NOT EXISTS FOR (m:Membership) REQUIRE m.key IS UNIQUE;
CREATE CONSTRAINT acceptance_key IF NOT EXISTS FOR (a:Acceptance) REQUIRE a.key IS UNIQUE;
CREATE CONSTRAINT endorsement_key IF NOT EXISTS FOR (e:Endorsement) REQUIRE e.key IS UNIQUE;
CREATE CONSTRAINT former_id IF NOT EXISTS FOR (f:FormerId) REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT record_import_key IF NOT EXISTS FOR (r:Record) REQUIRE (r.ecosystem, r.importKey) IS UNIQUE;
DROP CONSTRAINT element_import_key IF EXISTS;
DROP CONSTRAINT place_import_key IF EXISTS;
CREATE INDEX indicator_number IF NOT EXISTS FOR (n:Indicator) ON (n.ecosystem, n.number);
CREATE INDEX measure_number IF NOT EXISTS FOR (n:Measure) ON (n.ecosystem, n.number);
CREATE INDEX role_number IF NOT EXISTS FOR (n:Role) ON (n.ecosystem, n.number);
CREATE INDEX seat_number IF NOT EXISTS FOR (n:Seat) ON (n.ecosystem, n.number);
CREATE INDEX resource_number IF NOT EXISTS FOR (n:Resource) ON (n.ecosystem, n.number);
CREATE INDEX need_number IF NOT EXISTS FOR (n:Need) ON (n.ecosystem, n.number);
CREATE INDEX offer_number IF NOT EXISTS FOR (n:Offer) ON (n.ecosystem, n.number);
CREATE INDEX commitment_number IF NOT EXISTS FOR (n:Commitment) ON (n.ecosystem, n.number);
CREATE INDEX contribution_number IF NOT EXISTS FOR (n:Contribution) ON (n.ecosystem, n.number);
CREATE INDEX endorsement_number IF NOT EXISTS FOR (n:Endorsement) ON (n.ecosystem, n.number);
CREATE INDEX interdependency_type_number IF NOT EXISTS FOR (n:InterdependencyType) ON (n.ecosystem, n.number);
CREATE INDEX community_number IF NOT EXISTS FOR (n:Community) ON (n.ecosystem, n.number);
CREATE INDEX community_name IF NOT EXISTS FOR (n:Community) ON (n.ecosystem, n.sortName);
CREATE INDEX membership_number IF NOT EXISTS FOR (n:Membership) ON (n.ecosystem, n.number);
CREATE INDEX charter_number IF NOT EXISTS FOR (n:Charter) ON (n.ecosystem, n.number);
CREATE INDEX acceptance_number IF NOT EXISTS FOR (n:Acceptance) ON (n.ecosystem, n.number);
CREATE INDEX engagement_rule_number IF NOT EXISTS FOR (n:EngagementRule) ON (n.ecosystem, n.number);
CREATE INDEX nomination_number IF NOT EXISTS FOR (n:Nomination) ON (n.ecosystem, n.number);
CREATE INDEX stakeholder_number IF NOT EXISTS FOR (n:Stakeholder) ON (n.ecosystem, n.number);
CREATE INDEX mission_number IF NOT EXISTS FOR (n:Mission) ON (n.ecosystem, n.number);
CREATE INDEX place_number IF NOT EXISTS FOR (n:Place) ON (n.ecosystem, n.number);
CREATE INDEX revision_number IF NOT EXISTS FOR (r:Revision) ON (r.ecosystem, r.revision);
CREATE INDEX revision_undoes IF NOT EXISTS FOR (r:Revision) ON (r.ecosystem, r.undoes);
CREATE INDEX change_revision IF NOT EXISTS FOR (c:Change) ON (c.ecosystem, c.revision);
CREATE INDEX change_record IF NOT EXISTS FOR (c:Change) ON (c.record, c.revision);
CREATE FULLTEXT INDEX stakeholder_likeness IF NOT EXISTS FOR (s:Stakeholder)
ON EACH [s.likeness]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'keyword' } };
// What was stored before everything was a Record.
MATCH (n) WHERE n:Element OR n:Place OR n:Ecosystem SET n:Record, n.visibility = coalesce(n.visibility, 'PUBLIC');
MATCH (p:Place) REMOVE p.visibility;
MATCH (e:Ecosystem) REMOVE e.visibility;
MATCH (e:Ecosystem) SET e.ecosystem = e.id;
MATCH (t:InterdependencyType) WHERE t.id IS NULL
MATCH (e:Ecosystem {id: t.ecosystem})
SET e.counter = e.counter + 1, t:Record, t.id = e.id + '-it' + toString(e.counter), t.number = e.counter, t.version = 1,
  t.createdAt = datetime(), t.createdBy = 'migration', t.updatedAt = datetime(), t.updatedBy = 'migration';
