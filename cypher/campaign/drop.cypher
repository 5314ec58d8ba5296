// Asks a stakeholder no more: it is out of the campaign, and its link opens nothing.
// @access write
// @param campaign: string
// @param ids: list<string>
// @return dropped: integer
MATCH (i:Invitee {campaign: $campaign}) WHERE i.id IN $ids
DELETE i
RETURN count(*) AS dropped
