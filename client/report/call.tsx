import { useWords } from '../language/use-words.ts';

/** Whom to call for the next step of a finding. */
export function Call({ callees }: { callees: readonly { inWords: string }[] }) {
  const { t } = useWords();
  const [first, ...others] = callees;
  if (!first) return null;
  const name = first.inWords;
  return ` ${others.length === 0 ? t('report.call', { name }) : t('report.callOr', { name, count: others.length })}`;
}
