/** Which roles of a template a mission lacks. Pure. */
import { folded } from '../language/folded.ts';
import type { TemplateRole } from '../mission/mission-templates.ts';

type Known = { kind: string; title: string | null; titleFr: string | null };

/**
 * Each role of the template is held against one role of the mission at most: one of the same title in either language, else one
 * of the same kind that has no title of its own. What is left over is lacking.
 */
export function lackingRoles(template: readonly TemplateRole[], roles: readonly Known[]): TemplateRole[] {
  const left = [...roles];
  const take = (fits: (role: Known) => boolean): boolean => {
    const at = left.findIndex(fits);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const titles = ({ title, titleFr }: Known) =>
    [title, titleFr].flatMap((each) => (each ? [folded(each)] : []));
  return template
    .filter((wanted) => !take((role) => titles(wanted).some((title) => titles(role).includes(title))))
    .filter((wanted) => !take((role) => role.kind === wanted.kind && titles(role).length === 0));
}
