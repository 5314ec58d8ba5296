import type { TFunction } from 'i18next';
import type { Report } from './send-sheet.ts';

const COUNTED = ['stakeholders', 'missions', 'interdependencies', 'places', 'types'] as const;

/** What an import made and changed, in one or two sentences: "Added: 5 stakeholders, 1 place." */
export function countsIn(t: TFunction, { created, changed }: Pick<Report, 'created' | 'changed'>): string {
  const said = ({ records, ...counts }: Report['created']) => {
    const others = Object.values(records).reduce((sum, count) => sum + count, 0);
    return [
      ...COUNTED.flatMap((noun) =>
        counts[noun] > 0 ? [t(`paste.count.${noun}`, { count: counts[noun] })] : [],
      ),
      ...(others > 0 ? [t('paste.count.records', { count: others })] : []),
    ].join(', ');
  };
  const parts = [
    { key: 'paste.created', what: said(created) },
    { key: 'paste.changed', what: said(changed) },
  ].filter(({ what }) => what !== '');
  return parts.length > 0 ? parts.map(({ key, what }) => t(key, { what })).join(' ') : t('paste.unchanged');
}
