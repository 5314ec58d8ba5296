// Whether somebody is the host of this server.
// @access read
// @return hasHost: boolean
RETURN EXISTS { MATCH (h:Account) WHERE h.isHost AND h.emailVerified IS NOT NULL } AS hasHost
