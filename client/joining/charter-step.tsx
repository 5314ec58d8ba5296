import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { StepForm } from './step-frame.tsx';
import type { Question } from './through.ts';

/** The charter that is in force, to be read and accepted. */
export function CharterStep(props: Question<undefined> & { sending: boolean }) {
  const { choices, given, through, onDone, sending } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const charter = charterOf(choices);
  if (!charter) return null;
  const isAccepted = given.some(({ about }) => about?.id === charter.id);
  const submit = async () => {
    if (isAccepted || (await through.give([{ part: 'CHARTER', about: charter.id }]))) onDone();
  };
  return (
    <StepForm
      sending={sending}
      label={t(isAccepted ? 'joining.goOn' : 'joining.accept')}
      onSubmit={() => void submit()}
    >
      <Paper
        withBorder
        p="md"
        mah="45dvh"
        style={{ overflow: 'auto' }}
        tabIndex={0}
        role="region"
        aria-label={charter.title}
      >
        <Title order={2} size="h4">
          {charter.title}
        </Title>
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {(language === 'fr' && charter.textFr) || charter.text}
        </Text>
      </Paper>
    </StepForm>
  );
}

/** The newest that has come into force. */
export const charterOf = ({ charters }: Question<undefined>['choices']) => {
  const today = new Date().toISOString().slice(0, 10);
  return charters.nodes
    .filter(({ adoptedOn }) => adoptedOn && adoptedOn <= today)
    .sort((one, other) => (one.adoptedOn ?? '').localeCompare(other.adoptedOn ?? ''))
    .at(-1);
};
