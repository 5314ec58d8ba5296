import { useTranslation } from 'react-i18next';
import { type Client, type CombinedError, useClient } from 'urql';
import { failureOf } from '../graphql/failure.ts';
import { textOrNull } from '../ui/fields.ts';
import { useRecordForm } from '../ui/record-form.ts';
import {
  type AnsweredLink,
  AnswerInterdependencyDocument,
  type Interdependency,
  type LinkAnswer,
} from './interdependency.documents.ts';
import { dayOf, idOfSide, type Side } from './link-status.ts';

/** Which way a link runs: as it is drawn, the other way round, both ways, or without direction. */
export const WAYS = ['FORTH', 'BACK', 'MUTUAL', 'UNDIRECTED'] as const;
export type Way = (typeof WAYS)[number];

export type AnswerValues = {
  side: Side;
  type: string;
  way: Way;
  strength: string | null;
  on: string;
  note: string;
};

type Options = {
  link: AnsweredLink;
  answer: LinkAnswer;
  sides: readonly Side[];
  onSaved(link: Interdependency): void;
  onStale(): void;
  onClose(): void;
  /** How it is sent, where not as a member does. */
  send?: Send | undefined;
};

export type Send = (
  input: ReturnType<typeof inputOf> & { idempotencyKey: string },
) => Promise<{ data?: Interdependency | undefined; error?: CombinedError | undefined }>;

/** The values of an answer as they are typed, and how they are sent. */
export function useAnswerForm({ link, answer, sides, onSaved, onStale, onClose, send }: Options) {
  const { t } = useTranslation();
  const client = useClient();
  return useRecordForm<AnswerValues, AnswerValues, Interdependency>({
    stored: undefined,
    blank: blankAnswer(link, answer, sides[0] ?? 'FACILITATOR'),
    validate: {
      on: (on) => {
        if (!on) return t('form.required');
        return answer === 'END' && link.since && on < link.since ? t('interdependency.untilRule') : null;
      },
      note: (note) => (answer === 'DISPUTE' && !note.trim() ? t('answer.reasonRule') : null),
    },
    fieldsOf: (values) => values,
    create: async (values, idempotencyKey) => {
      const input = { ...inputOf(link, answer, values), idempotencyKey };
      const result = await (send ?? sendTo(client))(input);
      if (result.error && failureOf(result.error).code === 'CONFLICT') onStale();
      return result;
    },
    onSaved,
    onUnchanged: onClose,
  });
}

const sendTo =
  (client: Client): Send =>
  async (input) => {
    const { data, error } = await client.mutation(AnswerInterdependencyDocument, { input });
    return { error, data: data?.answerInterdependency.interdependency };
  };

/** A correction begins with what the other side says, or with what the map shows. */
export function blankAnswer(link: AnsweredLink, answer: LinkAnswer, side: Side): AnswerValues {
  const own = idOfSide(side, { from: link.from.id, to: link.to.id });
  const said = link.declarations.findLast((each) => each.side !== own && each.type) ?? {
    ...{ type: link.type, direction: link.direction, from: link.from.id, strength: link.strength },
  };
  const isBack = said.from !== link.from.id;
  return {
    side,
    type: said.type?.key ?? link.type.key,
    way:
      said.direction === 'MUTUAL' || said.direction === 'UNDIRECTED'
        ? said.direction
        : isBack
          ? 'BACK'
          : 'FORTH',
    strength: answer === 'CONFIRM' || answer === 'CORRECT' ? (said.strength?.toString() ?? null) : null,
    on: dayOf(new Date()),
    note: '',
  };
}

/** What is sent of it: of a correction what the link is, of a confirmation how strong this side says it is. */
export function inputOf(link: AnsweredLink, answer: LinkAnswer, values: AnswerValues) {
  const { side, type, way, strength, on, note } = values;
  const ends = { from: link.from.id, to: link.to.id };
  const isOneWay = way === 'FORTH' || way === 'BACK';
  return {
    ...{ id: link.id, version: link.version, answer, side: idOfSide(side, ends), note: textOrNull(note) },
    ...(answer !== 'LET_BE' && { on }),
    ...(answer === 'CORRECT' && {
      ...{ type, direction: isOneWay ? ('DIRECTED' as const) : way },
      from: way === 'BACK' ? ends.to : ends.from,
    }),
    ...((answer === 'CORRECT' || answer === 'CONFIRM') && strength && { strength: Number(strength) }),
  };
}
