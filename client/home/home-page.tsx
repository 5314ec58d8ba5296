import { Button, Code, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EcosystemForm } from '../ecosystem/ecosystem-form.tsx';
import { useEcosystems } from '../ecosystem/use-ecosystems.ts';
import { failureOf } from '../graphql/failure.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { HomeLists } from './home-lists.tsx';
import { useHome } from './use-home.ts';

/** The first page: what this is for, and the ecosystems of this server. */
export function HomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [creating, setCreating] = useState<'empty' | 'import'>();
  const known = useEcosystems();
  const { ecosystems, error, reload } = known;
  const home = useHome();
  usePageTitle(t('home.title'));
  const create = known.mayCreate && (
    <Group gap="xs">
      <Button leftSection={<IconPlus aria-hidden size={18} />} onClick={() => setCreating('empty')}>
        {t('ecosystem.create')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileImport aria-hidden size={18} />}
        onClick={() => setCreating('import')}
      >
        {t('import.bringMap')}
      </Button>
    </Group>
  );
  return (
    <Stack
      component="main"
      id="content"
      tabIndex={-1}
      maw={880}
      w="100%"
      mx="auto"
      px="md"
      py={{ base: 'lg', sm: 40 }}
      gap="lg"
    >
      <Group justify="space-between" align="flex-end" gap="sm">
        <Stack gap={4} maw={560}>
          <Title order={1}>{t('home.title')}</Title>
          <Text c="dimmed">{t('home.text')}</Text>
        </Stack>
        {ecosystems && ecosystems.length > 0 && create}
      </Group>
      {error && !ecosystems && (
        <EmptyState alert title={t('home.failed')} text={t(`failure.${failureOf(error).code}`)}>
          <Button variant="default" onClick={reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      )}
      {!error && !ecosystems && <ListSkeleton label={t('home.loading')} />}
      {ecosystems && ecosystems.length > 0 && <HomeLists known={known} home={home} />}
      {ecosystems?.length === 0 && (
        <EmptyState
          title={t('home.empty')}
          text={
            <>
              {t('home.emptyText')}
              <Code block mt="xs">
                npm run import -- {t('home.importExample')} elements.csv connections.csv
              </Code>
            </>
          }
        >
          {create}
        </EmptyState>
      )}
      {creating && (
        <EcosystemForm
          onClose={() => setCreating(undefined)}
          onSaved={({ address }) => {
            setCreating(undefined);
            const to = creating === 'import' ? '/$slug/import' : '/$slug';
            void navigate({ to, params: { slug: address } });
          }}
        />
      )}
    </Stack>
  );
}

function ListSkeleton({ label }: { label: string }) {
  return (
    <Stack gap="sm" role="status" aria-label={label}>
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} height={92} radius={8} />
      ))}
    </Stack>
  );
}
