import { Text } from '@mantine/core';
import { heldWords } from '../ecosystem/held-words.ts';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { ColourAndSize } from './colour-and-size.tsx';
import { FilterSentence } from './filter-sentence.tsx';
import { GroupBy } from './group-by.tsx';
import { LayerSwitches } from './layer-switches.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { TourOffer } from './tour-offer.tsx';
import type { Explored } from './use-explorer.ts';

/** Which part of the ecosystem is looked at, said as a sentence, and how much of the whole that is. */
export function ExplorePanel({ page }: { page: Explored }) {
  const { t } = useWords();
  const { data, visible, address, drawn, drawable } = page;
  return (
    <PanelFrame title={t('rail.explore')}>
      <Amount page={page} />
      {data && data.nodeCount > 0 && (
        <FilterSentence data={data} filter={page.filter} onFilter={address.narrow} />
      )}
      {data && data.nodeCount > 0 && visible && drawable && (
        <>
          <GroupBy page={drawn.grouping} visible={visible} />
          <ColourAndSize address={address} drawn={drawn} />
        </>
      )}
      {data && data.nodeCount > 0 && <LayerSwitches page={page} />}
      <TourOffer page={page} />
    </PanelFrame>
  );
}

function Amount({ page: { ecosystem, data, visible } }: { page: Explored }) {
  const { t, language } = useWords();
  const isWhole = !data || !visible || visible.nodeCount === data.nodeCount;
  return (
    <Text size="sm" c="dimmed" data-figures>
      {isWhole
        ? heldWords(t, ecosystem.counts)
        : t('explorer.part', {
            part: numberIn(language, visible.nodeCount),
            elements: t('count.elements', { count: data.nodeCount }),
            links: t('count.links', { count: visible.linkCount }),
          })}
    </Text>
  );
}
