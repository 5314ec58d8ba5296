// Answers that two do not work together: said once of one about the other.
CREATE INDEX denied_link_number IF NOT EXISTS FOR (n:DeniedLink) ON (n.ecosystem, n.number);
CREATE CONSTRAINT denied_link_key IF NOT EXISTS FOR (n:DeniedLink) REQUIRE n.key IS UNIQUE;
