/** Who plays a part in a mission: the ready words for what planners ask most, by the rule of `MISSION_WITHOUT_ROLE`. */
import { cypher, name } from '../../kind/cypher.ts';
import { holds } from '../../kind/holds.ts';
import { enumWords } from '../../language/enum-words.ts';
import type { RoleKind } from '../../mission/mission.ts';
import { byLink, type Counted, type Relation } from './relation.ts';

/** Those that a mission can do with a word of their own for, in the order in which they are missed. */
const PARTS: readonly { key: string; kind: RoleKind; words: Counted }[] = [
  {
    ...{ key: 'funders', kind: 'FUNDER' },
    words: { en: ['funder', 'funders'], fr: ['bailleur de fonds', 'bailleurs de fonds'] },
  },
  {
    ...{ key: 'convenors', kind: 'CONVENOR' },
    words: { en: ['convenor', 'convenors'], fr: ['rassembleur', 'rassembleurs'] },
  },
  {
    ...{ key: 'voices', kind: 'VOICE' },
    words: {
      en: ['voice of those concerned', 'voices of those concerned'],
      fr: ['voix des personnes concernées', 'voix des personnes concernées'],
      isFeminine: true,
    },
  },
  {
    ...{ key: 'operators', kind: 'OPERATOR' },
    words: { en: ['operator', 'operators'], fr: ['opérateur', 'opérateurs'] },
  },
  {
    ...{ key: 'evaluators', kind: 'EVALUATOR' },
    words: { en: ['evaluator', 'evaluators'], fr: ['évaluateur', 'évaluateurs'] },
  },
  {
    ...{ key: 'ambassadors', kind: 'AMBASSADOR' },
    words: { en: ['ambassador', 'ambassadors'], fr: ['ambassadeur', 'ambassadeurs'] },
  },
  {
    ...{ key: 'advisers', kind: 'ADVISER' },
    words: { en: ['adviser', 'advisers'], fr: ['conseiller', 'conseillers'] },
  },
];

/** Who holds a seat of that kind today; a funder is also who funds it by a link. */
export const PLAYERS: readonly Relation[] = PARTS.map(({ key, kind, words }): Relation => {
  const said = enumWords('RoleKind', kind);
  const isFunder = kind === 'FUNDER';
  return {
    ...{ key, of: 'Mission', to: 'Stakeholder', words, byDistance: 'allowed' },
    means: {
      en: `who holds a seat of the role “${said.en}” today${isFunder ? ', or funds it by a link that holds' : ''}`,
      fr: `qui occupe aujourd’hui un siège du rôle « ${said.fr} »${isFunder ? ', ou la finance par un lien en vigueur' : ''}`,
    },
    ways: (x, y, l) => [
      {
        pattern: cypher`(${x})<-[:OF_MISSION]-(:Role {kind: '${name(kind)}'})<-[:OF_ROLE]-(${l}:Seat)-[:HELD_BY]->(${y}:Stakeholder)`,
        where: [holds(l)],
      },
      ...(isFunder
        ? [byLink(cypher`(${x})<-[${l}:INTERDEPENDS {type: 'FUNDS'}]-(${y}:Stakeholder)`, l)]
        : []),
    ],
  };
});
