import { IconAlertOctagon, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import style from './finding.module.css';
import type { Severity } from './finding-filter.ts';

const ICONS = { HIGH: IconAlertOctagon, MEDIUM: IconAlertTriangle, LOW: IconInfoCircle } as const;

/** The icon of a severity: each has a shape of its own, so that none is told by colour alone. */
export function SeverityIcon({ severity, size = 18 }: { severity: Severity; size?: number }) {
  const Icon = ICONS[severity];
  return <Icon aria-hidden size={size} className={style.icon ?? ''} data-severity={severity} />;
}

/** A severity by its icon and its word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useTranslation();
  return (
    <span className={style.severity}>
      <SeverityIcon severity={severity} />
      {t(`gaps.severity.${severity}`)}
    </span>
  );
}
