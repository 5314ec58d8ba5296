import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CharterStep, charterOf } from './charter-step.tsx';
import { EndStep } from './end-step.tsx';
import { type JoinStep, stepsOf } from './join-address.ts';
import type { Choices, Profile, Stand } from './joining.documents.ts';
import { LinksStep } from './links-step.tsx';
import { MissionsStep } from './missions-step.tsx';
import { OthersStep } from './others-step.tsx';
import { ResourcesStep } from './resources-step.tsx';
import { StepFrame } from './step-frame.tsx';
import type { useDrafts, useJoining } from './use-joining.ts';
import { WhoStep } from './who-step.tsx';

type Props = {
  slug: string;
  choices: Choices;
  joining: Stand;
  kept: ReturnType<typeof useDrafts>;
  doing: ReturnType<typeof useJoining>;
};

/** One question after the other; where one is stands in the address, and else where one was before. */
export function Questions({ slug, choices, joining, kept, doing }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { step: named }: { step?: JoinStep } = useSearch({ strict: false });
  const steps = stepsOf({
    hasCharter: Boolean(charterOf(choices)),
    hasMissions: choices.missions.nodes.length > 0,
  });
  const hasBegun = joining.state === 'WAITING' || joining.state === 'APPROVED';
  const left = kept.drafts.step as JoinStep | undefined;
  const wanted = named ?? left ?? 'who';
  // Nobody answers for somebody whom they have not named.
  const step = hasBegun && steps.includes(wanted) ? wanted : 'who';
  const at = steps.indexOf(step);
  const goTo = (to: JoinStep | undefined) => {
    if (!to) return;
    doing.forget();
    kept.set('step', to);
    void navigate({ to: '/$slug/join', params: { slug }, search: { step: to } });
  };
  const next = () => goTo(steps[at + 1]);
  const isLast = step === 'end';
  return (
    <StepFrame
      title={t(`joining.title.${step}`)}
      text={isLast || step === 'who' ? undefined : t(`joining.text.${step}`)}
      at={at + 1}
      of={steps.length}
      onBack={at > 0 ? () => goTo(steps[at - 1]) : undefined}
      onSkip={isLast || step === 'who' ? undefined : next}
      failure={doing.failure}
    >
      <Asked {...{ step, slug, choices, joining, kept, doing }} onDone={next} />
    </StepFrame>
  );
}

function Asked({
  step,
  slug,
  choices,
  joining,
  kept,
  doing,
  onDone,
}: Props & { step: JoinStep; onDone(): void }) {
  const { sending, give, takeBack, join } = doing;
  const of = <Draft,>(part: string) => ({
    ...{ slug, choices, sending, onDone, through: { give, takeBack } },
    given: joining.answers.filter((answer) => answer.part === part),
    draft: kept.drafts[step] as Draft | undefined,
    onDraft: (draft: Draft | undefined) => kept.set(step, draft),
  });
  switch (step) {
    case 'who':
      return <WhoStep {...of<Profile>('')} {...{ joining, join }} />;
    case 'charter':
      return <CharterStep {...of<undefined>('CHARTER')} />;
    case 'missions':
      return <MissionsStep {...of<string[]>('MISSION')} />;
    case 'needs':
      return <ResourcesStep {...of<{ [resource: string]: string }>('NEED')} part="NEED" />;
    case 'offers':
      return <ResourcesStep {...of<{ [resource: string]: string }>('OFFER')} part="OFFER" />;
    case 'links':
      return <LinksStep {...of('LINK')} except={joining.stakeholder?.id} />;
    case 'others':
      return <OthersStep {...of('NOMINATION')} />;
    default:
      return <EndStep {...{ slug, joining }} />;
  }
}
