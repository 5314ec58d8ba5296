/** Questions that somebody saved: every X that has no Y, asked again whenever something changes. */
import { type Cypher, cypher } from '../kind/cypher.ts';
import { declare, field, NOTE, type Sees, SOURCE } from '../kind/kind.ts';
import { fold } from '../text.ts';

export const question = declare({
  name: 'Question',
  plural: 'questions',
  phrase: 'a question',
  phraseFr: 'une question',
  letters: 'qu',
  description: 'A question that was saved under a name: it is asked again when something changes.',
  planned: true,
  fields: {
    name: field.name({ required: true, description: 'What it is called.' }),
    nameFr: field.line({ description: 'The same in French.' }),
    note: NOTE,
    definition: field.definition({ required: true, description: 'What is asked.' }),
    source: SOURCE,
  },
  refs: {},
  columns: {
    answer: (v) => ({ definition: cypher`${v}.definition` }),
    sentence: (v) => ({ definition: cypher`${v}.definition` }),
    watch: (v, sees) => ({
      watch: cypher`head(COLLECT { MATCH (w:QuestionWatch {question: ${v}.id, audience: ${audience(sees)}}) RETURN w {.count, .revision, .changedBy, .added, .removed, changedAt: toString(w.changedAt)} })`,
    }),
  },
  derive: (properties) => ({ ...properties, sortName: fold(String(properties.name)) }),
});

/** Each audience has an answer of its own: who is hidden from it is neither in the answer nor in what changed of it. */
const audience = (sees: Sees): Cypher =>
  sees === true
    ? cypher`'all'`
    : cypher`CASE WHEN 'FACILITATORS' IN ${sees} THEN 'all' WHEN 'MEMBERS' IN ${sees} THEN 'members' ELSE 'public' END`;
