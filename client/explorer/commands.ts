/** What the search leads to besides stakeholders and missions: views, panels, readings, lists, and what can be done. */
import {
  type Icon,
  IconArrowsMove,
  IconFileSpreadsheet,
  IconFilter,
  IconFocusCentered,
  IconHome,
  IconKeyboard,
  IconLink,
  IconPhoto,
  IconRoute,
  IconStack2,
  IconVectorBezier,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../language/use-words.ts';
import { toggle } from '../map/filter.ts';
import { LAYERS } from '../map/guess-marks.ts';
import { useOneColumn } from '../ui/use-room.ts';
import { ADDED } from './add-menu.tsx';
import { catalogueOf } from './catalogue-panel.tsx';
import { useClauses } from './filter-clauses.tsx';
import type { Named } from './name-list.tsx';
import { RAIL_PANELS } from './rail-panels.ts';
import { readingsOf } from './readings-panel.tsx';
import { useTakeAway } from './take-away.ts';
import { changeFor } from './tour-steps.ts';
import type { Explored } from './use-explorer.ts';
import { viewsOf } from './view-choice.tsx';

export type Command = {
  key: string;
  words: string;
  /** What kind of thing it leads to. */
  about: string;
  Icon: Icon;
  /** Said only to who begins with these words, such as the name of a clause of the filter. */
  after?: string;
  run(): void;
};

type Given = Omit<Command, 'about'>;

/** All of them, in the order of the page; without those that are counted while nobody looks. */
export function useCommands(page: Explored, isOpen: boolean): readonly Command[] {
  const { t } = useWords();
  const navigate = useNavigate();
  const { ecosystem, address, task, handle, moving, help } = page;
  const room = { data: page.data, isOneColumn: useOneColumn() };
  const { copyAddress, savePng, saveSvg, saveWorkbook } = useTakeAway(page);

  const views = viewsOf(t, page).map(
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
  const opening =
    (about: string) =>
    (named: Named): Given => ({
      ...{ key: `${about}-${named.name}`, words: named.title, Icon: named.Icon },
      run: () =>
        'to' in named ? void navigate({ to: named.to, params: { slug: named.slug } }) : named.onOpen(),
    });
  const readings = readingsOf(t, page).map(opening('reading'));
  const lists = catalogueOf(t, address).map(opening('list'));
  const actions: Given[] = [
    ...(ecosystem.mayEdit
      ? ADDED.map(({ task: added, words, Icon }) => ({
          ...{ key: added, words: t(words), Icon },
          run: () => task.start({ do: added }),
        }))
      : []),
    ...(address.address.on || page.held
      ? []
      : LAYERS.map((kind) => {
          const { show = [] } = address.address;
          const isShown = show.includes(kind);
          return {
            ...{ key: `layer-${kind}`, Icon: IconStack2 },
            words: t(isShown ? 'layer.hide' : 'layer.show', { what: t(`layer.${kind}`) }),
            run: () => address.showLayers(isShown ? show.filter((each) => each !== kind) : [...show, kind]),
          };
        })),
    ...(page.isMapShown
      ? [
          {
            ...{ key: 'fit', words: t('map.fit'), Icon: IconFocusCentered },
            run: () => handle.current?.fit(),
          },
          ...(moving.toggle
            ? [{ key: 'move', words: t('move.toggle'), Icon: IconArrowsMove, run: moving.toggle }]
            : []),
          { key: 'picture', words: t('share.picture'), Icon: IconPhoto, run: savePng },
          { key: 'drawing', words: t('share.drawing'), Icon: IconVectorBezier, run: saveSvg },
        ]
      : []),
    ...(page.visible && (page.data?.nodeCount ?? 0) > 0
      ? [{ key: 'workbook', words: t('share.workbook'), Icon: IconFileSpreadsheet, run: saveWorkbook }]
      : []),
    { key: 'keys', words: t('keys.title'), Icon: IconKeyboard, run: help.open },
    {
      key: 'tour',
      words: t('tour.take'),
      Icon: IconRoute,
      run: () => address.read({ ...changeFor('map', room), tour: '1' }),
    },
    { key: 'copy', words: t('share.copy'), Icon: IconLink, run: copyAddress },
    { key: 'home', words: t('ecosystem.all'), Icon: IconHome, run: () => void navigate({ to: '/' }) },
  ];
  const filters = useClauses(isOpen ? page.data : undefined, page.filter).flatMap(
    ({ list, label, choices }) =>
      choices.map(
        (choice): Given => ({
          ...{ key: `filter-${list}-${choice.value}`, after: label, Icon: IconFilter },
          words: `${label}${t('filter.colon')}${choice.label}`,
          run: () => address.narrow(toggle(page.filter, list, choice.value)),
        }),
      ),
  );
  const kinds = {
    view: views,
    panel: panels,
    reading: readings,
    list: lists,
    action: actions,
    filter: filters,
  } as const;
  return Object.entries(kinds).flatMap(([kind, given]) =>
    given.map((each) => ({ ...each, about: t(`command.${kind}`) })),
  );
}
