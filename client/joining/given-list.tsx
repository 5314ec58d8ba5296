import { CloseButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import type { Answer } from './joining.documents.ts';
import type { Through } from './through.ts';

type Props = { given: readonly Answer[]; words(answer: Answer): string; through: Through };

/** What was answered to a question, each to be taken back; what could not be written says why. */
export function GivenList({ given, words, through }: Props) {
  const { t } = useTranslation();
  if (given.length === 0) return null;
  return (
    <Stack gap={4} component="ul" p={0} m={0} aria-label={t('joining.given')} style={{ listStyle: 'none' }}>
      {given.map((answer) => (
        <Group key={answer.id} component="li" wrap="nowrap" justify="space-between" align="flex-start">
          <div style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
            <Text>{words(answer)}</Text>
            {answer.refused && (
              <Text size="sm" c="red">
                {answer.refused}
              </Text>
            )}
          </div>
          <CloseButton
            size="lg"
            aria-label={t('joining.takeBack', { what: words(answer) })}
            onClick={() => void through.takeBack(answer)}
          />
        </Group>
      ))}
    </Stack>
  );
}

/** What an answer is about, in the reader's language. */
export function useAbout(): (answer: Answer) => string {
  const language = useLanguage();
  return ({ about, name }) => (about ? nameIn(language, about) : (name ?? '…'));
}
