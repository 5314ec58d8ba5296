/** What can change of an interdependency. */
export const LINK_FIELDS = [
  'type',
  'label',
  'note',
  'strength',
  'direction',
  'status',
  'declaredBy',
  'since',
  'until',
  'source',
];
