// What the map says of a stakeholder that it can say more of: its links with others, its needs, its offers, and whom it named. As far as
// members see it; what is over is left out.
// @access read
// @param stakeholder: ID
// @param ecosystem: ID
// @return links: list<{link: map, from: ID, to: ID, other: {id: ID, name: string, nameFr: string?}}>
// @return resources: list<{id: ID, part: string, version: integer, name: string?, about: {id: ID, name: string, nameFr: string?}}>
// @return named: list<{id: ID, version: integer, about: {id: ID, name: string, nameFr: string?}}>
MATCH (s:Stakeholder {id: $stakeholder})
RETURN
  COLLECT {
    MATCH (s)-[r:INTERDEPENDS {ecosystem: $ecosystem}]-(o:Element)
    WHERE r.status <> 'ENDED' AND (r.until IS NULL OR r.until >= date()) AND r.seenBy IN ['PUBLIC', 'MEMBERS'] AND o.seenBy IN ['PUBLIC', 'MEMBERS']
    RETURN {link: properties(r), from: startNode(r).id, to: endNode(r).id, other: {id: o.id, name: o.name, nameFr: o.nameFr}}
    ORDER BY o.sortName, r.number LIMIT 200
  } AS links,
  COLLECT {
    MATCH (s)<-[:NEEDED_BY|OFFERED_BY]-(n:Need|Offer)-[:OF_RESOURCE]->(x:Resource)
    WHERE n.state <> 'WITHDRAWN' AND (n.until IS NULL OR n.until >= date())
    RETURN {id: n.id, part: CASE WHEN n:Need THEN 'NEED' ELSE 'OFFER' END, version: n.version, name: n.name,
      about: {id: x.id, name: x.name, nameFr: x.nameFr}} ORDER BY n.number LIMIT 200
  } AS resources,
  COLLECT {
    MATCH (s)<-[:NAMED_BY]-(n:Nomination)-[:NAMES]->(o:Stakeholder) WHERE o.seenBy IN ['PUBLIC', 'MEMBERS']
    RETURN {id: n.id, version: n.version, about: {id: o.id, name: o.name, nameFr: o.nameFr}} ORDER BY n.number LIMIT 200
  } AS named
