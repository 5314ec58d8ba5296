/** A plan made again as answers come: what each no has changed. */
import type { Party } from '../synergy/synergy.ts';
import { type Field, isWhole, type Team, teamOf, withCosts } from './team.ts';
import { NEVER } from './ties.ts';

export type AnsweredRow = { row: number; isYes: boolean; instead?: number };

/** What a no has changed: who comes in for what, whom nobody needs to call any more, and what is lost. */
export type Replanned = {
  who: Party;
  comesIn: { who: Party; wants: number[]; isNamed: boolean }[];
  leaves: Party[];
  lost: number[];
};

/** So many are told, and each costs two plans. */
const MOST_TOLD = 5;

/** What a team is looked for in once some have answered: who said yes must be in it, who said no cannot be. */
export function answeredField(field: Field, answers: readonly AnsweredRow[]): Field {
  if (answers.length === 0) return field;
  const said = new Map(answers.map(({ row, isYes }) => [row, isYes]));
  const yes = [...said].flatMap(([row, isYes]) => (isYes ? [row] : []));
  const isOut = (row: number) => said.get(row) === false;
  const named = answers.flatMap(({ instead }) => instead ?? []);
  return {
    ...field,
    ties: withCosts(field.ties, (row, cost) => (isOut(row) ? NEVER : cost)),
    include: [...new Set([...field.include, ...yes, ...named])].filter((row) => !isOut(row)),
    providers: field.providers.map((own) => own.filter(({ row }) => !isOut(row))),
  };
}

/** What each no has changed against the plan before it, the last first. */
export function replannedOf(
  field: Field,
  answers: readonly AnsweredRow[],
  party: (row: number) => Party,
): Replanned[] {
  const plan = (count: number): Team => teamOf(answeredField(field, answers.slice(0, count)));
  return answers
    .flatMap(({ row, isYes, instead }, place) => (isYes ? [] : [{ row, place, instead }]))
    .slice(-MOST_TOLD)
    .reverse()
    .map(({ row, place, instead }) => {
      const [before, after] = [plan(place), plan(place + 1)];
      const [was, is] = [new Set(before.tree.nodes), new Set(after.tree.nodes)];
      return {
        who: party(row),
        comesIn: after.tree.nodes
          .filter((each) => !was.has(each))
          .map((each) => ({
            ...{ who: party(each), wants: wantsOf(after, each), isNamed: each === instead },
          }))
          // Who gives stands before who introduces them.
          .sort((one, other) => Number(other.wants.length > 0) - Number(one.wants.length > 0)),
        leaves: before.tree.nodes.filter((each) => each !== row && !is.has(each)).map(party),
        lost: field.asked.flatMap((_, want) =>
          isWhole(field, before, want) && !isWhole(field, after, want) ? [want] : [],
        ),
      };
    });
}

const wantsOf = ({ gifts }: Team, row: number): number[] => [
  ...new Set(gifts.flatMap((gift) => (gift.row === row ? [gift.want] : []))),
];
