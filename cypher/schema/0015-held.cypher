// What is kept of an account is found by the account: what is held about somebody, and erasing it.
CREATE INDEX revision_by IF NOT EXISTS FOR (r:Revision) ON (r.by);
CREATE INDEX role_change_account IF NOT EXISTS FOR (c:RoleChange) ON (c.account);
CREATE INDEX role_change_by IF NOT EXISTS FOR (c:RoleChange) ON (c.by);
CREATE INDEX invitation_email IF NOT EXISTS FOR (i:Invitation) ON (i.email);
CREATE INDEX invitation_by IF NOT EXISTS FOR (i:Invitation) ON (i.createdBy);
