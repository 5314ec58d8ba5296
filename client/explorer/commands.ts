/** What the search leads to besides stakeholders and missions: views, panels, readings, lists, and what can be done. */
import {
  type Icon,
  IconFocusCentered,
  IconHistory,
  IconHome,
  IconLink,
  IconPhoto,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../language/use-words.ts';
import { LISTS } from '../lists.ts';
import { ADDED } from './add-menu.tsx';
import { RAIL_PANELS } from './rail-panels.ts';
import { READINGS } from './readings.ts';
import { useTakeAway } from './take-away.ts';
import type { Explored } from './use-explorer.ts';
import { viewsOf } from './view-choice.tsx';

export type Command = {
  key: string;
  words: string;
  /** What kind of thing it leads to. */
  about: string;
  Icon: Icon;
  run(): void;
};

type Given = Omit<Command, 'about'>;

/** All of them, in the order of the page. */
export function useCommands(page: Explored): readonly Command[] {
  const { t } = useWords();
  const navigate = useNavigate();
  const { ecosystem, address, drawable, task, handle } = page;
  const { copyAddress, savePicture } = useTakeAway(page);
  const { slug } = ecosystem;
  const to = { '/': () => void navigate({ to: '/' }) };

  const views = viewsOf(t)
    .filter(({ value }) => drawable || value !== 'map')
    .map(
      ({ value, word, Icon }): Given => ({
        ...{ key: `view-${value}`, words: word, Icon },
        run: () => address.show(value),
      }),
    );
  const panels = RAIL_PANELS.map(
    ({ name, Icon }): Given => ({
      ...{ key: `panel-${name}`, words: t(`rail.${name}`), Icon },
      run: () => address.openRail(name),
    }),
  );
  const readings = READINGS.filter(({ stands }) => stands !== 'stage').map(
    (reading): Given => ({
      ...{ key: `reading-${reading.name}`, words: reading.title(t), Icon: reading.Icon },
      run: () =>
        reading.stands === 'page'
          ? void navigate({ to: reading.to, params: { slug } })
          : address.openReading(reading.name),
    }),
  );
  const lists = [
    ...LISTS.map(
      ({ name, title, Icon }): Given => ({
        ...{ key: `list-${name}`, words: title(t), Icon },
        run: () => address.openList(name),
      }),
    ),
    { key: 'list-history', words: t('history.title'), Icon: IconHistory, run: address.openHistory },
  ];
  const actions: Given[] = [
    ...(ecosystem.mayEdit
      ? ADDED.map(({ task: added, noun, Icon }) => ({
          ...{ key: added, words: t(`${noun}.add`), Icon },
          run: () => task.start({ do: added }),
        }))
      : []),
    ...(page.isMapShown
      ? [
          {
            ...{ key: 'fit', words: t('map.fit'), Icon: IconFocusCentered },
            run: () => handle.current?.fit(),
          },
          { key: 'picture', words: t('share.picture'), Icon: IconPhoto, run: savePicture },
        ]
      : []),
    { key: 'copy', words: t('share.copy'), Icon: IconLink, run: copyAddress },
    { key: 'home', words: t('ecosystem.all'), Icon: IconHome, run: to['/'] },
  ];
  const kinds = { view: views, panel: panels, reading: readings, list: lists, action: actions } as const;
  return Object.entries(kinds).flatMap(([kind, given]) =>
    given.map((each) => ({ ...each, about: t(`command.${kind}`) })),
  );
}
