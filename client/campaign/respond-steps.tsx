import { Alert, Button, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { SearchWith } from '../element/element-search.ts';
import type { Answer, Choices } from '../joining/joining.documents.ts';
import { LinksStep } from '../joining/links-step.tsx';
import { OthersStep } from '../joining/others-step.tsx';
import { ResourcesStep } from '../joining/resources-step.tsx';
import { StepForm, StepFrame } from '../joining/step-frame.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { FieldsStep } from './fields-step.tsx';
import type { ToAnswer } from './respond.documents.ts';
import { type RespondStep, stepsFor } from './respond-address.ts';
import { searchBy } from './search-by.ts';
import type { Responding } from './use-respond.ts';

type Props = { token: string; toAnswer: ToAnswer; responding: Responding };

/** One question after the other; which one stands in the address. */
export function RespondSteps(props: Props) {
  const { token, toAnswer, responding } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useClient();
  const { step: named }: { step?: RespondStep } = useSearch({ strict: false });
  // What was there at first: a step does not come or go while one answers.
  const [hasStanding] = useState(toAnswer.links.length + toAnswer.things.length > 0);
  const steps = stepsFor(toAnswer.questions, hasStanding);
  const step = named && steps.includes(named) && !toAnswer.isOver ? named : 'start';
  const at = steps.indexOf(step);
  const goTo = (to: RespondStep | undefined) => {
    if (!to) return;
    responding.forget();
    void navigate({ to: '/respond', search: { step: to }, hash: token });
  };
  /** The last answer says that this is all. */
  const goOn = async () => {
    const to = steps[at + 1];
    if (to !== 'end' || (await responding.answer({ isDone: true }))) goTo(to);
  };
  const search = useMemo(() => searchBy(client, token), [client, token]);
  const who = nameIn(language, toAnswer.stakeholder);
  const isEnd = step === 'end';
  return (
    <SearchWith value={search}>
      <StepFrame
        title={
          step === 'start'
            ? (language === 'fr' && toAnswer.titleFr) || toAnswer.title
            : t(`respond.title.${step}`)
        }
        text={step === 'start' || isEnd ? undefined : t(`respond.text.${step}`, { who })}
        at={at + 1}
        of={steps.length}
        onBack={at > 0 ? () => goTo(steps[at - 1]) : undefined}
        onSkip={step === 'start' || isEnd ? undefined : () => void goOn()}
        failure={responding.failure}
      >
        <Step {...props} {...{ step, who }} onDone={() => void goOn()} />
        {responding.refused.length > 0 && (
          <Alert color="orange" variant="light" role="alert">
            {responding.refused.map((each) => (
              <Text key={each} c="var(--ink)">
                {each}
              </Text>
            ))}
          </Alert>
        )}
      </StepFrame>
    </SearchWith>
  );
}

type StepProps = Props & { step: RespondStep; who: string; onDone(): void };

function Step({ step, who, toAnswer, responding, onDone }: StepProps) {
  const [drafts, setDrafts] = useState<Partial<Record<RespondStep, unknown>>>({});
  const { answer, sending } = responding;
  const of = <Draft,>(part: string) => ({
    slug: toAnswer.address,
    choices: choicesOf(toAnswer),
    sending,
    onDone,
    through: {
      give: async (answers: Parameters<typeof answerOf>[0]) =>
        answers.length === 0 || (await answer({ answers: answerOf(answers) })),
      takeBack: ({ id }: Answer) => {
        const found = [...toAnswer.links, ...toAnswer.things].find((each) => each.id === id);
        return answer({ said: [{ record: id, version: found?.version ?? 0, says: 'OVER' }] });
      },
    },
    given: standing(toAnswer, part),
    draft: drafts[step] as Draft | undefined,
    onDraft: (draft: Draft | undefined) => setDrafts((known) => ({ ...known, [step]: draft })),
  });
  switch (step) {
    case 'start':
      return <Start {...{ toAnswer, who, sending }} onDone={onDone} />;
    case 'confirm':
      return <ConfirmStep {...{ toAnswer, answer, sending }} onDone={onDone} />;
    case 'links':
      return <LinksStep {...of('LINK')} except={toAnswer.stakeholder.id} />;
    case 'needs':
      return <ResourcesStep {...of<{ [resource: string]: string }>('NEED')} part="NEED" />;
    case 'offers':
      return <ResourcesStep {...of<{ [resource: string]: string }>('OFFER')} part="OFFER" />;
    case 'others':
      return <OthersStep {...of('NOMINATION')} />;
    case 'fields':
      return <FieldsStep {...{ toAnswer, answer, sending }} onDone={onDone} />;
    default:
      return <End {...{ toAnswer, who }} />;
  }
}

type Given = { part: string } & Record<string, unknown>;
const answerOf = (answers: readonly Given[]) => [...answers] as never[];

/** What stands on the map already, as what was answered before. */
function standing({ links, things }: ToAnswer, part: string): Answer[] {
  const nothing = { name: null, type: null, isFrom: false, isMutual: false, strength: null, refused: null };
  const own = links.filter(({ answers }) => answers.includes('END'));
  return [
    ...(part === 'LINK'
      ? own.map(({ id, type, isFrom, isMutual, strength, other }) => ({
          ...nothing,
          ...{ id, part, type, isFrom, isMutual, strength, record: id, about: other },
        }))
      : []),
    ...things
      .filter((each) => each.part === part)
      .map(({ id, name, about }) => ({ ...nothing, id, part, name, record: id, about })),
  ] as Answer[];
}

const choicesOf = ({ resources, types }: ToAnswer): Choices =>
  ({
    ...{
      missions: { nodes: [] },
      places: { nodes: [] },
      charters: { nodes: [] },
      resources: { nodes: resources },
    },
    ecosystem: { interdependencyTypes: types },
  }) as unknown as Choices;

function Start({
  toAnswer,
  who,
  sending,
  onDone,
}: {
  toAnswer: ToAnswer;
  who: string;
  sending: boolean;
  onDone(): void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const place = (language === 'fr' && toAnswer.placeFr) || toAnswer.place;
  const text = (language === 'fr' && toAnswer.textFr) || toAnswer.text;
  if (toAnswer.isOver)
    return (
      <Stack gap="md">
        <Text>{t('respond.over', { who })}</Text>
        <SeeMap address={toAnswer.address} />
      </Stack>
    );
  return (
    <StepForm
      sending={sending}
      label={t(toAnswer.answeredAt ? 'respond.look' : 'respond.begin')}
      onSubmit={onDone}
    >
      <Text>
        {toAnswer.by
          ? t('respond.by', { by: toAnswer.by, place, who })
          : t('respond.bySomebody', { place, who })}
      </Text>
      {text && (
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} pl="sm">
          {text}
        </Text>
      )}
      {toAnswer.answeredAt && <Text>{t('respond.stillTrue')}</Text>}
      <Text size="sm" c="dimmed">
        {t('respond.shown', { who })}
      </Text>
    </StepForm>
  );
}

function End({ toAnswer, who }: { toAnswer: ToAnswer; who: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Text role="status">{t('respond.thanks', { who })}</Text>
      <SeeMap address={`${toAnswer.address}?at=${encodeURIComponent(toAnswer.stakeholder.id)}`} />
    </Stack>
  );
}

function SeeMap({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <Button component="a" size="lg" fullWidth variant="default" href={`/${address}`}>
      {t('respond.map')}
    </Button>
  );
}
