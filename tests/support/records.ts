/** Things that a test needs before it starts, made through the GraphQL edge as a client makes them. */
import type { Answer } from './server.ts';

export type Graphql = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
export type Made = { id: string; version: number };
type Input = Record<string, unknown>;

const CREATE = {
  stakeholder: 'createStakeholder(input: $input) { made: stakeholder { id version } }',
  mission: 'createMission(input: $input) { made: mission { id version } }',
  place: 'createPlace(input: $input) { made: place { id version } }',
  interdependency: 'createInterdependency(input: $input) { made: interdependency { id version } }',
} as const;

/** Makers of one of each noun in an ecosystem; each throws when the server refuses. */
export function recordsIn(graphql: Graphql, ecosystem: string) {
  const make = async (noun: keyof typeof CREATE, input: Input): Promise<Made> => {
    const type = `Create${noun[0]?.toUpperCase()}${noun.slice(1)}Input`;
    const { data, errors } = await graphql(`mutation ($input: ${type}!) { done: ${CREATE[noun]} }`, {
      input,
    });
    if (errors.length > 0) throw new Error(`${noun} not made: ${JSON.stringify(errors)}`);
    return data.done.made;
  };
  return {
    stakeholder: (name: string, more: Input = {}) =>
      make('stakeholder', { ecosystem, kind: 'INSTITUTION', name, evenIfAlike: true, ...more }),
    mission: (hashtag: string, more: Input = {}) =>
      make('mission', { ecosystem, hashtag, name: hashtag, ...more }),
    place: (name: string, more: Input = {}) => make('place', { ecosystem, name, ...more }),
    link: (from: Made, to: Made, more: Input = {}) =>
      make('interdependency', { from: from.id, to: to.id, type: 'FUNDS', ...more }),
  };
}

/** The revision of an ecosystem, as any reader sees it. */
export async function revisionOf(graphql: Graphql, slug: string): Promise<number> {
  const { data } = await graphql('query ($slug: String!) { ecosystem(slug: $slug) { revision } }', { slug });
  return data.ecosystem.revision;
}

/** The code of every error of an answer. */
export const codesOf = ({ errors }: Answer): (string | undefined)[] =>
  errors.map(({ extensions }) => extensions.code);

/** The fields that an INVALID answer names. */
export const fieldsOf = ({ errors }: Answer): string[] =>
  errors.flatMap(({ extensions }) => (extensions.issues as { path: string }[]).map(({ path }) => path));
