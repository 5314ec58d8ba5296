// What was said of records that are erased goes with them.
// @access write
// @param ids: list<ID>
MATCH (m:Matter) WHERE (m.about IN $ids OR m.other IN $ids) AND m.ecosystem IS NOT NULL
DELETE m
