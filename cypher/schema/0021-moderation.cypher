// What waits for a facilitator to decide, found by its ecosystem and how it stands, by who raised it, and by the address that was left.
CREATE CONSTRAINT matter_id IF NOT EXISTS FOR (m:Matter) REQUIRE m.id IS UNIQUE;
CREATE INDEX matter_ecosystem IF NOT EXISTS FOR (m:Matter) ON (m.ecosystem, m.state, m.at);
CREATE INDEX matter_by IF NOT EXISTS FOR (m:Matter) ON (m.by);
CREATE INDEX matter_email IF NOT EXISTS FOR (m:Matter) ON (m.email);
CREATE INDEX matter_about IF NOT EXISTS FOR (m:Matter) ON (m.about);
CREATE INDEX matter_deed IF NOT EXISTS FOR (m:Matter) ON (m.deed);
// What an account adds, counted for a day.
CREATE CONSTRAINT allowance_key IF NOT EXISTS FOR (q:Allowance) REQUIRE q.key IS UNIQUE;
CREATE INDEX allowance_account IF NOT EXISTS FOR (q:Allowance) ON (q.account);
