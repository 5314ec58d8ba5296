import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconCopy, IconEyeOff, IconUser, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { useNotice } from '../ui/notice.ts';
import type { FindingDetail } from './finding.documents.ts';
import { AssignDialog, DismissDialog } from './mark-dialogs.tsx';
import { useMarking } from './use-marking.ts';

type Props = {
  ecosystem: { id: string; mayPlan: boolean };
  finding: FindingDetail;
  assignees: readonly string[];
  onMarked(): void;
};

/** What can be said of a finding, by who may; and its address, to hand on. */
export function FindingActions({ ecosystem, finding, assignees, onMarked }: Props) {
  const { t } = useWords();
  const notice = useNotice();
  const marking = useMarking({ ecosystem, keysOf: () => ({ keys: [finding.key] }), onMarked });
  const [asking, setAsking] = useState<'dismiss' | 'assign'>();
  const [isCopied, setCopied] = useState(false);
  const { state, assignee, sentence } = finding;
  const close = () => setAsking(undefined);
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => notice(t('gaps.notCopied'), undefined, { isAlert: true }),
    );
  const button = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <Group gap="xs">
      {ecosystem.mayPlan && state !== 'CLOSED' && (
        <>
          <Button
            {...button}
            leftSection={<IconUser aria-hidden size={16} />}
            onClick={() => setAsking('assign')}
          >
            {t('gaps.assign')}
          </Button>
          {assignee && (
            <Button
              {...button}
              leftSection={<IconUserOff aria-hidden size={16} />}
              onClick={marking.unassign}
            >
              {t('gaps.unassign')}
            </Button>
          )}
          {state === 'DISMISSED' ? (
            <Button
              {...button}
              leftSection={<IconArrowBackUp aria-hidden size={16} />}
              onClick={marking.reopen}
            >
              {t('gaps.reopen')}
            </Button>
          ) : (
            <Button
              {...button}
              leftSection={<IconEyeOff aria-hidden size={16} />}
              onClick={() => setAsking('dismiss')}
            >
              {t('gaps.dismiss')}
            </Button>
          )}
        </>
      )}
      <Button
        {...button}
        leftSection={isCopied ? <IconCheck aria-hidden size={16} /> : <IconCopy aria-hidden size={16} />}
        onClick={copy}
      >
        {isCopied ? t('gaps.copied') : t('gaps.copy')}
      </Button>
      {asking === 'dismiss' && <DismissDialog {...{ sentence, marking }} onClose={close} />}
      {asking === 'assign' && (
        <AssignDialog {...{ sentence, marking, assignee, assignees }} onClose={close} />
      )}
    </Group>
  );
}
