import { Badge, Group, Text } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import type { ReadingProps } from '../app/reading.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import { ReachActions } from './reach-actions.tsx';
import type { ToReach } from './unseen.documents.ts';
import style from './unseen.module.css';

type Props = Pick<ReadingProps, 'ecosystem' | 'onGo' | 'address'> & {
  row: ToReach;
  /** Those who look after others of the list. */
  assignees: readonly string[];
  onMarked(): void;
};

/** Somebody who was named and not reached: why, who could introduce, and what to do about it. */
export function ReachRow({ row, onGo, address, ...props }: Props) {
  const { t } = useWords();
  const { id, name, value, reason, assignee, dismissedReason } = row;
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <button type="button" className={style.go} onClick={() => onGo(id)}>
          {name}
        </button>
        {dismissedReason === null && (
          <Badge variant="light" title={t('unseen.worth')}>
            {value}
          </Badge>
        )}
      </Group>
      <span className={style.why}>{dismissedReason ?? reason}</span>
      {assignee && <span className={style.why}>{t('gaps.assigned', { name: assignee })}</span>}
      {dismissedReason === null && <Introducers {...{ row, address }} />}
      <ReachActions {...{ row, ...props }} />
    </li>
  );
}

/** Who could introduce, each with the path from there. */
function Introducers({ row: { id, name, introducers }, address }: Pick<Props, 'row' | 'address'>) {
  const { t, language } = useWords();
  if (introducers.length === 0) return <span className={style.why}>{t('unseen.noIntroducer')}</span>;
  return introducers.map(({ stakeholder, sentence }) => (
    <Group key={stakeholder.id} gap={6} wrap="nowrap" align="center" justify="space-between" mt={4}>
      <Text size="sm">
        {t('unseen.introduces', { name: nameIn(language, stakeholder) })} ({sentence})
      </Text>
      <RowAction
        label={t('unseen.pathTo', { from: nameIn(language, stakeholder), to: name })}
        onClick={() => address.openReading('path', { from: stakeholder.id, to: id })}
      >
        <IconRoute aria-hidden size={16} />
      </RowAction>
    </Group>
  ));
}
