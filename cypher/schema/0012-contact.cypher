// How a stakeholder is reached, and that it agreed to be kept: beside its record, so that no history holds it.
CREATE INDEX contact_ecosystem IF NOT EXISTS FOR (c:Contact) ON (c.ecosystem);
CREATE INDEX contact_former IF NOT EXISTS FOR (c:Contact) ON (c.formerly);
