/** What follows from the settings of an ecosystem: what it does not show the public any more, and what it shows again. */
import { type Settings, seenByText } from '../access/sees.ts';
import { type Cypher, cypher, given, name } from '../kind/cypher.ts';
import { type Kind, kinds } from '../kind/kind.ts';
import { matched } from '../read/compile.ts';
import type { Changed } from './opened.ts';

/** What writes anew who sees what, where a change is one of settings. */
export function showing(changes: readonly Changed[]): Cypher[] {
  const changed = changes.find(({ before, after }) => before && after?.kind === 'Ecosystem');
  if (!changed?.after || !changed.before) return [];
  const { before, after } = changed;
  return kinds()
    .filter(({ shownBy = {} }) =>
      Object.keys(shownBy).some((setting) => before.properties[setting] !== after.properties[setting]),
    )
    .map((kind) => showAnew(kind, after.id, after.properties));
}

function showAnew(kind: Kind, ecosystem: string, settings: Settings): Cypher {
  const n = name('n');
  return cypher`MATCH ${matched(kind.name, n, cypher`{ecosystem: ${given(ecosystem, 'ecosystem')}}`)}
// Every record has a number; saying so lets the index on both serve.
WHERE n.number IS NOT NULL
WITH n, ${seenByText(kind, n, settings)} AS seenBy
WHERE n.seenBy IS NULL OR n.seenBy <> seenBy
SET n.seenBy = seenBy`;
}
