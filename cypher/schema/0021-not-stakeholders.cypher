// Names of texts that are no stakeholder.
CREATE INDEX not_stakeholder_number IF NOT EXISTS FOR (n:NotStakeholder) ON (n.ecosystem, n.number);
CREATE INDEX not_stakeholder_name IF NOT EXISTS FOR (n:NotStakeholder) ON (n.ecosystem, n.sortName);
