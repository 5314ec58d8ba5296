// What became of synergies: said once of each.
CREATE INDEX proposal_number IF NOT EXISTS FOR (n:Proposal) ON (n.ecosystem, n.number);
CREATE CONSTRAINT proposal_key IF NOT EXISTS FOR (n:Proposal) REQUIRE n.key IS UNIQUE;
