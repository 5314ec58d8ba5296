import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { dateIn } from '../language/language.ts';
import { authorIn } from './author.ts';

type Recorded = {
  source: string | null;
  createdAt: string;
  /** Nobody for readers who are not told. */
  createdBy: string | null;
  updatedAt: string;
  updatedBy: string | null;
};

/** Where a fact comes from: its source, who recorded it and when, who changed it last. */
export function Provenance({ of }: { of: Recorded }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const changed = of.updatedAt !== of.createdAt;
  const told = (what: 'created' | 'updated', by: string | null, at: string) =>
    by === null
      ? t(`provenance.${what}On`, { on: dateIn(language, at) })
      : t(`provenance.${what}`, { by: authorIn(t, by), on: dateIn(language, at) });
  const parts = [
    of.source ? t('provenance.source', { source: of.source }) : t('provenance.noSource'),
    told('created', of.createdBy, of.createdAt),
    changed && told('updated', of.updatedBy, of.updatedAt),
  ].filter(Boolean);
  return (
    <Text size="xs" c="dimmed">
      {parts.join(' · ')}
    </Text>
  );
}
