import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Explored } from './use-explorer.ts';

/** Says of what is worked out for today that it is, while the map shows another day. */
export function OfToday({ page: { address, held } }: { page: Explored }) {
  const { t } = useTranslation();
  if (!address.address.on && !held) return null;
  return (
    <Text size="sm" c="dimmed" mb="xs" role="note">
      {t('reading.ofToday')}
    </Text>
  );
}
