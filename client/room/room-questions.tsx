import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Choices } from '../joining/joining.documents.ts';
import { QuestionSteps } from '../joining/question-steps.tsx';
import type { useDrafts } from '../joining/use-joining.ts';
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

/** What a phone is asked, as who joins by themselves is; once the room has ended, what came of it. */
export function RoomQuestions({ seat, choices, kept, doing }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { step }: { step?: RoomStep } = useSearch({ strict: false });
  const { joining, address: slug } = seat;
  if (!seat.mayEnter || !choices) return <RoomEnd {...{ seat, doing }} />;
  return (
    <QuestionSteps
      {...{ slug, choices, joining, kept, doing }}
      inOwnWords
      steps={roomSteps(choices.missions.nodes.length > 0)}
      named={step}
      onGo={(to) => void navigate({ to: '/room', search: { step: to as RoomStep } })}
      end={{ title: t('room.end.title'), content: <RoomEnd {...{ seat, doing }} /> }}
    />
  );
}
