// What makes each thing unique. A constraint is what makes MERGE and concurrent creation safe.
CREATE CONSTRAINT ecosystem_id IF NOT EXISTS FOR (e:Ecosystem) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT ecosystem_slug IF NOT EXISTS FOR (e:Ecosystem) REQUIRE e.slug IS UNIQUE;
CREATE CONSTRAINT element_id IF NOT EXISTS FOR (e:Element) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT element_import_key IF NOT EXISTS FOR (e:Element) REQUIRE (e.ecosystem, e.importKey) IS UNIQUE;
CREATE CONSTRAINT mission_hashtag IF NOT EXISTS FOR (m:Mission) REQUIRE (m.ecosystem, m.hashtag) IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (p:Place) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT place_import_key IF NOT EXISTS FOR (p:Place) REQUIRE (p.ecosystem, p.importKey) IS UNIQUE;
CREATE CONSTRAINT interdependency_id IF NOT EXISTS FOR ()-[r:INTERDEPENDS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT interdependency_type_key IF NOT EXISTS FOR (t:InterdependencyType) REQUIRE (t.ecosystem, t.key) IS UNIQUE;
CREATE CONSTRAINT receipt_key IF NOT EXISTS FOR (r:Receipt) REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (m:Migration) REQUIRE m.name IS UNIQUE;
