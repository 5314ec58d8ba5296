/** How it has moved month by month, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { languageOf } from '../language/language.ts';
import { type FoundUnseen, todayText } from './find-unseen.ts';
import { type ProgressPoint, progressOf } from './progress.ts';
import { progressText } from './progress-words.ts';
import { readMoved } from './read-unseen.ts';
import { UnseenRef } from './unseen.schema.ts';

const PointRef = builder.objectRef<ProgressPoint>('UnseenProgressPoint').implement({
  description: 'How it stood at the end of a month, and what had come in it.',
  authScopes: { read: true },
  fields: (t) => ({
    day: t.field({
      type: 'Date',
      description: 'The last day of the month; of the present one, today.',
      resolve: ({ day }) => day,
    }),
    reached: t.exposeInt('reached', {
      description: 'How many who had been named were reached in that month.',
    }),
    seatsFilled: t.exposeInt('seatsFilled', { description: 'How many seats were filled in that month.' }),
    seatsHeld: t.exposeInt('seatsHeld', { description: 'How many seats were held on that day.' }),
    lists: t.exposeInt('lists', { description: 'How many lists there were by then.' }),
    names: t.exposeInt('names', { description: 'How many names were in them.' }),
    missingAtLeast: t.exposeInt('missingAtLeast', {
      nullable: true,
      description: 'How many were still missing at the least; null where there was no estimate.',
    }),
    coverage: t.exposeFloat('coverage', { description: 'How far the lists reached, 0 to 1.' }),
    isThin: t.exposeBoolean('isThin', {
      description: 'Too little had been asked for a number to be relied on.',
    }),
  }),
});

type Progress = { points: ProgressPoint[] };

const ProgressRef = builder.objectRef<Progress>('UnseenProgress').implement({
  description:
    'How it has moved, from the nominations and seats that are recorded now and the days they bear, and from the history.',
  authScopes: { read: true },
  fields: (t) => ({
    points: t.field({
      type: [PointRef],
      description: 'Month by month from the first nomination on, 24 at most; none where nobody was named.',
      resolve: ({ points }) => points,
    }),
    told: t.string({
      description: 'What came in the present month, and how the estimate moved in it, in words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ points }, { language }) => progressText(points, languageOf(language)),
    }),
  }),
});

builder.objectField(UnseenRef, 'progress', (t) =>
  t.field({
    type: ProgressRef,
    authScopes: { read: true },
    description: 'How it has moved month by month.',
    resolve: async ({ facts, reading, about }: FoundUnseen) => ({
      points: progressOf(facts, await readMoved(reading), about, todayText()),
    }),
  }),
);
