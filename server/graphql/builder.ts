import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import ValidationPlugin from '@pothos/plugin-validation';
import { refusalOf, refusalOfAccount, refusalOfAll, type Verb } from '../access/rights.ts';
import { isSomebody, may } from '../access/viewer.ts';
import { Invalid, NotAllowed } from '../errors.ts';
import { parseId } from '../kind/ids.ts';
import type { Kind } from '../kind/kind.ts';
import { sentenceOf } from '../language/checks.ts';
import { complaint, type Sentence, sentence } from '../language/sentence.ts';
import type { Context } from './context.ts';

/** What a query may cost at most: levels, fields in all, and the sum over all fields times their lists. */
export const LIMITS = { depth: 10, breadth: 300, complexity: 60_000 } as const;

/** What is to be written to a record of a kind in an ecosystem. */
type Write = { ecosystem: string; kind: Kind; verb: Verb };

/** The scopes: `true` for the server as a whole, or the id of the ecosystem concerned. */
type AuthScopes = {
  read: true | string;
  /** Whether there can be a record that they may write so: of the very one the gate asks (`server/write/gate.ts`). */
  write: Write;
  contribute: string;
  mark: string;
  curate: string;
  found: true;
  /** Somebody with an account: what they do for themselves. Where nobody signs in, they are told so. */
  signedIn: true;
  /** Who has signed in, themselves: no script of theirs. */
  account: true;
};

export const builder = new SchemaBuilder<{
  Context: Context;
  AuthScopes: AuthScopes;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    /** As JSON text inside the server, as an object outside of it. */
    QuestionDefinition: { Input: string; Output: string };
  };
  Connection: { totalCount: () => number | Promise<number> };
  DefaultFieldNullability: false;
}>({
  plugins: [ScopeAuthPlugin, ComplexityPlugin, RelayPlugin, ValidationPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    // Once for each thing that goes out, not once for each of its fields.
    runScopesOnType: true,
    authScopes: ({ viewer }) => ({
      read: (ecosystem) => may(viewer, 'read', ecosystem === true ? undefined : ecosystem),
      write: ({ ecosystem, kind, verb }) => passes(refusalOfAll(viewer, kind, verb, ecosystem)),
      contribute: (ecosystem) => passes(refusalOf(viewer, 'contribute', ecosystem)),
      mark: (ecosystem) => passes(refusalOf(viewer, 'mark', ecosystem)),
      curate: (ecosystem) => passes(refusalOf(viewer, 'curate', ecosystem)),
      found: () => passes(refusalOf(viewer, 'found')),
      signedIn: () => passes(viewer.account || !isSomebody(viewer) ? refusalOfAccount(viewer) : undefined),
      account: () => passes(refusalOfAccount(viewer)),
    }),
    unauthorizedError: () => new NotAllowed(sentence('ecosystem.hidden')),
  },
  complexity: {
    // What was measured before it began (server/graphql/turns.ts) is not measured again.
    limit: ({ isWithinLimits }) => (isWithinLimits ? {} : LIMITS),
    defaultListMultiplier: 1,
    complexityError: (kind, { depth, complexity, breadth }) =>
      new Invalid(
        sentence('request.tooMuch', {
          ...{ depth, mostDepth: LIMITS.depth, breadth, mostBreadth: LIMITS.breadth },
          ...{ cost: complexity, mostCost: LIMITS.complexity },
        }),
        [complaint(kind.toLowerCase(), 'request.overLimit')],
      ),
  },
  validation: {
    validationError: ({ issues }) => {
      const named = issues.map((issue) => ({
        ...sentenceOf(issue),
        path: (issue.path ?? [])
          .map((part) => (typeof part === 'object' ? part.key : part))
          .map((part) => (typeof part === 'number' ? part + 1 : part))
          .filter((part, index) => index > 0 || part !== 'input')
          .join('.'),
      }));
      const all = named.map(({ path, ...why }) => (path ? sentence('field.wrong', { path, why }) : why));
      return new Invalid(sentence('as.said', { all }), named);
    },
  },
  relay: {
    cursorType: 'String',
    nodesOnConnection: { description: 'The rows of this page.' },
    nodeTypeOptions: { description: 'Anything that has an id of its own.' },
    idFieldOptions: { description: 'Its id, the same for ever.' },
    nodeFieldOptions: { description: 'What stands here.' },
    cursorFieldOptions: { description: 'Where this stands: a page can start after it.' },
    edgesFieldOptions: { description: 'The rows of this page, each with its cursor.' },
    pageInfoFieldOptions: { description: 'Where this page starts and ends, and whether another follows.' },
    defaultConnectionTypeOptions: { description: 'One page of a list.' },
    defaultEdgeTypeOptions: { description: 'One row of a page.' },
    pageInfoTypeOptions: { description: 'Where a page starts and ends, and whether another follows.' },
    hasNextPageFieldOptions: { description: 'Whether another page follows.' },
    hasPreviousPageFieldOptions: { description: 'Whether this page was asked for after another.' },
    startCursorFieldOptions: { description: 'The cursor of its first row; null when it is empty.' },
    endCursorFieldOptions: { description: 'The cursor of its last row, to ask for the next page.' },
    // In server/ecosystem/node.schema.ts, where one query reads what the reader selects.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    // Ids are unique as they are, and say their own type: see server/kind/ids.ts.
    encodeGlobalID: (_typename, id) => String(id),
    decodeGlobalID: (id) => ({ typename: parseId(id)?.type ?? 'Ecosystem', id }),
  },
});

/** Throws `NotAllowed` with the sentence that says who may, if there is one. */
function passes(refusal: Sentence | undefined): true {
  if (refusal) throw new NotAllowed(refusal);
  return true;
}

builder.queryType({ description: 'What can be read.' });
builder.mutationType({
  description:
    'What can be changed. Every change happens once per `idempotencyKey`, whatever the connection does.',
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many there are in all, on every page.',
    resolve: (connection) => connection.totalCount(),
  }),
);
