import { Stack, Text } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import { Between } from './between.tsx';
import { Chosen } from './chosen.tsx';
import { communitiesOf, compare } from './compared.ts';
import { Groups, Places } from './groups.tsx';
import { Meetings } from './meetings.tsx';
import { Missions } from './missions.tsx';
import { Partners } from './partners.tsx';

/** Two elements or more side by side: which, then what they have in common, then what only one of them has. */
export function ComparePanel(props: ReadingProps) {
  const { data, address } = props;
  const { t } = useWords();
  const rows = useRows(data, address.address.with);
  return (
    <Stack gap="md">
      <Chosen {...props} />
      {data && rows.length > 1 ? (
        <Compared {...props} data={data} rows={rows} />
      ) : (
        <Text size="sm" c="dimmed">
          {t(rows.length === 1 ? 'compare.another' : 'compare.none')}
        </Text>
      )}
    </Stack>
  );
}

/** Where those of an address stand in the map; who is not there is left out. */
function useRows(data: MapData | undefined, ids: readonly string[] | undefined): readonly number[] {
  const asked = ids?.join(',') ?? '';
  return useMemo(
    () => (data ? asked.split(',').map((id) => data.rowOf(id)) : []).filter((row) => row >= 0),
    [data, asked],
  );
}

type Props = ReadingProps & { data: MapData; rows: readonly number[] };

function Compared(props: Props) {
  const { data, rows, address, onLit } = props;
  const { t } = useWords();
  const { on } = address.address;
  const { day } = data;
  const found = useMemo(() => compare(data, rows, day), [data, rows, day]);
  const communities = useMemo(() => communitiesOf(data, rows, day), [data, rows, day]);
  useEffect(() => {
    const shared = [...found.partners, ...found.missions.common].map(({ row }) => row);
    onLit({ ids: [...rows, ...shared].map((row) => data.idOf(row)) });
  }, [onLit, data, rows, found]);
  const shown = { data, rows, onGo: props.onGo };
  return (
    <>
      <Text size="sm" role="status">
        {t('compare.result', {
          partners: t('compare.partners', { count: found.partners.length }),
          missions: t('compare.missions', { count: found.missions.common.length }),
        })}
      </Text>
      <Between {...shown} between={found.between} onLink={address.selectLink} />
      <Partners {...shown} partners={found.partners} address={address} />
      <Missions {...shown} missions={found.missions} />
      {!on && <Meetings {...props} {...shown} />}
      <Places {...shown} />
      <Groups {...shown} communities={communities} />
    </>
  );
}
