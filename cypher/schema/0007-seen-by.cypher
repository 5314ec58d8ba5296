// Who sees an element or a link is stored with it (server/access/sees.ts), here as no ecosystem has settings of its own yet.
MATCH (e:Element) SET e.seenBy = CASE
  WHEN coalesce(e.visibility, 'PUBLIC') <> 'PUBLIC' THEN e.visibility
  WHEN e:Individual AND e.status = 'NOMINATED' THEN 'MEMBERS'
  ELSE 'PUBLIC'
END;
MATCH ()-[r:INTERDEPENDS]->() SET r.seenBy = 'PUBLIC';
