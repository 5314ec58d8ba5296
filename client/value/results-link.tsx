import { Button } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** From the bar above the map to the page of results: a picture, whose word is its name. On a phone, the readings lead there. */
export function ResultsLink({ slug }: { slug: string }) {
  const { t } = useTranslation();
  return (
    <Button
      renderRoot={(props) => <Link {...props} to="/$slug/results" params={{ slug }} />}
      {...{ size: 'sm', variant: 'subtle', color: 'gray', c: 'var(--ink)', px: 8, miw: 40 }}
      visibleFrom="sm"
      aria-label={t('value.title')}
      title={t('value.title')}
    >
      <IconTargetArrow aria-hidden size={18} />
    </Button>
  );
}
