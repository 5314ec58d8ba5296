import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CharterStep } from './charter-step.tsx';
import type { JoinStep } from './join-address.ts';
import type { Choices, Profile, Stand } from './joining.documents.ts';
import { LinksStep } from './links-step.tsx';
import { MissionsStep } from './missions-step.tsx';
import { OthersStep } from './others-step.tsx';
import { ResourcesStep } from './resources-step.tsx';
import { StepFrame } from './step-frame.tsx';
import type { useDrafts, useJoining } from './use-joining.ts';
import { WhoStep } from './who-step.tsx';

export type Questioned = {
  slug: string;
  choices: Choices;
  joining: Stand;
  kept: ReturnType<typeof useDrafts>;
  /** What is done with what is answered. */
  doing: Pick<ReturnType<typeof useJoining>, 'join' | 'give' | 'takeBack' | 'sending' | 'failure' | 'forget'>;
  /** Needs and offers may be of what the map has no word for yet. */
  inOwnWords?: boolean;
};

type Props = Questioned & {
  /** The questions that are asked, in their order. */
  steps: readonly JoinStep[];
  /** The one that the address names. */
  named: JoinStep | undefined;
  onGo(step: JoinStep): void;
  /** What the last one tells. */
  end: { title: string; content: ReactNode };
};

/** One question after the other; where one is stands in the address, and else where one was before. */
export function QuestionSteps({ steps, named, onGo, end, ...questioned }: Props) {
  const { joining, kept, doing } = questioned;
  const { t } = useTranslation();
  const hasBegun = joining.state === 'WAITING' || joining.state === 'APPROVED';
  const wanted = named ?? (kept.drafts.step as JoinStep | undefined) ?? 'who';
  // Nobody answers for somebody whom they have not named.
  const step = hasBegun && steps.includes(wanted) ? wanted : 'who';
  const at = steps.indexOf(step);
  const goTo = (to: JoinStep | undefined) => {
    if (!to) return;
    doing.forget();
    kept.set('step', to);
    onGo(to);
  };
  const next = () => goTo(steps[at + 1]);
  const isLast = step === 'end';
  return (
    <StepFrame
      title={isLast ? end.title : t(`joining.title.${step}`)}
      text={isLast || step === 'who' ? undefined : t(`joining.text.${step}`)}
      at={at + 1}
      of={steps.length}
      onBack={at > 0 ? () => goTo(steps[at - 1]) : undefined}
      onSkip={isLast || step === 'who' ? undefined : next}
      failure={doing.failure}
    >
      {isLast ? end.content : <Asked {...questioned} step={step} onDone={next} />}
    </StepFrame>
  );
}

type AskedProps = Questioned & { step: Exclude<JoinStep, 'end'>; onDone(): void };

function Asked({ step, slug, choices, joining, kept, doing, inOwnWords = false, onDone }: AskedProps) {
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
      return (
        <ResourcesStep {...of<{ [resource: string]: string }>('NEED')} part="NEED" {...{ inOwnWords }} />
      );
    case 'offers':
      return (
        <ResourcesStep {...of<{ [resource: string]: string }>('OFFER')} part="OFFER" {...{ inOwnWords }} />
      );
    case 'links':
      return <LinksStep {...of('LINK')} except={joining.stakeholder?.id} />;
    default:
      return <OthersStep {...of('NOMINATION')} />;
  }
}
