/** How somebody adds a record, by the rules of its ecosystem: they narrow what the table of roles allows. */
import { kindOf } from '../kind/kind.ts';
import type { Settings } from './sees.ts';
import { roleOf, type Viewer } from './viewer.ts';

/** AT_ONCE, APPROVED or NOBODY, as the ecosystem says of this kind; facilitators, and what one has approved, are held by no rule. */
export function addingRule(
  viewer: Viewer,
  { ecosystem, settings }: { ecosystem: string; settings: Settings },
  kind: string,
): string {
  const { addingRule: name } = kindOf(kind);
  if (!name || viewer.isApproved || roleOf(viewer, ecosystem) === 'FACILITATOR') return 'AT_ONCE';
  return String(settings[name] ?? kindOf('Ecosystem').fields[name]?.initial);
}
