/**
 * A call that is kept: a campaign which asks the members of a coalition whether they give what was called for. Facilitators alone read it,
 * as all campaigns; what it makes of the map (a mission, needs, roles, seats, commitments) is written as any other record is.
 */
import { type Campaign, campaignIn, type Invitee, stateOf } from '../campaign/campaign.ts';
import { type Invited, inviteesOf } from '../campaign/campaigns.ts';
import { NotFound } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Call } from '../mobilisation/call.ts';
import type { Gives } from '../mobilisation/mobilise.ts';
import type { Database } from '../neo4j/database.ts';
import { type CallListRow, callList } from './call.queries.ts';

export type SavedCall = Campaign & {
  call: Call;
  mission: string;
  /** For each want the need that it is written as, and the role whose seat it fills. */
  needs: string[];
  roles: string[];
  named: CallListRow['mission'];
};

export const CALL_SAYS = ['YES', 'NO', 'INSTEAD'] as const;
export type CallSays = (typeof CALL_SAYS)[number];

/** Somebody who is called. */
export type Called = Invitee & {
  /** What they are asked for. */
  asks: Gives[];
  says?: CallSays;
  saidAt?: string;
  note?: string;
  /** Who they named in their place: on the map, or by name alone. */
  instead?: string;
  insteadName?: string;
  /** In whose place they were named. */
  insteadOf?: string;
  /** A facilitator heard it, by telephone for instance: the id of their account. */
  heardBy?: string;
  /** Records that their yes has made. */
  made: string[];
};

export type CalledThere = Omit<Invited, 'invitee'> & { called: Called };

export const CALL_STATES = ['OPEN', 'ANSWERED', 'CLOSED'] as const;
export type CallState = (typeof CALL_STATES)[number];

export function savedIn({ call: stored, mission }: CallListRow): SavedCall {
  const { call, ...plain } = stored;
  return { ...(campaignIn(plain) as SavedCall), call: JSON.parse(String(call)) as Call, named: mission };
}

export function calledIn(invitee: Invitee | Record<string, unknown>): Called {
  const { asks, made, ...plain } = invitee as Record<string, unknown>;
  return {
    ...(plain as unknown as Called),
    ...{ asks: JSON.parse(String(asks ?? '[]')) as Gives[], made: (made as string[] | undefined) ?? [] },
  };
}

type Asking = { database: Database };

/** The calls of an ecosystem, the newest first. */
export async function savedCalls(
  { database }: Asking,
  of: { ecosystem: string; id: string | null },
): Promise<SavedCall[]> {
  return (await database.readLatest(callList, of)).map(savedIn);
}

/** Throws `NotFound`. */
export async function savedCall(asking: Asking, of: { ecosystem: string; id: string }): Promise<SavedCall> {
  const [found] = await savedCalls(asking, of);
  if (!found) throw new NotFound(sentence('call.gone'));
  return found;
}

/** Everybody who is called, by name. */
export async function calledOf(asking: Asking, call: string): Promise<CalledThere[]> {
  return (await inviteesOf(asking, call)).map(({ invitee, ...rest }) => ({
    ...rest,
    called: calledIn(invitee),
  }));
}

/** Answered once everybody who was asked has said something. */
export function callState({ closedAt }: SavedCall, all: readonly CalledThere[]): CallState {
  if (closedAt) return 'CLOSED';
  const asked = all.filter(({ called }) => called.says || stateOf(called) !== 'NOT_ASKED');
  return asked.length > 0 && asked.every(({ called }) => called.says) ? 'ANSWERED' : 'OPEN';
}

/** The call as it stands with what was answered, the first answer first; a day that is over holds nobody back any more. */
export function callNow({ call, needs }: SavedCall, all: readonly CalledThere[], today: string): Call {
  const said = all
    .filter(({ called }) => called.says)
    .sort((one, other) => ((one.called.saidAt ?? '') < (other.called.saidAt ?? '') ? -1 : 1));
  const { deadline, ...rest } = call;
  return {
    ...rest,
    ...(deadline && deadline >= today && { deadline }),
    needs,
    answers: said.map(({ stakeholder: { id }, called: { says, instead } }) => ({
      ...{ who: id, isYes: says === 'YES' },
      ...(says === 'INSTEAD' && instead && { instead }),
    })),
  };
}
