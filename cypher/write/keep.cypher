// Ends a change: what it did to each record, who did it and when, and what was answered.
// @access write
// @param revision: map
// @param changes: list<map>
// @param receipt: map
CREATE (:Revision $revision)
CREATE (:Receipt $receipt)
WITH 1 AS kept
UNWIND $changes AS row
CREATE (c:Change)
SET c = row
