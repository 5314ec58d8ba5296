/** A call as the address holds it. */
export type Want = { resource: string; quantity?: number | null; unit?: string | null };
export type Call = {
  convenor: string;
  wants: Want[];
  mission?: string;
  deadline?: string;
  /** Who said yes, and who said no. */
  include: string[];
  exclude: string[];
  confirmedOnly: boolean;
};

const BLANK_CALL: Call = { convenor: '', wants: [], include: [], exclude: [], confirmedOnly: false };

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
  const [mission, deadline] = [textIn(given.mission), textIn(given.deadline)];
  return {
    convenor: textIn(given.convenor) ?? '',
    wants: wants.slice(0, 8).flatMap((want): Want[] => {
      const resource = textIn(want?.resource);
      if (!resource) return [];
      const quantity = typeof want.quantity === 'number' ? want.quantity : null;
      return [{ resource, quantity, unit: textIn(want.unit) ?? null }];
    }),
    ...(mission && { mission }),
    ...(deadline && /^\d{4}-\d{2}-\d{2}$/.test(deadline) && { deadline }),
    ...{ include: textsIn(given.include), exclude: textsIn(given.exclude) },
    confirmedOnly: given.confirmedOnly === true,
  };
}
