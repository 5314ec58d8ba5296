/** The catalogue of gaps as a document for people: docs/gaps.md. */
import { documentOf } from '../finding/document.ts';
import { START_RULE } from '../finding/start-here.ts';
import { GAP_KINDS } from './catalogue.ts';

const GROUPS = {
  needs: 'Needs and offers',
  missions: 'Missions and places',
  structure: 'Who is linked to whom',
  links: 'Links in doubt',
  reach: 'Known of and not asked',
  records: 'Out of date or not agreed to',
};

const INTRODUCTION = `# Gaps

<!-- GENERATED from server/gaps/catalogue by \`npm run generate\`: do not edit. -->

What the program looks for in an ecosystem. Each kind is declared once in \`server/gaps/catalogue/\` and answers with findings: the records
concerned, a sentence and a next step in English and French, the facts behind it, and a severity by a stated rule. A finding keeps its key
while it stands: it opens with one revision and closes with another, and can be dismissed with a reason and assigned. One that closed and
comes back opens anew.

## One fact, one finding

- **The same fact is told once.** Where two kinds would say the same, the one that says more is told; each kind below names the others that tell it
  instead. The number of findings, lists, sheets, reports, questions of *what if* and the terminal all know it once. What was dismissed as one
  kind is not told as the other.
- **The same of many is one finding with a number and a list.** Twelve hundred who hang on one hub are one single point of failure: the sentence and the
  evidence say how many, and it names them all (\`entityIds\`), so that each finds it among what is missing about them.

## Where to start

Ten findings of all that fit (\`findings { startHere }\`), by one rule. ${START_RULE.en} How many stakeholders and missions a finding concerns
is \`concerns\`: those that it names, all who would be cut off, all members of a group.

All others are gathered (\`findingGroups\`): by kind, in the order below, and within a kind by whom they are told of, those with the most first. Each finding
names whom to call for its next step (\`toCall\`), knows its place in its group (\`findingPlace\`), and many are dismissed with one reason or assigned at
once (\`dismissFindings\`, \`reopenFindings\`, \`assignFindings\`), each keeping a mark of its own.

## How they are kept

Findings are looked for in the background when something changes, once a day at least when somebody asks (periods and ages are judged by the day), and never
while a change waits. Only what a change concerns is asked again; above 2,000 stakeholders and missions, kinds that take long follow once a minute at most,
and are told as such (\`findings { lagging { revision } }\`). They are worked out for each audience as if the records that it may not see did not exist: every finding, number and name.
Since when one stands and what closed is kept as those find it who see everything, and told to them alone; one that they dismissed is
dismissed for all.

Ask by GraphQL (\`findings\`, \`findingKinds\`), by \`GET /api/ecosystems/:slug/findings.csv\`, \`.xlsx\` or \`.json\` (with \`kind\`, \`severity\`, \`place\`, \`mission\`,
\`entity\`, \`whom\`, \`state\`, \`assignee\`, \`language\`), or in a terminal: \`npm run maillage -- gaps newmarket --kind VACANT_SEAT\`, which ends with 0 when
nothing is found, 1 when something is, 2 when it could not be asked.
`;

/** The text of docs/gaps.md. */
export function gapsDocument(): string {
  return documentOf({ introduction: INTRODUCTION, groups: GROUPS, kinds: GAP_KINDS });
}
