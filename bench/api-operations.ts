/** The requests that are compared: what a client asks of us, and the same facts asked of the bare server. */
export type Request = { path: string; init?: RequestInit };
export type Operation = {
  name: string;
  /** At most so many times what the floor costs. */
  aim: number;
  /** The floor: a bare driver over node:http unless told. */
  against?: 'yoga';
  /** A text that every right answer holds. */
  expect: string;
  ours(index: number): Request;
  floor(index: number): Request;
};

const graphql = (query: string, variables: object): Request => ({
  path: '/graphql',
  init: {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  },
});
const post = (path: string, body: object): Request => ({
  path,
  init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
});
const id = (index: number) => `benchmrk-s${1 + ((index * 7919) % 10_000)}`;
const words = ['lib', 'sante', 'newm', 'northern cl', 'quebec', 'harb', 'youth sch', 'coop'];
const word = (index: number) => words[index % words.length] as string;
let created = 0;

export const operations: Operation[] = [
  {
    name: 'empty query',
    aim: 1.15,
    against: 'yoga',
    expect: '"Query"',
    ours: () => graphql('{ __typename }', {}),
    floor: () => graphql('{ __typename }', {}),
  },
  {
    name: 'links and partners',
    aim: 1.6,
    expect: '"name"',
    ours: (index) =>
      graphql(
        `query One($id: ID!) { stakeholder(id: $id) { id name kind sector status summary degree
          interdependencies(first: 50) { nodes { id type { key } strength status other { id name kind } } } } }`,
        { id: id(index) },
      ),
    floor: (index) => ({ path: `/read?id=${id(index)}` }),
  },
  {
    name: 'both ends',
    aim: 2,
    expect: '"name"',
    ours: (index) =>
      graphql(
        `query One($id: ID!) { stakeholder(id: $id) { id name kind sector status summary degree
          interdependencies(first: 50) { nodes { id type { key } strength status from { id name kind } to { id name kind } } } } }`,
        { id: id(index) },
      ),
    floor: (index) => ({ path: `/read?id=${id(index)}` }),
  },
  {
    name: 'page of 50',
    aim: 1.7,
    expect: '"name"',
    ours: () =>
      graphql(
        `query Page($eco: String!) { stakeholders(ecosystem: $eco, first: 50) { nodes { id name kind sector status degree place { id name } } pageInfo { hasNextPage endCursor } } }`,
        { eco: 'bench' },
      ),
    floor: () => ({ path: '/page' }),
  },
  {
    name: 'page with needs',
    aim: 1.7,
    expect: '"name"',
    ours: () =>
      graphql(
        `query Page($eco: String!) { stakeholders(ecosystem: $eco, first: 50) { nodes { id name kind sector needs(first: 10) { nodes { id name quantity unit resource { name } } } } pageInfo { hasNextPage endCursor } } }`,
        { eco: 'bench' },
      ),
    floor: () => ({ path: '/page-needs' }),
  },
  {
    name: 'open needs at',
    aim: 1.5,
    expect: '"name"',
    ours: (index) =>
      graphql(
        `query Open($eco: String!, $place: ID!) { needs(ecosystem: $eco, filter: { state: OPEN, place: $place }, first: 50) { nodes { id name quantity unit resource { name } by { id name } } } }`,
        { eco: 'bench', place: `benchmrk-p${40_005 + (index % 40)}` },
      ),
    floor: (index) => ({ path: `/needs?place=benchmrk-p${40_005 + (index % 40)}` }),
  },
  {
    name: 'search',
    aim: 1.25,
    expect: '"name"',
    ours: (index) =>
      graphql(
        'query Find($eco: String!, $text: String!) { search(ecosystem: $eco, text: $text, first: 10) { id name kind } }',
        {
          eco: 'bench',
          text: word(index),
        },
      ),
    floor: (index) => ({ path: `/search?text=${encodeURIComponent(word(index))}` }),
  },
  {
    name: 'create a link',
    aim: 1.8,
    expect: '"id"',
    ours: (index) =>
      graphql(
        `mutation Link($input: CreateInterdependencyInput!) { createInterdependency(input: $input) { interdependency { id version } } }`,
        { input: { from: id(index), to: id(index + 1 + created++), type: 'REFERS_TO', since: day(created) } },
      ),
    floor: (index) => post('/link', { from: id(index), to: id(index + 1 + created++), since: day(created) }),
  },
];

/** Another day for each link, so that none is refused as a twin; links end the day they start. */
function day(count: number): string {
  return new Date(Date.UTC(1990, 0, 1 + count)).toISOString().slice(0, 10);
}
