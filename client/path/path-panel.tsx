import { Alert, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import type { Found } from './find-ways.ts';
import type { Route } from './route.ts';
import { RouteSteps } from './route-steps.tsx';
import { useWays } from './use-ways.ts';
import { WayEnds } from './way-ends.tsx';

/** Ways between two elements: which two, how the way is chosen, and the ways, each drawn on the map while it is looked at. */
export function PathPanel(props: ReadingProps) {
  const { data, address } = props;
  const { t } = useWords();
  const { from, to, by = 'strong', through } = address.address;
  const rowOf = (id: string | undefined) => (id && data ? data.rowOf(id) : -1);
  const ends = { from: rowOf(from), to: rowOf(to) };
  const found = useWays(data, ends.from, ends.to, { by, all: through === 'all' });
  return (
    <Stack gap="md">
      <WayEnds {...props} />
      <SegmentedControl
        aria-label={t('path.by')}
        value={by}
        onChange={(chosen) =>
          address.read({ by: chosen === 'short' ? 'short' : undefined, way: undefined }, true)
        }
        data={[
          { value: 'strong', label: t('path.strong') },
          { value: 'short', label: t('path.short') },
        ]}
      />
      {data && from && to && <Result {...props} data={data} found={found} ends={ends} />}
      <Checkbox
        label={t('path.all')}
        checked={through === 'all'}
        onChange={({ currentTarget: { checked } }) =>
          address.read({ through: checked ? 'all' : undefined, way: undefined }, true)
        }
      />
      <Text size="sm" c="dimmed">
        {t(`path.method.${by}`)} {t('path.rule')}
      </Text>
    </Stack>
  );
}

type ResultProps = ReadingProps & {
  data: MapData;
  found: Found | undefined;
  ends: { from: number; to: number };
};

/** The ways that were found, or why there is none. */
function Result(props: ResultProps) {
  const { data, found, ends, address } = props;
  const { t, language } = useWords();
  const said = (row: number) => data.nameOf(row, language);
  if (ends.from < 0 || ends.to < 0) return <Alert role="status">{t('path.notHere')}</Alert>;
  if (ends.from === ends.to) return <Alert role="status">{t('path.same')}</Alert>;
  if (!found) return <Text role="status">{t('path.searching')}</Text>;
  if (found.state === 'found') return <Ways {...props} routes={found.routes} />;
  if (found.state === 'left-out') {
    return (
      <Alert role="status" title={t('path.none')}>
        {t('path.leftOut')}
        <Button
          mt="xs"
          size="compact-sm"
          display="block"
          onClick={() => address.read({ through: 'all', way: undefined }, true)}
        >
          {t('path.withAll')}
        </Button>
      </Alert>
    );
  }
  return (
    <Alert role="status" title={t('path.none')}>
      {t('path.apart', {
        from: said(ends.from),
        to: said(ends.to),
        fromPart: t('count.elements', { count: found.from }),
        toPart: t('count.elements', { count: found.to }),
      })}
    </Alert>
  );
}

function Ways({ data, routes, address, onLit, onGo }: ResultProps & { routes: Route[] }) {
  const { t, language } = useWords();
  const { way, by = 'strong' } = address.address;
  const at = Math.min(Number(way ?? 1), routes.length) - 1;
  const route = routes[at] as Route;
  useEffect(() => {
    const ids = route.rows.map((row) => data.idOf(row));
    onLit({ ids, path: { data, rows: route.rows, links: route.links } });
    return () => onLit(undefined);
  }, [onLit, data, route]);
  const options = useMemo(
    () =>
      routes.map(({ links, trust }, i) => ({
        value: String(i + 1),
        label: t('path.way', {
          steps: t('path.steps', { count: links.length }),
          trust: percent(language, trust),
        }),
      })),
    [t, language, routes],
  );
  return (
    <Stack gap="sm">
      <Text role="status" size="sm" fw={500}>
        {t(`path.found.${by}`, { count: routes.length })}
      </Text>
      {routes.length > 1 && (
        <Group gap={4} role="group" aria-label={t('path.ways')}>
          {options.map(({ value, label }, i) => (
            <Button
              key={value}
              size="compact-sm"
              variant={i === at ? 'filled' : 'default'}
              aria-pressed={i === at}
              onClick={() => address.read({ way: value === '1' ? undefined : (value as '2' | '3') }, true)}
            >
              {label}
            </Button>
          ))}
        </Group>
      )}
      {routes.length === 1 && <Text size="sm">{options[0]?.label}</Text>}
      <RouteSteps data={data} route={route} onGo={onGo} onLink={address.selectLink} />
    </Stack>
  );
}

const percent = (language: string, part: number) =>
  numberIn(language as 'en' | 'fr', Math.max(1, Math.round(part * 100)));
