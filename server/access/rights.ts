/**
 * Who may write which records: one table of role, kind and what is done, and for what is one's own the record itself. What the
 * table says is written in docs/roles.md, and asked by the tests.
 */
import { NotAllowed } from '../errors.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { ITSELF, type Kind, kindOf, type RecordState } from '../kind/kind.ts';
import { type Sentence, sentence } from '../language/sentence.ts';
import { type Account, type Action, may, ownOf, type Role, roleOf, type Viewer, voicesOf } from './viewer.ts';

export const VERBS = ['create', 'change', 'remove'] as const;
export type Verb = (typeof VERBS)[number];

/** Which records of a kind: all of them, those of the stakeholders that somebody speaks for, or none. */
export type Reach = 'all' | 'own' | 'none';

/** The table. */
export function reachOf(role: Role, { planned, taken, spokenFor = [] }: Kind, verb: Verb): Reach {
  if (role === 'FACILITATOR' || (role === 'PLANNER' && planned)) return 'all';
  if (role === 'VISITOR' || spokenFor.length === 0) return 'none';
  // Who speaks for somebody that is there neither makes nor removes them.
  if (spokenFor.includes(ITSELF) && verb !== 'change') return 'none';
  // What is taken where it is vacant is not made.
  return taken && verb === 'create' ? 'none' : 'own';
}

/** What is done to one record: how it was and what it becomes; a missing side means that it is created or removed. */
export type Touched = { before?: RecordState | undefined; after?: RecordState | undefined };
export type Find = (id: string) => RecordState | undefined;

/** Why the role of somebody does not let them do this; undefined when it does. */
export function refusalOf(viewer: Viewer, action: Action, ecosystem?: string): Sentence | undefined {
  if (may(viewer, action, ecosystem)) return undefined;
  return sentence(isByToken(viewer, action, ecosystem) ? 'token.reads' : WHO_MAY[action]);
}

/** Whether a script asks that was given no more than reading. */
const readsOnly = ({ token }: Viewer): boolean => token?.scope === 'READ';

/** Whether it is a token that does not let its owner do what their role would. */
const isByToken = ({ token, ...owner }: Viewer, action: Action, ecosystem?: string): boolean =>
  token !== undefined && may(owner, action, ecosystem);

/** Why somebody may not say anything of an account of their own; undefined when they may. */
export function refusalOfAccount({ account, token }: Viewer): Sentence | undefined {
  if (token) return sentence('token.notAccount');
  return account ? undefined : sentence('signIn.first');
}

/** Somebody who has signed in. Throws `NotAllowed` for whoever has not. */
export function accountOf({ account }: Viewer): Account {
  if (account) return account;
  throw new NotAllowed(sentence('signIn.first'));
}

const WHO_MAY = {
  read: 'ecosystem.hidden',
  contribute: 'role.own',
  suppose: 'role.planners',
  mark: 'role.planners',
  curate: 'role.facilitators',
  found: 'role.hosts',
} as const;

/** Why somebody may do this to no record of a kind; undefined when there can be one. */
export function refusalOfAll(
  viewer: Viewer,
  kind: Kind,
  verb: Verb,
  ecosystem: string,
): Sentence | undefined {
  if (readsOnly(viewer)) return sentence('token.reads');
  const reach = reachOf(roleOf(viewer, ecosystem), kind, verb);
  const isAllowed = reach === 'all' || (reach === 'own' && ownOf(viewer, ecosystem).size > 0);
  return isAllowed ? undefined : whoWrites(kind, verb);
}

/** Who may do this to records of a kind. */
function whoWrites(kind: Kind, verb: Verb): Sentence {
  if (kind.planned) return sentence('role.planners');
  return reachOf('PARTNER', kind, verb) === 'own' ? sentence('role.own') : sentence('role.facilitators');
}

/** A record that is about to be written, with what must be known to say who may. */
export type Writing = Touched & {
  ecosystem: string;
  /** What it refers to, as it is and as it will be. */
  find: Find;
  /** It becomes again what it was before a change of one's own: what holds for what one says anew does not matter then. */
  restores?: boolean | undefined;
  /** It is taken, where it was vacant or missing. */
  takes?: boolean | undefined;
};

/**
 * Why somebody may not write a record so; undefined when they may. Neither what it was nor what it becomes is somebody
 * else's, and nobody touches through one ecosystem what another one holds.
 */
export function refusalOfRecord(viewer: Viewer, writing: Writing): Sentence | undefined {
  const { before, after, ecosystem, find } = writing;
  const state = after ?? before;
  if (!state) return undefined;
  if (ecosystemOf(state.id) !== ecosystem) return sentence('role.facilitators');
  if (readsOnly(viewer)) return sentence('token.reads');
  const kind = kindOf(state.kind);
  const verb = !before ? 'create' : after ? 'change' : 'remove';
  const isTaken = kind.taken !== undefined && (writing.takes === true || writing.restores === true);
  const reach = reachOf(roleOf(viewer, ecosystem), kind, isTaken ? 'change' : verb);
  if (reach === 'all') return undefined;
  const own = (kind.throughConvenor ? voicesOf : ownOf)(viewer, ecosystem);
  const isOwn = (each: RecordState | undefined) =>
    each === undefined ||
    (isTaken && each.refs[kind.taken ?? ''] === undefined) ||
    speakersOf(kind, each, find).some((id) => own.has(id));
  if (reach === 'none' || !isOwn(before) || !isOwn(after)) return whoWrites(kind, verb);
  return writing.restores ? undefined : kind.limits?.({ before, after, own });
}

/** The stakeholders, by id, that speak for a record. */
function speakersOf({ spokenFor = [] }: Kind, state: RecordState, find: Find): string[] {
  return spokenFor.flatMap((way) => {
    if (way === ITSELF) return [state.id];
    const names = way.split('.');
    let id: string | undefined = state.id;
    for (const name of names) id = (id === state.id ? state : find(id ?? ''))?.refs[name];
    return id ?? [];
  });
}
