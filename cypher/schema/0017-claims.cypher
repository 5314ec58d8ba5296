// Who puts themselves on a map: one claim for an account and an ecosystem, found by the ecosystem for its facilitators.
CREATE CONSTRAINT claim_key IF NOT EXISTS FOR (c:Claim) REQUIRE c.key IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE INDEX claim_ecosystem IF NOT EXISTS FOR (c:Claim) ON (c.ecosystem);
CREATE INDEX claim_account IF NOT EXISTS FOR (c:Claim) ON (c.account);
