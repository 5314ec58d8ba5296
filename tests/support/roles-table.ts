/** The table of docs/roles.md, as the program has it. */
import { reachOf, VERBS } from '../../server/access/rights.ts';
import { ACTIONS, type Action, may, ROLES, type Role } from '../../server/access/viewer.ts';
import type { Kind } from '../../server/kind/kind.ts';
import { KINDS } from './specimens.ts';

const IN_WORDS: Record<Action, string> = {
  read: 'reads what is public; a member, what members see',
  contribute: 'undoes their own last change',
  suppose: 'asks what would be',
  mark: 'dismisses, reopens and assigns findings, and reads who looks after them and why',
  curate: 'merges, pins, imports, reads and undoes the history of all, changes the ecosystem',
  found: 'founds an ecosystem: who facilitates one already, and who runs the server',
};

const row = (first: string, cell: (role: Role) => string) => `| ${[first, ...ROLES.map(cell)].join(' | ')} |`;

/** What a role does to records of a kind, in words. */
function cellOf(role: Role, kind: Kind): string {
  const reaches = VERBS.map((verb) => reachOf(role, kind, verb));
  const [first] = reaches;
  if (reaches.every((reach) => reach === first)) return first === 'none' ? '' : String(first);
  return VERBS.flatMap((verb, at) => (reaches[at] === 'none' ? [] : [`${verb} ${reaches[at]}`])).join(', ');
}

const waysOf = ({ spokenFor = [] }: Kind) =>
  spokenFor.map((way) => (way === 'id' ? 'itself' : `\`${way}\``)).join(' or ');

/** Both tables: what roles do, and to which records. */
export function rolesTable(): string {
  const head = (first: string) => [
    row(first, (role) => role.toLowerCase()),
    '| --- | --- | --- | --- | --- |',
  ];
  const actions = ACTIONS.map((action) =>
    row(IN_WORDS[action], (role) => (may({ id: 'x', role }, action) ? 'yes' : '')),
  );
  const kinds = [...KINDS]
    .sort((a, b) => Number(!a.spokenFor) - Number(!b.spokenFor) || (a.name < b.name ? -1 : 1))
    .map((kind) =>
      row(`${kind.name}${kind.spokenFor ? ` (${waysOf(kind)})` : ''}`, (role) => cellOf(role, kind)),
    );
  return [...head('who'), ...actions, '', ...head('creates, changes and removes'), ...kinds].join('\n');
}
