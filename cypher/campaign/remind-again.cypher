// Reminds those who have not answered of campaigns that do so by themselves, once so many weeks have passed since their last mail as the
// campaign says: never sooner than a week. Answers how many.
// @access write
// @timeout analysis
// @param at: string
// @param mailedBefore: string
// @return reminded: integer
MATCH (c:Campaign) WHERE c.remindsEvery > 0 AND c.closedAt IS NULL
MATCH (i:Invitee {campaign: c.id})
SET i.lock = true
REMOVE i.lock
WITH c, i WHERE i.mailedAt <= $mailedBefore AND i.due IS NULL AND i.stoppedAt IS NULL AND i.lostAt IS NULL
  AND i.roundAt IS NOT NULL AND coalesce(i.answeredAt, '') < i.roundAt
  AND datetime(i.mailedAt) + duration({weeks: c.remindsEvery}) <= datetime($at)
SET i.due = 'REMIND'
RETURN count(i) AS reminded
