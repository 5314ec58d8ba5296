import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconEyeOff, IconMessageForward, IconUser, IconUserPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useViewer } from '../account/use-viewer.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { AssignDialog, DismissDialog } from '../finding/mark-dialogs.tsx';
import { useMarking } from '../finding/use-marking.ts';
import { useWords } from '../language/use-words.ts';
import { InviteDialog } from '../members/invite-dialog.tsx';
import { IntroductionDialog } from './introduction-dialog.tsx';
import type { ToReach } from './unseen.documents.ts';

type Props = {
  ecosystem: Ecosystem;
  row: ToReach;
  assignees: readonly string[];
  onMarked(): void;
};

type Task = 'invite' | 'introduce' | 'assign' | 'dismiss';

/** What to do next about somebody who was not reached, by who may. That they were not is a finding: it is assigned and dismissed as one. */
export function ReachActions({ ecosystem, row, assignees, onMarked }: Props) {
  const { t } = useWords();
  const viewer = useViewer();
  const [task, setTask] = useState<Task>();
  const { id, name, findingKey, assignee, dismissedReason, introducers, reason } = row;
  const marking = useMarking({ ecosystem, keysOf: () => ({ keys: [findingKey] }), onMarked });
  const close = () => setTask(undefined);
  if (!ecosystem.mayPlan) return null;
  const does = (what: Task, icon: ReactNode, word: string) => (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={icon}
      aria-label={t('unseen.doTo', { what: word, name })}
      onClick={() => setTask(what)}
    >
      {word}
    </Button>
  );
  if (dismissedReason !== null)
    return (
      <Group>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconArrowBackUp aria-hidden size={14} />}
          aria-label={t('unseen.doTo', { what: t('gaps.reopen'), name })}
          onClick={marking.reopen}
        >
          {t('gaps.reopen')}
        </Button>
      </Group>
    );
  return (
    <Group gap={6} mt={4}>
      {ecosystem.mayEdit &&
        viewer.as === 'account' &&
        does('invite', <IconUserPlus aria-hidden size={14} />, t('unseen.invite'))}
      {introducers.length > 0 &&
        does('introduce', <IconMessageForward aria-hidden size={14} />, t('unseen.introduction'))}
      {does('assign', <IconUser aria-hidden size={14} />, t('gaps.assign'))}
      {does('dismiss', <IconEyeOff aria-hidden size={14} />, t('gaps.dismiss'))}
      {task === 'invite' && (
        <InviteDialog
          {...{ ecosystem }}
          speaksFor={[{ id, name }]}
          onMade={() => undefined}
          onClose={close}
        />
      )}
      {task === 'introduce' && <IntroductionDialog {...{ ecosystem, row }} onClose={close} />}
      {task === 'assign' && (
        <AssignDialog {...{ marking, assignee, assignees }} sentence={`${name}. ${reason}`} onClose={close} />
      )}
      {task === 'dismiss' && (
        <DismissDialog marking={marking} sentence={`${name}. ${reason}`} onClose={close} />
      )}
    </Group>
  );
}
