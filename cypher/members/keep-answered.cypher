// Keeps what became of a request to join, among what facilitators have decided.
// @access write
// @param matter: map
CREATE (m:Matter)
SET m = $matter
