// An account is held to so many invitations a day, over all ecosystems.
CREATE INDEX invitation_created_by IF NOT EXISTS FOR (i:Invitation) ON (i.createdBy);
