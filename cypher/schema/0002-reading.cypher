// What pages and searches stand on.
CREATE INDEX ecosystem_name IF NOT EXISTS FOR (e:Ecosystem) ON (e.sortName, e.id);
CREATE INDEX stakeholder_name IF NOT EXISTS FOR (s:Stakeholder) ON (s.ecosystem, s.sortName);
CREATE INDEX mission_name IF NOT EXISTS FOR (m:Mission) ON (m.ecosystem, m.sortName);
CREATE INDEX place_name IF NOT EXISTS FOR (p:Place) ON (p.ecosystem, p.sortName);
CREATE INDEX element_number IF NOT EXISTS FOR (e:Element) ON (e.ecosystem, e.number);
CREATE INDEX interdependency_number IF NOT EXISTS FOR ()-[r:INTERDEPENDS]-() ON (r.ecosystem, r.number);
CREATE INDEX receipt_at IF NOT EXISTS FOR (r:Receipt) ON (r.at);
CREATE FULLTEXT INDEX element_text IF NOT EXISTS FOR (e:Element)
ON EACH [e.name, e.nameFr, e.otherNames, e.hashtag, e.tags, e.ecosystem]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } };
