// Who asked to meet whom, through whom: asked once along each way.
CREATE INDEX introduction_number IF NOT EXISTS FOR (n:Introduction) ON (n.ecosystem, n.number);
CREATE CONSTRAINT introduction_key IF NOT EXISTS FOR (n:Introduction) REQUIRE n.key IS UNIQUE;
