// Links that a side declared, whose other side may be waited for.
CREATE INDEX interdependency_declared IF NOT EXISTS FOR ()-[r:INTERDEPENDS]-() ON (r.ecosystem, r.declaredBy);
// An invitation to answer one is found by its token, by its link, and by who sent it.
CREATE CONSTRAINT link_invitation_token IF NOT EXISTS FOR (i:LinkInvitation) REQUIRE i.token IS UNIQUE;
CREATE INDEX link_invitation_link IF NOT EXISTS FOR (i:LinkInvitation) ON (i.link);
CREATE INDEX link_invitation_by IF NOT EXISTS FOR (i:LinkInvitation) ON (i.createdBy);
CREATE INDEX link_invitation_ecosystem IF NOT EXISTS FOR (i:LinkInvitation) ON (i.ecosystem);
