// What becomes of findings: when they opened and closed, what was said of them; and how far each ecosystem was looked at.
CREATE CONSTRAINT finding_key IF NOT EXISTS FOR (f:Finding) REQUIRE (f.ecosystem, f.key) IS UNIQUE;
CREATE CONSTRAINT finding_run IF NOT EXISTS FOR (r:FindingRun) REQUIRE r.ecosystem IS UNIQUE;
CREATE INDEX finding_closed IF NOT EXISTS FOR (f:Finding) ON (f.ecosystem, f.closedAt);
