/**
 * A noun, declared once: its fields, how a row of it reads, and the GraphQL documents that list, make, change and remove it.
 * Forms, sections and rows are built from the declaration.
 */
import type { Client, CombinedError, TypedDocumentNode } from '@urql/core';
import type { Words } from '../language/use-words.ts';
import type { Answer } from '../ui/record-form.ts';
import type { Changes, FieldSet, Given, Holding } from './field.ts';

/** What every row has. */
export type Listed = {
  id: string;
  version: number;
  source: string | null;
  createdAt: string;
  createdBy: string | null;
  updatedAt: string;
  updatedBy: string | null;
};

export type Page<Row> = {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
};
type Asked = { of: string; ecosystem: string; after: string | null };
/** Asks for a page of the records that belong to something. */
export type List<Row> = (
  client: Client,
  asked: Asked,
) => Promise<{ page: Page<Row> | undefined; error: CombinedError | undefined }>;

type Key = { idempotencyKey: string };
type Target = { id: string; version: number };
type Made = { id: string };
type Send<Input> = (client: Client, input: Input) => Promise<Answer<Made>>;

type Phrases<Row> = {
  /** The name of its words in the locales: `noun.<name>`. */
  name: string;
  /** Written by who speaks for the stakeholder that they belong to, not by facilitators alone. */
  own?: true;
  /** What a row is called. */
  title(row: Row, words: Words): string;
  /** What else a row says at a glance. */
  about?(row: Row, words: Words): readonly (string | false | null | undefined)[];
};

type Definition<F extends FieldSet, Row, Anchor extends string> = Phrases<Row> & {
  fields: F;
  /** The field of the input that says what a new one belongs to. */
  anchor: Anchor;
  list: List<Row>;
  one: TypedDocumentNode<{ record: Row | null }, { id: string }>;
  create: Send<Given<F> & { [Name in Anchor]: string } & Key>;
  update: Send<Changes<F> & Target & Key>;
  remove: Send<Target & Key>;
};

type Fields = { [name: string]: unknown };

/** A noun as forms and sections use it, whatever its fields are. */
export type Noun<Row extends Listed> = Phrases<Row> & {
  fields: FieldSet;
  list: List<Row>;
  create(client: Client, of: string, fields: Fields, idempotencyKey: string): Promise<Answer<Made>>;
  update(client: Client, target: Target, changes: Fields, idempotencyKey: string): Promise<Answer<Made>>;
  remove(client: Client, target: Target, idempotencyKey: string): Promise<Answer<Made>>;
  reread(client: Client, id: string): Promise<Row | undefined>;
};

/** Declares a noun. That its fields, its rows and its documents agree is checked here, by their types. */
export function noun<const F extends FieldSet, Row extends Listed & Holding<F>, const Anchor extends string>(
  definition: Definition<F, Row, Anchor>,
): Noun<Row> {
  const { anchor, create, update, remove, one, ...rest } = definition;
  return {
    ...rest,
    // What a form holds follows `fields`, by which the documents were checked.
    create: (client, of, fields, idempotencyKey) =>
      create(client, { ...fields, [anchor]: of, idempotencyKey } as Parameters<typeof create>[1]),
    update: (client, { id, version }, changes, idempotencyKey) =>
      update(client, { ...changes, id, version, idempotencyKey } as Parameters<typeof update>[1]),
    remove: (client, { id, version }, idempotencyKey) => remove(client, { id, version, idempotencyKey }),
    reread: async (client, id) => {
      const { data } = await client.query(one, { id }, { requestPolicy: 'network-only' }).toPromise();
      return data?.record ?? undefined;
    },
  };
}

/** Sends a mutation of the shape `done: createX(input: $input) { record: x { id } revision }`. */
export const saves =
  <Input>(
    document: TypedDocumentNode<{ done: { record: Made; revision: number } }, { input: Input }>,
  ): Send<Input> =>
  async (client, input) => {
    const { data, error } = await client.mutation(document, { input }).toPromise();
    return { data: data?.done.record, error };
  };

/** Sends a mutation of the shape `done: removeX(input: $input) { id revision }`. */
export const removes =
  <Input>(
    document: TypedDocumentNode<{ done: Made & { revision: number } }, { input: Input }>,
  ): Send<Input> =>
  async (client, input) => {
    const { data, error } = await client.mutation(document, { input }).toPromise();
    return { data: data?.done, error };
  };

type Below<Row> = TypedDocumentNode<{ of: { page: Page<Row> } | null }, { id: string; after: string | null }>;

/** Lists what belongs to one record: `of: x(id: $id) { page: ys(after: $after) { ... } }`. */
export const below =
  <Row>(document: Below<Row>): List<Row> =>
  async (client, { of, after }) => {
    const asked = client.query(document, { id: of, after }, { requestPolicy: 'network-only' });
    const { data, error } = await asked.toPromise();
    return { page: data?.of?.page, error };
  };

type Across<Row> = TypedDocumentNode<{ page: Page<Row> }, { ecosystem: string; after: string | null }>;

/** Lists what belongs to an ecosystem: `page: xs(ecosystem: $ecosystem, after: $after) { ... }`. */
export const across =
  <Row>(document: Across<Row>): List<Row> =>
  async (client, { ecosystem, after }) => {
    const asked = client.query(document, { ecosystem, after }, { requestPolicy: 'network-only' });
    const { data, error } = await asked.toPromise();
    return { page: data?.page, error };
  };
