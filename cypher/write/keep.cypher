// Ends a change: what it did to each record, who did it and when, and what was answered.
// @access write
// @param revision: map
// @param changes: list<map>
// @param receipt: map
CREATE (revision:Revision)
SET revision = $revision
CREATE (receipt:Receipt)
SET receipt = $receipt, receipt.at = datetime()
WITH revision
UNWIND $changes AS row
CREATE (c:Change)
SET c = row, c.at = revision.at
