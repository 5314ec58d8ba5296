// What a hand or a pointer on the map sets off.
import type Sigma from 'sigma';
import type { Carrying } from './carrying.ts';
import type { DrawingEvents } from './drawing-events.ts';
import type { DrawingNews } from './drawing-news.ts';
import type { Emphasis } from './emphasis.ts';
import type { GroupLayer } from './group-layer.ts';
import type { InteractionTargets } from './interaction.ts';
import type { Layers } from './layers.ts';
import { projectionOf } from './projection.ts';
import type { Scene } from './scene.ts';
import type { ScreenRows } from './screen-rows.ts';
import type { Viewpoint } from './viewpoint.ts';
import type { Writing } from './writing.ts';

type Drawn = {
  events: DrawingEvents;
  sigma: Sigma;
  rows: ScreenRows;
  layers: Layers;
  emphasis: Emphasis;
  news: DrawingNews;
  writing: Writing;
  groupLayer: GroupLayer;
  viewpoint: Viewpoint;
  carrying: Carrying;
  scene(): Scene | undefined;
  paintGroups(): void;
};

/** From so clear on, lines can be chosen one by one. */
const READABLE = 0.45;

export const gesturesOn = (drawn: Drawn): InteractionTargets => {
  const { events, sigma, rows, layers, emphasis, news, writing, groupLayer, viewpoint, carrying } = drawn;
  return {
    picker: () => rows.picker(),
    linksReadable: () => layers.clarity() > READABLE,
    onHover: (hovered) => emphasis.attend({ hovered }),
    onSelect: (row) => events.onSelect(row),
    onSelectLink: (link) => {
      const data = drawn.scene()?.data;
      if (data) events.onSelectLink(data.source[link] as number, data.target[link] as number);
    },
    onChoose: (row) => events.onChoose(row),
    onHoverLink: (link, x, y) =>
      news.link(link, link === undefined ? undefined : drawn.scene()?.data.linkType[link], x, y),
    open: writing.openAt,
    onOpen: (box) => events.onOpen(box),
    arc: writing.arcAt,
    onArc: ({ key }) => {
      if (key !== undefined) events.onArc(key);
    },
    group: (x, y) => {
      const scene = drawn.scene();
      return scene && groupLayer.find(scene, projectionOf(sigma), x, y);
    },
    onHoverGroup: (group) => {
      if (groupLayer.hover(group)) drawn.paintGroups();
    },
    onGroup: (group) => events.onGroup(drawn.scene()?.grouped?.partition.keys[group] ?? ''),
    onGrab: () => viewpoint.grab(),
    fit: () => viewpoint.fit(),
    mayDrag: () => events.mayMove(),
    drag: {
      onLift: (row) => carrying.lift(events.movedWith(row)),
      onCarry: carrying.by,
      onPut: () => {
        const places = carrying.put();
        if (places.length > 0) events.onPut(places);
      },
      onGiveBack: carrying.back,
    },
  };
};
