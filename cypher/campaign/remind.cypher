// Reminds those of a campaign who have not answered, as far as they were not mailed since a moment. Answers how many.
// @access write
// @param campaign: string
// @param mailedBefore: string
// @return reminded: integer
MATCH (i:Invitee {campaign: $campaign})
SET i.lock = true
REMOVE i.lock
WITH i WHERE i.mailedAt <= $mailedBefore AND i.due IS NULL AND i.stoppedAt IS NULL AND i.lostAt IS NULL
  AND i.roundAt IS NOT NULL AND coalesce(i.answeredAt, '') < i.roundAt
SET i.due = 'REMIND'
RETURN count(i) AS reminded
