/** The coalition of a call that is kept, planned again with what was answered. */
import { Invalid } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { type Mobilised, readMobilisation } from '../mobilisation/read-mobilisation.ts';
import { type CalledThere, calledOf, callNow, type SavedCall } from './saved.ts';

export type PlanNow = { plan: Mobilised | undefined; all: CalledThere[] };

/** None where the call cannot be planned any more: who convenes is gone, for instance. */
export async function planNow(context: Context, slug: string, saved: SavedCall): Promise<PlanNow> {
  const all = await calledOf(context, saved.id);
  const call = callNow(saved, all, new Date().toISOString().slice(0, 10));
  try {
    return { plan: await readMobilisation(context, slug, call), all };
  } catch (error) {
    if (error instanceof Invalid) return { plan: undefined, all };
    throw error;
  }
}
