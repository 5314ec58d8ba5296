import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { charterOf } from './charter-step.tsx';
import { EndStep } from './end-step.tsx';
import { type JoinStep, stepsOf } from './join-address.ts';
import { type Questioned, QuestionSteps } from './question-steps.tsx';

/** What who joins by themselves is asked. */
export function Questions(props: Questioned) {
  const { slug, choices, joining } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { step }: { step?: JoinStep } = useSearch({ strict: false });
  const steps = stepsOf({
    hasCharter: Boolean(charterOf(choices)),
    hasMissions: choices.missions.nodes.length > 0,
  });
  return (
    <QuestionSteps
      {...props}
      steps={steps}
      named={step}
      onGo={(to) => void navigate({ to: '/$slug/join', params: { slug }, search: { step: to } })}
      end={{
        // Who still waits for a facilitator is not told that they are in.
        title: t(joining.state === 'APPROVED' ? 'joining.title.end' : 'joining.title.asked'),
        content: <EndStep {...{ slug, joining }} />,
      }}
    />
  );
}
