import { Button, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { Address } from '../app/use-address.ts';
import { dateIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { FindingDetail } from './finding.documents.ts';

type Props = { finding: FindingDetail; address: Address };

/** Since when it stands, until when it stood, and the way to what changed then. */
export function FindingDates({ finding, address }: Props) {
  const { t, language } = useWords();
  const { openedOn, openedBy, closedOn, closedBy, dismissedReason, dismissedBy, assignee } = finding;
  const [first] = finding.entityIds;
  return (
    <div>
      {dismissedReason && (
        <Text size="sm">
          <strong>{t('gaps.dismissed', { name: dismissedBy ?? '' })}</strong> {dismissedReason}
        </Text>
      )}
      {assignee && <Text size="sm">{t('gaps.assigned', { name: assignee })}</Text>}
      {openedOn && openedBy !== null && (
        <Text size="sm" c="dimmed">
          {t('gaps.opened', { on: dateIn(language, openedOn), revision: openedBy })}
        </Text>
      )}
      {closedOn && closedBy !== null && (
        <Text size="sm" c="dimmed">
          {t('gaps.closed', { on: dateIn(language, closedOn), revision: closedBy })}
        </Text>
      )}
      {first && (
        <Button
          size="compact-sm"
          variant="subtle"
          ml={-8}
          leftSection={<IconHistory aria-hidden size={16} />}
          onClick={() => address.read({ at: undefined, link: undefined, panel: 'history', record: first })}
        >
          {t('gaps.whatChanged')}
        </Button>
      )}
    </div>
  );
}
