/** What follows from the settings of an ecosystem: what it does not show the public any more, and what it shows again. */
import { type Settings, seenByText } from '../access/sees.ts';
import { cypher, given, name, render } from '../kind/cypher.ts';
import { type Kind, kinds } from '../kind/kind.ts';
import type { Run } from '../neo4j/database.ts';
import { query, TIMEOUTS } from '../neo4j/query.ts';
import { matched } from '../read/compile.ts';
import type { Changed } from './opened.ts';

/** The statements that write anew who sees what, where a change is one of settings. */
export function showing(run: Run, changes: readonly Changed[]): Promise<unknown>[] {
  const changed = changes.find(({ before, after }) => before && after?.kind === 'Ecosystem');
  if (!changed?.after || !changed.before) return [];
  const { before, after } = changed;
  return kinds()
    .filter(({ shownBy = {} }) =>
      Object.keys(shownBy).some((setting) => before.properties[setting] !== after.properties[setting]),
    )
    .map((kind) => showAnew(run, kind, after.id, after.properties));
}

function showAnew(run: Run, kind: Kind, ecosystem: string, settings: Settings): Promise<unknown> {
  const n = name('n');
  const { text, params } =
    render(cypher`MATCH ${matched(kind.name, n, cypher`{ecosystem: ${given(ecosystem, 'ecosystem')}}`)}
// Every record has a number; saying so lets the index on both serve.
WHERE n.number IS NOT NULL
WITH n, ${seenByText(kind, n, settings)} AS seenBy
WHERE n.seenBy IS NULL OR n.seenBy <> seenBy
SET n.seenBy = seenBy`);
  const asked = query<Record<string, unknown>, Record<string, never>>({
    ...{ name: 'write/showing', access: 'write', timeout: TIMEOUTS.write, isCompiled: true, text },
    ...{ integers: [], columns: {} },
  });
  return run(asked, params);
}
