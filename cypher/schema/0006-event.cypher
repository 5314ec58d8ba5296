// Gatherings, and who came: a stakeholder came to one once.
CREATE INDEX event_number IF NOT EXISTS FOR (n:Event) ON (n.ecosystem, n.number);
CREATE INDEX event_name IF NOT EXISTS FOR (n:Event) ON (n.ecosystem, n.sortName);
CREATE INDEX attendance_number IF NOT EXISTS FOR (n:Attendance) ON (n.ecosystem, n.number);
CREATE CONSTRAINT attendance_key IF NOT EXISTS FOR (a:Attendance) REQUIRE a.key IS UNIQUE;
