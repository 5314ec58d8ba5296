// Notes that an ecosystem is looked at for whom to forget, with the months that hold there: the date stays until the months are others.
// @access write
// @param ecosystem: ID
// @param usual: integer
// @param at: string
MATCH (e:Ecosystem&Record {id: $ecosystem})
WHERE e.forgettingSince IS NULL OR e.forgettingAfter <> coalesce(e.forgetsAfter, $usual)
SET e.forgettingSince = datetime($at), e.forgettingAfter = coalesce(e.forgetsAfter, $usual)
