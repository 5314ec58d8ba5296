/** The catalogue of gaps as a document for people: docs/gaps.md. */
import { documentOf } from '../finding/document.ts';
import { GAP_KINDS } from './catalogue.ts';

const GROUPS = {
  needs: 'Needs and offers',
  missions: 'Missions and places',
  structure: 'Who is linked to whom',
  links: 'Links in doubt',
  records: 'Out of date or not agreed to',
};

const INTRODUCTION = `# Gaps

<!-- GENERATED from server/gaps/catalogue by \`npm run generate\`: do not edit. -->

What the program looks for in an ecosystem. Each kind is declared once in \`server/gaps/catalogue/\` and answers with findings: the records
concerned, a sentence and a next step in English and French, the facts behind it, and a severity by a stated rule. A finding keeps its key
while it stands: it opens with one revision and closes with another, and can be dismissed with a reason and assigned. One that closed and
comes back opens anew.

Findings are looked for in the background when something changes, once a day at least when somebody asks (periods and ages are judged by the day), and never
while a change waits. They are worked out for each audience as if the records that it may not see did not exist: every finding, number and name.
Since when one stands and what closed is kept as those find it who see everything, and told to them alone; one that they dismissed is
dismissed for all.

Ask by GraphQL (\`findings\`, \`findingKinds\`), by \`GET /api/ecosystems/:slug/findings.csv\`, \`.xlsx\` or \`.json\` (with \`kind\`, \`severity\`, \`place\`, \`mission\`,
\`entity\`, \`state\`, \`assignee\`, \`language\`), or in a terminal: \`npm run maillage -- gaps newmarket --kind VACANT_SEAT\`, which ends with 0 when
nothing is found, 1 when something is, 2 when it could not be asked.
`;

/** The text of docs/gaps.md. */
export function gapsDocument(): string {
  return documentOf({ introduction: INTRODUCTION, groups: GROUPS, kinds: GAP_KINDS });
}
