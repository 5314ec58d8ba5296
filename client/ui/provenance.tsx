import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { dateIn } from '../language/language.ts';

type Recorded = {
  source: string | null;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
};

/** Where a fact comes from: its source, who recorded it and when, who changed it last. */
export function Provenance({ of }: { of: Recorded }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const changed = of.updatedAt !== of.createdAt;
  const parts = [
    of.source ? t('provenance.source', { source: of.source }) : t('provenance.noSource'),
    t('provenance.created', { by: of.createdBy, on: dateIn(language, of.createdAt) }),
    changed && t('provenance.updated', { by: of.updatedBy, on: dateIn(language, of.updatedAt) }),
  ].filter(Boolean);
  return (
    <Text size="xs" c="dimmed">
      {parts.join(' · ')}
    </Text>
  );
}
