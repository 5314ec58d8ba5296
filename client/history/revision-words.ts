/** What a revision did, in one sentence. */
import type { Words } from '../language/use-words.ts';
import { authorIn } from '../ui/author.ts';
import type { RecordChange, Revision } from './history.documents.ts';
import { recordWords } from './kind-words.ts';

/** What a sentence is made of; a list of changes may be cut by the server. */
type Told = Pick<Revision, 'action' | 'by'> & {
  changes: readonly Pick<RecordChange, 'kind' | 'name' | 'isNew' | 'isGone'>[];
};

const FLAGS = { create: 'isNew', remove: 'isGone' } as const;

/** The record that the change was about: what else changed followed from it. Without a name when the list was cut before it. */
export function mainChange({ action, changes }: Omit<Told, 'by'>): Told['changes'][number] | undefined {
  const [, verb, kind] = /^(create|update|remove|set)([A-Z][A-Za-z]*?)(?:Status)?$/.exec(action) ?? [];
  if (!kind) return changes[0];
  const flag = verb === 'create' || verb === 'remove' ? FLAGS[verb] : undefined;
  const found = changes.findLast((change) => change.kind === kind && (!flag || change[flag]));
  return found ?? { kind, name: '', isNew: verb === 'create', isGone: verb === 'remove' };
}

/** Who did what: "Ana changed Town of Newmarket". */
export function revisionWords({ t }: Words, revision: Told): string {
  const { action, changes } = revision;
  const by = authorIn(t, revision.by, true);
  if (action === 'IMPORT') return t('history.did.imported', { by });
  if (action === 'eraseStakeholder') return t('history.did.erased', { by });
  if (action === 'eraseAccount') return t('history.did.erasedAccount');
  if (action === 'forgetNominated') return t('history.did.forgotten');
  const main = mainChange(revision);
  const what = main ? recordWords(t, main) : t('history.something');
  if (action === 'undoRevision') return t('history.did.undid', { by, what });
  if (action === 'mergeStakeholders') {
    const gone = changes.findLast(({ kind, isGone }) => kind === 'Stakeholder' && isGone);
    return t('history.did.merged', { by, gone: gone ? recordWords(t, gone) : '…', what });
  }
  const others = changes.length - 1;
  if (action === 'changeElements' && others > 0)
    return t('history.did.changedMany', { by, what, count: others });
  if (action === 'pinElements' || action === 'unpinElements')
    return t(`history.did.${action}`, { by, what, count: changes.length, others });
  if (main?.isNew) return t('history.did.added', { by, what });
  if (main?.isGone) return t('history.did.removed', { by, what });
  return t('history.did.changed', { by, what });
}

/** Whether a revision is undone now: what undid it may have been undone in turn. */
export function isUndone(
  { undoneBy }: Pick<Revision, 'undoneBy'>,
  known: ReadonlyMap<number, Pick<Revision, 'undoneBy'>>,
): boolean {
  if (undoneBy === null) return false;
  const undoing = known.get(undoneBy);
  return !undoing || !isUndone(undoing, known);
}
