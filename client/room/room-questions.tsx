import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Choices, Profile } from '../joining/joining.documents.ts';
import { LinksStep } from '../joining/links-step.tsx';
import { MissionsStep } from '../joining/missions-step.tsx';
import { OthersStep } from '../joining/others-step.tsx';
import { ResourcesStep } from '../joining/resources-step.tsx';
import { StepFrame } from '../joining/step-frame.tsx';
import type { useDrafts } from '../joining/use-joining.ts';
import { WhoStep } from '../joining/who-step.tsx';
import type { SeatInRoom } from './room.documents.ts';
import { type RoomStep, roomSteps } from './room-address.ts';
import { RoomEnd } from './room-end.tsx';
import type { useSeat } from './use-seat.ts';

type Props = {
  seat: SeatInRoom;
  /** Missing where nothing is asked any more. */
  choices: Choices | undefined;
  kept: ReturnType<typeof useDrafts>;
  doing: ReturnType<typeof useSeat>;
};

/** One question after the other, as who joins by themselves is asked; once the room has ended, what came of it. */
export function RoomQuestions(props: Props) {
  const { seat, choices, kept, doing } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { step: named }: { step?: RoomStep } = useSearch({ strict: false });
  const { joining } = seat;
  if (!seat.mayEnter || !choices) return <RoomEnd {...{ seat, doing }} />;
  const steps = roomSteps(choices.missions.nodes.length > 0);
  const hasBegun = joining.state === 'WAITING' || joining.state === 'APPROVED';
  const wanted = named ?? (kept.drafts.step as RoomStep | undefined) ?? 'who';
  // Nobody answers for somebody whom they have not named.
  const step = hasBegun && steps.includes(wanted) ? wanted : 'who';
  const at = steps.indexOf(step);
  const goTo = (to: RoomStep | undefined) => {
    if (!to) return;
    doing.forget();
    kept.set('step', to);
    void navigate({ to: '/room', search: { step: to } });
  };
  const next = () => goTo(steps[at + 1]);
  const isLast = step === 'end';
  return (
    <StepFrame
      title={t(isLast ? 'room.end.title' : `joining.title.${step}`)}
      text={isLast || step === 'who' ? undefined : t(`joining.text.${step}`)}
      at={at + 1}
      of={steps.length}
      onBack={at > 0 ? () => goTo(steps[at - 1]) : undefined}
      onSkip={isLast || step === 'who' ? undefined : next}
      failure={doing.failure}
    >
      <Asked {...{ seat, choices, kept, doing, step }} onDone={next} />
    </StepFrame>
  );
}

type AskedProps = Props & { choices: Choices; step: RoomStep; onDone(): void };

function Asked({ seat, choices, kept, doing, step, onDone }: AskedProps) {
  const { sending, give, takeBack, join } = doing;
  const { joining, address: slug } = seat;
  const of = <Draft,>(part: string) => ({
    ...{ slug, choices, sending, onDone, through: { give, takeBack } },
    given: joining.answers.filter((answer) => answer.part === part),
    draft: kept.drafts[step] as Draft | undefined,
    onDraft: (draft: Draft | undefined) => kept.set(step, draft),
  });
  switch (step) {
    case 'who':
      return <WhoStep {...of<Profile>('')} {...{ joining, join }} />;
    case 'missions':
      return <MissionsStep {...of<string[]>('MISSION')} />;
    case 'offers':
      return <ResourcesStep {...of<{ [resource: string]: string }>('OFFER')} part="OFFER" inOwnWords />;
    case 'needs':
      return <ResourcesStep {...of<{ [resource: string]: string }>('NEED')} part="NEED" inOwnWords />;
    case 'links':
      return <LinksStep {...of('LINK')} except={joining.stakeholder?.id} />;
    case 'others':
      return <OthersStep {...of('NOMINATION')} />;
    default:
      return <RoomEnd {...{ seat, doing }} />;
  }
}
