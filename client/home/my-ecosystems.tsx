import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAside } from '../duplicates/aside.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { EcosystemList } from '../ecosystem/ecosystem-list.tsx';
import type { HomeEcosystem } from './home.documents.ts';
import { NewsOf, WaitingIn } from './home-row.tsx';
import { countOf, thingsOf } from './what-waits.ts';

type Props = {
  homes: readonly HomeEcosystem[];
  /** Those of them that are shown. */
  ecosystems: readonly Ecosystem[];
  isLookedFor: boolean;
  onChanged(): void;
};

/** The ecosystems that the reader belongs to: those in which something waits for them first, then those in which something is new. */
export function MyEcosystems({ homes, ecosystems, isLookedFor, onChanged }: Props) {
  const { t } = useTranslation();
  const aside = useAside();
  const rows = new Map(
    homes.map((home) => {
      const things = thingsOf(t, home, aside);
      return [home.ecosystem.id, { home, things, count: countOf(things, home) }];
    }),
  );
  const rank = ({ id }: Ecosystem): number => {
    const row = rows.get(id);
    if (row?.count) return 0;
    return row && (row.home.news.length > 0 || row.home.isNew) ? 1 : 2;
  };
  const sorted = ecosystems.toSorted((one, other) => rank(one) - rank(other));
  const total = [...rows.values()].reduce((sum, { count }) => sum + count, 0);
  if (isLookedFor && ecosystems.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-labelledby="my-ecosystems">
      <Title order={2} size="h3" id="my-ecosystems">
        {t('home.own')}
      </Title>
      <Text role="status" c={total > 0 ? 'var(--ink)' : 'dimmed'}>
        {homes.length === 0
          ? t('home.none')
          : total > 0
            ? t('home.waits', { count: total })
            : t('home.nothingWaits')}
      </Text>
      {ecosystems.length > 0 && (
        <EcosystemList
          ecosystems={sorted}
          label={t('home.own')}
          onChanged={onChanged}
          below={({ id }) => {
            const row = rows.get(id);
            return (
              row && (
                <Stack gap={4}>
                  <WaitingIn home={row.home} things={row.things} />
                  <NewsOf home={row.home} />
                </Stack>
              )
            );
          }}
        />
      )}
    </Stack>
  );
}
