/** A call as the address holds it. */
export type Want = { resource: string; quantity?: number | null; unit?: string | null };
export type Call = {
  convenor: string;
  wants: Want[];
  mission?: string;
  place?: string;
  deadline?: string;
  /** Who must be in it, and who must not. */
  include: string[];
  exclude: string[];
  /** Who has answered, the first first. */
  answers: CallAnswered[];
  confirmedOnly: boolean;
};
export type CallAnswered = { who: string; says: 'YES' | 'NO' };

const BLANK_CALL: Call = {
  ...{ convenor: '', wants: [], include: [], exclude: [], answers: [], confirmedOnly: false },
};

/** A call in which somebody has said something, or nothing any more. */
export const withAnswer = (call: Call, who: string, says: CallAnswered['says'] | undefined): Call => ({
  ...call,
  answers: [...call.answers.filter((each) => each.who !== who), ...(says ? [{ who, says }] : [])],
});

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 80 ? value : undefined;
const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((each) => textIn(each) ?? []).slice(0, 50) : [];

/** What cannot be understood is left out; the server says what is wrong with the rest. */
export function readCall(typed: string | undefined): Call {
  let given: Record<string, unknown> = {};
  try {
    given = JSON.parse(typed ?? '{}') as Record<string, unknown>;
  } catch {
    return BLANK_CALL;
  }
  const wants = Array.isArray(given.wants) ? (given.wants as Record<string, unknown>[]) : [];
  const [mission, place, deadline] = [textIn(given.mission), textIn(given.place), textIn(given.deadline)];
  const answers = Array.isArray(given.answers) ? (given.answers as Record<string, unknown>[]) : [];
  return {
    convenor: textIn(given.convenor) ?? '',
    wants: wants.slice(0, 8).flatMap((want): Want[] => {
      const resource = textIn(want?.resource);
      if (!resource) return [];
      const quantity = typeof want.quantity === 'number' ? want.quantity : null;
      return [{ resource, quantity, unit: textIn(want.unit) ?? null }];
    }),
    ...(mission && { mission }),
    ...(place && { place }),
    ...(deadline && /^\d{4}-\d{2}-\d{2}$/.test(deadline) && { deadline }),
    ...{ include: textsIn(given.include), exclude: textsIn(given.exclude) },
    answers: answers.slice(0, 50).flatMap((each): CallAnswered[] => {
      const [who, says] = [textIn(each?.who), each?.says];
      return who && (says === 'YES' || says === 'NO') ? [{ who, says }] : [];
    }),
    confirmedOnly: given.confirmedOnly === true,
  };
}

type OpenNeed = { quantity: number | null; unit: string | null; committed: number; resource: { id: string } };

/** What is still missing of a need, as something to call for. */
export function wantOf({ quantity, unit, committed, resource }: OpenNeed): Want {
  const left = quantity === null ? null : quantity - committed;
  const isKnown = left !== null && left > 0;
  return { resource: resource.id, quantity: isKnown ? left : null, unit: isKnown ? unit : null };
}
