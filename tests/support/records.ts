/** Things that a test needs before it starts, made through the GraphQL edge as a client makes them. */
import type { KindName } from '../../server/kind/kind.ts';
import type { Answer } from './server.ts';

export type Graphql = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
export type Made = { id: string; version: number };
export type Input = Record<string, unknown>;

/** Creates a record or a link; throws when the server refuses. */
export async function makeRecord(
  graphql: Graphql,
  name: KindName | 'Interdependency',
  input: Input,
): Promise<Made> {
  const singular = name.charAt(0).toLowerCase() + name.slice(1);
  const { data, errors } = await graphql(
    `mutation ($input: Create${name}Input!) { done: create${name}(input: $input) { made: ${singular} { id version } } }`,
    { input },
  );
  if (errors.length > 0) throw new Error(`${name} not made: ${JSON.stringify(errors)}`);
  return data.done.made;
}

/** Makers of the things that most tests need, in an ecosystem; each throws when the server refuses. */
export function recordsIn(graphql: Graphql, ecosystem: string) {
  return {
    stakeholder: (name: string, more: Input = {}) =>
      makeRecord(graphql, 'Stakeholder', {
        ...{ ecosystem, kind: 'INSTITUTION', name, evenIfAlike: true },
        ...more,
      }),
    mission: (hashtag: string, more: Input = {}) =>
      makeRecord(graphql, 'Mission', { ecosystem, hashtag, name: hashtag, ...more }),
    place: (name: string, more: Input = {}) => makeRecord(graphql, 'Place', { ecosystem, name, ...more }),
    resource: (name: string, more: Input = {}) =>
      makeRecord(graphql, 'Resource', { ecosystem, name, units: ['hours', 'days'], ...more }),
    link: (from: Made | string, to: Made | string, more: Input = {}) =>
      makeRecord(graphql, 'Interdependency', { from: idOf(from), to: idOf(to), type: 'FUNDS', ...more }),
    /** A record of any kind that says what it belongs to: a need, a seat, a membership. */
    of: (name: KindName, input: Input) => makeRecord(graphql, name, input),
  };
}

/** What is answered to a link so that it becomes this; a dispute gives its reason. */
export const answering = (status: string | undefined): Input => ({
  answer: { CONFIRMED: 'CONFIRM', DISPUTED: 'DISPUTE', ENDED: 'END' }[status ?? ''],
  ...(status === 'DISPUTED' && { note: 'Not so' }),
});

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

const idOf = (made: Made | string): string => (typeof made === 'string' ? made : made.id);
