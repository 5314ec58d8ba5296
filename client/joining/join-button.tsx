import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../account/use-viewer.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';

/** The way in for who may put themselves on this map and speaks for nobody on it yet. */
export function JoinButton({ ecosystem }: { ecosystem: Ecosystem }) {
  const { t } = useTranslation();
  const { as } = useViewer();
  const { joining, mayEdit, speaksFor, address } = ecosystem;
  const isOpen = joining !== 'NOBODY' && !mayEdit && speaksFor.length === 0;
  if (!isOpen || (as !== 'visitor' && as !== 'account')) return null;
  return (
    <Button
      renderRoot={(props) => <Link {...props} to="/$slug/join" params={{ slug: address }} />}
      size="sm"
      style={{ flexShrink: 0 }}
    >
      {t('joining.button')}
    </Button>
  );
}
