/**
 * What a field costs, in the unit of the limit of a query: one row of one record, of which the database gives some hundred in
 * a millisecond. What it has to look through to answer counts, not what it brings.
 */
export const COSTS = {
  /** A search in an index of texts. */
  search: 500,
  /** Every need, offer and role of an ecosystem. */
  open: 3_000,
  /** All records of an ecosystem read, and every change since a day undone: kept for the next who asks. */
  past: 10_000,
  /** A question over an ecosystem, put together for whoever asks. */
  answer: 10_000,
  /** All stakeholders of an ecosystem held against one another. */
  alike: 10_000,
  /** All who are tied held against one another, for all or for one of them: kept for who asks next. */
  likely: 9_000,
  /** All offers held against all needs, and people against one another: kept for who asks next. */
  synergies: 9_000,
  /** A coalition, those beside it, and one for each who could refuse. */
  mobilisation: 9_000,
  /** Who stands out, in a thread: kept for who asks next. */
  influence: 9_000,
  /** The ways between two over two others at most. */
  introductions: 9_000,
  /** All that was given in an ecosystem. */
  value: 5_000,
  /** A matrix over an ecosystem. */
  matrix: 12_000,
  /** Every query of the catalogue of findings. */
  whatIf: 20_000,
} as const;

/** From which cost on a request is long work, of which little goes on at once. */
export const DEAR_FROM = 10_000;
