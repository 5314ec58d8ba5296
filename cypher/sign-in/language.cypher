// In which language the owner of an address reads their mails, where they have said so.
// @access read
// @param email: string
// @return language: string?
MATCH (a:Account {email: $email}) WHERE a.emailVerified IS NOT NULL
RETURN a.language AS language
