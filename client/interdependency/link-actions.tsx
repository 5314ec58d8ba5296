import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnsweredLink, LinkAnswer } from './interdependency.documents.ts';
import { answersTo } from './link-answers.ts';

type Props = {
  link: Pick<AnsweredLink, 'answers' | 'status' | 'declaredBy' | 'mayReword'>;
  onAnswer(answer: LinkAnswer): void;
};

/** What can be answered to a link now; of one that is over, what to do instead. */
export function LinkActions({ link, onAnswer }: Props) {
  const { t } = useTranslation();
  const answers = answersTo(link);
  if (link.status === 'ENDED')
    return link.mayReword ? (
      <Text size="sm" c="dimmed">
        {t('answer.over')}
      </Text>
    ) : null;
  if (answers.length === 0) return null;
  return (
    <Group gap="xs">
      {answers.map((answer) => (
        <Button
          key={answer}
          size="sm"
          variant={answer === 'CONFIRM' ? 'light' : 'default'}
          onClick={() => onAnswer(answer)}
        >
          {t(`answer.do.${answer}`)}
        </Button>
      ))}
    </Group>
  );
}
