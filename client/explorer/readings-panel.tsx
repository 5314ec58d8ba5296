import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../app/reading.ts';
import { type Named, NameList } from './name-list.tsx';
import { OfToday } from './of-today.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { READINGS } from './readings.ts';
import type { Explored } from './use-explorer.ts';

/** The readings that have a panel or a page of their own: what stands on the stage is a view. */
export function readingsOf(t: TFunction, { ecosystem, address }: Explored): readonly Named[] {
  const offered = READINGS.filter(
    ({ planned, curated }) => (!planned || ecosystem.mayPlan) && (!curated || ecosystem.mayEdit),
  );
  return offered
    .filter(({ stands }) => stands !== 'stage')
    .map((each): Named => {
      const { name, title, about, Icon } = each;
      const said = { name, title: title(t), about: about(t), Icon };
      return each.stands === 'page'
        ? { ...said, to: each.to, slug: ecosystem.address }
        : { ...said, onOpen: () => address.openReading(name) };
    });
}

/** What can be read off the map: the reading that is open, or the names of all. */
export function ReadingsPanel({ page }: { page: Explored }) {
  const { t } = useTranslation();
  const { reading } = page;
  if (reading) return <OpenReading page={page} reading={reading} />;
  return (
    <PanelFrame key="readings" title={t('rail.readings')}>
      <NameList names={readingsOf(t, page)} />
    </PanelFrame>
  );
}

type OpenProps = { page: Explored; reading: Extract<Reading, { stands: 'column' | 'stage' }> };

function OpenReading({ page, reading }: OpenProps) {
  const { t } = useTranslation();
  const { onLit } = page.read;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each reading
  useEffect(() => () => onLit(undefined), [reading, onLit]);
  return (
    <PanelFrame
      key={reading.name}
      title={reading.title(t)}
      subject={reading.name}
      back={{ word: t('reading.back'), onBack: page.address.closeReading }}
    >
      {!reading.ofMap && <OfToday page={page} />}
      <reading.Panel {...page.read} />
    </PanelFrame>
  );
}
