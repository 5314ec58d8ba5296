// In which language an address reads, where an account says so, and whether it wants no mail of a campaign.
// @access read
// @param email: string
// @param seal: string
// @return language: string?
// @return isOut: boolean
OPTIONAL MATCH (a:Account {email: $email})
RETURN a.language AS language, EXISTS { MATCH (:NoCampaignMail {seal: $seal}) } AS isOut LIMIT 1
