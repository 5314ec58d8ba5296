/** The requests that are compared: what a client asks of us, and the same facts asked of the bare server and of @neo4j/graphql. */
import { toSearchQuery } from '../server/element/element.ts';

export type Request = { path: string; init?: RequestInit };
export type Operation = {
  name: string;
  /** At most so many times what the floor costs; nothing is aimed at where two floors are compared. */
  aim?: number;
  /** The floor: a bare driver over node:http unless told. */
  against?: 'yoga';
  /** A text that every right answer holds. */
  expect: string;
  ours(index: number): Request;
  floor(index: number): Request;
  /** Asked of @neo4j/graphql, where it can be. */
  peer?(index: number): Request;
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
    peer: (index) =>
      graphql(
        `query One($id: ID!) { stakeholders(where: { id: { eq: $id } }) { id name kind sector status summary
          linksConnection(first: 50, sort: [{ edge: { number: ASC } }]) { totalCount edges { properties { id type strength status } node { id name kind } } } } }`,
        { id: id(index) },
      ),
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
    peer: () =>
      graphql(
        `query Page($eco: String!) { stakeholders(where: { ecosystem: { eq: $eco } }, limit: 50, sort: [{ sortName: ASC }]) { id name kind sector status linksConnection { totalCount } place { id name } } }`,
        { eco: 'benchmrk' },
      ),
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
    peer: () =>
      graphql(
        `query Page($eco: String!) { stakeholders(where: { ecosystem: { eq: $eco } }, limit: 50, sort: [{ sortName: ASC }]) { id name kind sector needs(limit: 10) { id name quantity unit resource { name } } } }`,
        { eco: 'benchmrk' },
      ),
  },
  {
    name: 'with missions too',
    aim: 1.7,
    expect: '"Mission ',
    ours: () =>
      graphql(
        `query Page($eco: String!) { stakeholders(ecosystem: $eco, first: 50) { nodes { id name kind sector needs(first: 10) { nodes { id name quantity unit resource { name } } }
          seats(first: 10) { nodes { role { mission { id name } } } } } pageInfo { hasNextPage endCursor } } }`,
        { eco: 'bench' },
      ),
    floor: () => ({ path: '/page-missions' }),
    peer: () =>
      graphql(
        `query Page($eco: String!) { stakeholders(where: { ecosystem: { eq: $eco } }, limit: 50, sort: [{ sortName: ASC }]) { id name kind sector needs(limit: 10) { id name quantity unit resource { name } }
          seats(limit: 10) { role { mission { id name } } } } }`,
        { eco: 'benchmrk' },
      ),
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
    peer: (index) =>
      graphql(
        `query Open($eco: String!, $place: ID!) { needs(where: { ecosystem: { eq: $eco }, state: { eq: "OPEN" }, place: { some: { id: { eq: $place } } }, commitments: { none: {} } }, limit: 50, sort: [{ number: ASC }])
          { id name quantity unit resource { name } by { id name } } }`,
        { eco: 'benchmrk', place: `benchmrk-p${40_005 + (index % 40)}` },
      ),
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
    peer: (index) =>
      graphql(
        `query Find($text: String!) { search(phrase: $text, first: 10) { edges { node { id name kind } } } }`,
        { text: `ecosystem:benchmrk AND ${toSearchQuery(word(index))}` },
      ),
  },
  {
    name: 'create a link',
    aim: 1.8,
    expect: '"id"',
    ours: createLink,
    floor: (index) => post('/link', { from: id(index), to: other(index), since: day(created) }),
    peer: (index) =>
      graphql(
        `mutation Link($from: ID!, $to: ID!, $link: LinkCreateInput!) { updateStakeholders(where: { id: { eq: $from } },
          update: { links: { connect: [{ where: { node: { id: { eq: $to } } }, edge: $link }] } }) { stakeholders { id version } } }`,
        { from: id(index), to: other(index), link: linkOf(created) },
      ),
  },
  {
    // What we write beside the link, written by a bare driver: a receipt, a revision, what changed, and a look for twins.
    name: 'with its history',
    expect: '"id"',
    ours: createLink,
    floor: (index) => post('/link-kept', { from: id(index), to: other(index), since: day(created) }),
  },
];

/** Another partner, and so another link, each time. */
const other = (index: number) => id(index + 1 + created++);

function createLink(index: number): Request {
  return graphql(
    `mutation Link($input: CreateInterdependencyInput!) { createInterdependency(input: $input) { interdependency { id version } } }`,
    { input: { from: id(index), to: other(index), type: 'REFERS_TO', since: day(created) } },
  );
}

function linkOf(count: number) {
  const now = new Date().toISOString();
  return {
    ...{
      id: `peer-${count}`,
      ecosystem: 'benchmrk',
      number: 1_000_000_000,
      type: 'REFERS_TO',
      since: day(count),
    },
    ...{ direction: 'DIRECTED', status: 'DECLARED', version: 1, seenBy: 'PUBLIC' },
    ...{ createdAt: now, createdBy: 'local', updatedAt: now, updatedBy: 'local' },
  };
}

/** Another day for each link, so that none is refused as a twin; links end the day they start. */
function day(count: number): string {
  return new Date(Date.UTC(1990, 0, 1 + count)).toISOString().slice(0, 10);
}
