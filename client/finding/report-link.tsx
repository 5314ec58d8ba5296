import { Button, type ButtonProps } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FindingAddress } from './finding-filter.ts';

type Props = ButtonProps & { ecosystem: { address: string }; address?: FindingAddress };

/** Leads to a report on the findings that an address names. */
export function ReportLink({ ecosystem, address = {}, ...looks }: Props) {
  const { t } = useTranslation();
  const { gap, severity, within, mission, state, assignee, about, whom } = address;
  const search = { gap, severity, within, mission, state, assignee, about, whom };
  return (
    <Button
      leftSection={<IconFileText aria-hidden size={16} />}
      {...looks}
      // The router keeps what is chosen apart from what a button looks like.
      renderRoot={(props) => (
        <Link
          {...props}
          to="/$slug/report"
          params={{ slug: ecosystem.address }}
          search={search as FindingAddress}
        />
      )}
    >
      {t('report.title')}
    </Button>
  );
}
