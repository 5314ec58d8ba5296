import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const AT_FIRST = 10;
const MORE = 50;

/** The first rows of a list that may be long, and how many more the next press brings. */
export function useFirstRows<Row>(rows: readonly Row[]) {
  const [shown, setShown] = useState(AT_FIRST);
  return {
    first: rows.slice(0, shown),
    brings: Math.max(0, Math.min(MORE, rows.length - shown)),
    more: () => setShown(shown + MORE),
  };
}

export function MoreRows({ brings, onMore }: { brings: number; onMore(): void }) {
  const { t } = useTranslation();
  if (brings === 0) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={onMore}>
      {t('interdependency.more', { count: brings })}
    </Button>
  );
}
