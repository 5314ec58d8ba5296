/** The coverage matrix, in GraphQL. */

import { audienceOf, seesOf } from '../access/sees.ts';
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { enumOf, makeEnum } from '../graphql/enums.ts';
import { enumWords } from '../language/enum-words.ts';
import { languageOf, type Words } from '../language/language.ts';
import { COSTS } from '../load/costs.ts';
import { sharedOf } from '../load/request-database.ts';
import { SECTOR } from '../stakeholder/stakeholder.ts';
import { cellLines } from './cell-lines.ts';
import { computeCoverage } from './compute-coverage.ts';
import {
  COVERAGE_DIMENSIONS,
  COVERAGE_STATES,
  type Coverage,
  type CoverageAsked,
  type CoverageCell,
  type CoverageHeader,
  type CoverageLine,
  type CoverageRule,
  type CoverageState,
  LINE_KINDS,
} from './coverage.ts';
import { COUNTED, MEANINGS, say } from './words.ts';

const DimensionEnum = makeEnum('CoverageDimension', {
  description: 'What the rows or the columns of a coverage matrix are.',
  values: COVERAGE_DIMENSIONS,
});
const StateEnum = makeEnum('CoverageState', {
  description:
    'How well a cell is covered: NONE, PARTIAL, by ONE_PROVIDER only, COVERED, or NOT_SURVEYED, which is not the same as none. What each means follows from the two dimensions: docs/coverage.md.',
  values: COVERAGE_STATES,
});
const LineKindEnum = makeEnum('CoverageLineKind', {
  description:
    'What stands behind a cell: a NEED, an OFFER, a ROLE, a STAKEHOLDER who was reached, or one NOMINATED.',
  values: LINE_KINDS,
});

type LanguageArgs = { language: string };
const inLanguage = (given: Words, { language }: LanguageArgs) => given[languageOf(language)];

const HeaderRef = builder.objectRef<CoverageHeader>('CoverageHeader').implement({
  description: 'A row or a column of a coverage matrix.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', {
      description:
        'The id of the place, mission, community or resource, or the name of the sector or role; NONE for needs and offers that do not say.',
    }),
    label: t.string({
      description: 'What it is called; a mission by its #tag.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ label }, args) => inLanguage(label, args),
    }),
    title: t.string({
      nullable: true,
      description: 'The title of a mission; null for everything else.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ title }, args) => title && inLanguage(title, args),
    }),
    reached: t.exposeInt('reached', {
      nullable: true,
      description: 'Stakeholders who belong here and have been reached; null for a resource.',
    }),
    nominated: t.exposeInt('nominated', {
      nullable: true,
      description: 'Stakeholders who belong here and are only nominated; null for a resource.',
    }),
  }),
});

const CellRef = builder.objectRef<CoverageCell>('CoverageCell').implement({
  description: 'Where a row and a column of a coverage matrix meet.',
  authScopes: { read: true },
  fields: (t) => ({
    row: t.id({ description: 'The id of its row.', resolve: ({ row }) => row.id }),
    column: t.id({ description: 'The id of its column.', resolve: ({ column }) => column.id }),
    state: t.field({
      type: StateEnum,
      description: 'How well it is covered.',
      resolve: ({ state }) => state,
    }),
    count: t.exposeInt('count', {
      description: 'Needs that are met, seats that are held, or stakeholders who are there.',
    }),
    expected: t.exposeInt('expected', {
      nullable: true,
      description: 'Out of how many needs or seats; null where stakeholders are counted.',
    }),
    sentence: t.string({
      description: 'What the state means here, in plain words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ said }, { language }) => say(said, languageOf(language)),
    }),
  }),
});

const LineRef = builder.objectRef<CoverageLine>('CoverageLine').implement({
  description: 'One record behind a cell.',
  authScopes: { read: true },
  fields: (t) => ({
    kind: t.field({ type: LineKindEnum, description: 'What it is.', resolve: ({ kind }) => kind }),
    id: t.exposeID('id', { description: 'The id of the record.' }),
    element: t.exposeID('element', {
      description: 'The id of the stakeholder or mission that it is, or that it belongs to.',
    }),
    state: t.field({
      type: StateEnum,
      description: 'How well this need or role is covered by itself.',
      resolve: ({ state }) => state,
    }),
    label: t.string({
      description: 'What it is called.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ label }, args) => inLanguage(label, args),
    }),
    sentence: t.string({
      nullable: true,
      description: 'How much, whose, and what is missing; null where the name says it all.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ said }, { language }) => said && say(said, languageOf(language)),
    }),
  }),
});

type Detail = { cell: CoverageCell; lines: readonly CoverageLine[]; lineTotal: number };
const DetailRef = builder.objectRef<Detail>('CoverageCellDetail').implement({
  description: 'One cell with what stands behind it.',
  authScopes: { read: true },
  fields: (t) => ({
    cell: t.field({ type: CellRef, description: 'The cell.', resolve: ({ cell }) => cell }),
    row: t.field({ type: HeaderRef, description: 'Its row.', resolve: ({ cell }) => cell.row }),
    column: t.field({ type: HeaderRef, description: 'Its column.', resolve: ({ cell }) => cell.column }),
    lines: t.field({
      type: [LineRef],
      description: 'What is needed, offered or expected there, then who is there; at most 200.',
      resolve: ({ lines }) => [...lines],
    }),
    lineTotal: t.exposeInt('lineTotal', { description: 'How many lines there are in all.' }),
  }),
});

type Meaning = { rule: CoverageRule; state: CoverageState };
const MeaningRef = builder.objectRef<Meaning>('CoverageMeaning').implement({
  description: 'What a state means in a matrix of these two dimensions.',
  authScopes: { read: true },
  fields: (t) => ({
    state: t.field({ type: StateEnum, description: 'The state.', resolve: ({ state }) => state }),
    name: t.string({
      description: 'What it is called.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ state }, args) => inLanguage(enumWords('CoverageState', state), args),
    }),
    meaning: t.string({
      description: 'When a cell is in it.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ rule, state }, args) => inLanguage(MEANINGS[rule][state], args),
    }),
  }),
});

const CoverageRef = builder.objectRef<Coverage>('Coverage').implement({
  description:
    'Two dimensions of an ecosystem crossed: what is covered where, by how many, and what is not. At most 60 rows and 40 columns, those to which most belongs.',
  authScopes: ({ ecosystem }) => ({ read: ecosystem.id }),
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that it is of.' }),
    day: t.field({
      type: 'Date',
      description: 'The day by which periods were judged.',
      resolve: ({ day }) => day,
    }),
    rows: t.field({
      type: [HeaderRef],
      description: 'The rows, from top to bottom.',
      resolve: ({ rowHeaders }) => [...rowHeaders],
    }),
    columns: t.field({
      type: [HeaderRef],
      description: 'The columns, from left to right.',
      resolve: ({ columnHeaders }) => [...columnHeaders],
    }),
    rowTotal: t.exposeInt('rowTotal', { description: 'How many rows there are in all.' }),
    columnTotal: t.exposeInt('columnTotal', { description: 'How many columns there are in all.' }),
    cells: t.field({
      type: [CellRef],
      description: 'Every cell, row by row.',
      resolve: ({ cells }) => [...cells],
    }),
    meanings: t.field({
      type: [MeaningRef],
      description: 'What each state means here, from the worst to the best; NOT_SURVEYED last.',
      resolve: ({ rule }) => COVERAGE_STATES.map((state) => ({ rule, state })),
    }),
    counted: t.string({
      description: 'What the numbers in the cells are.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ rule }, args) => inLanguage(COUNTED[rule], args),
    }),
    outside: t.exposeInt('outside', {
      description:
        'How many needs, or else stakeholders who were reached, belong to no row or to no column that is shown.',
    }),
  }),
});

const FilterInput = builder.inputType('CoverageFilter', {
  description:
    'What a matrix is narrowed to: what fits every condition given. Seats are judged over a mission as a whole: only `mission` narrows them.',
  fields: (t) => ({
    place: t.id({
      description: 'At this place or within it; as a dimension, the places directly within it.',
    }),
    mission: t.id({ description: 'Of this mission.' }),
    community: t.id({ description: 'Of members of this community.' }),
    sector: t.field({ type: enumOf(SECTOR), description: 'Of stakeholders of this sector.' }),
    resource: t.id({ description: 'Of this resource; as a dimension, its parts.' }),
  }),
});

const MATRIX_COST = { field: COSTS.matrix, multiplier: 1 };

async function ask(context: Context, ecosystem: string, asked: CoverageAsked): Promise<Coverage> {
  const current = await findEcosystem(context.database, ecosystem, context.viewer);
  return computeCoverage({
    // Its rows are kept for others who look at the same ecosystem.
    database: sharedOf(context.database),
    ...{ current, asked, today: new Date().toISOString().slice(0, 10) },
    audience: audienceOf(seesOf(context.viewer, current.id)),
  });
}

builder.queryField('coverage', (t) =>
  t.field({
    type: CoverageRef,
    authScopes: { read: true },
    complexity: MATRIX_COST,
    description:
      'The coverage matrix of two dimensions, as far as this reader may see. INVALID when both are the same.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      rows: t.arg({ type: DimensionEnum, required: true, description: 'What the rows are.' }),
      columns: t.arg({ type: DimensionEnum, required: true, description: 'What the columns are.' }),
      filter: t.arg({ type: FilterInput, description: 'What to narrow it to.' }),
    },
    resolve: (_root, { ecosystem, rows, columns, filter }, context) =>
      ask(context, ecosystem, { rows, columns, filter: filter ?? {} }),
  }),
);

builder.queryField('coverageCell', (t) =>
  t.field({
    type: DetailRef,
    nullable: true,
    authScopes: { read: true },
    complexity: MATRIX_COST,
    description:
      'One cell of a coverage matrix: who is there, and what is missing. Null where there is none.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      rows: t.arg({ type: DimensionEnum, required: true, description: 'What the rows are.' }),
      columns: t.arg({ type: DimensionEnum, required: true, description: 'What the columns are.' }),
      row: t.arg.id({ required: true, description: 'The id of the row.' }),
      column: t.arg.id({ required: true, description: 'The id of the column.' }),
      filter: t.arg({ type: FilterInput, description: 'What the matrix is narrowed to.' }),
    },
    resolve: async (_root, { ecosystem, rows, columns, row, column, filter }, context) => {
      const coverage = await ask(context, ecosystem, { rows, columns, filter: filter ?? {} });
      const cell = coverage.cells.find((each) => each.row.id === row && each.column.id === column);
      if (!cell) return null;
      return { cell, ...(await cellLines(context.database, coverage.ecosystem.id, cell)) };
    },
  }),
);
