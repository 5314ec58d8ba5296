// Who belongs to an ecosystem and who is invited; those that are open to members alone are asked for on each request.
CREATE INDEX ecosystem_open_to IF NOT EXISTS FOR (e:Ecosystem) ON (e.openTo);
CREATE CONSTRAINT invitation_id IF NOT EXISTS FOR (i:Invitation) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT invitation_token IF NOT EXISTS FOR (i:Invitation) REQUIRE i.token IS UNIQUE;
CREATE INDEX invitation_ecosystem IF NOT EXISTS FOR (i:Invitation) ON (i.ecosystem);
CREATE INDEX role_change_ecosystem IF NOT EXISTS FOR (c:RoleChange) ON (c.ecosystem);
