import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { EcosystemList } from '../ecosystem/ecosystem-list.tsx';
import type { KnownEcosystems } from '../ecosystem/use-ecosystems.ts';
import { isMeant } from '../language/meant.ts';
import { MyEcosystems } from './my-ecosystems.tsx';
import type { Home } from './use-home.ts';

/** From so many on, there is a field to find one in. */
const MANY = 8;

/** The reader's own ecosystems first, then the others and the demonstrations, which can be put away; from many on, a search. */
export function HomeLists({ known, home }: { known: KnownEcosystems; home: Home }) {
  const { t } = useTranslation();
  const { ecosystems = [], hasMore, more, reload } = known;
  const [typed, setTyped] = useState('');
  const mine = new Map(home.homes?.map((each) => [each.ecosystem.id, each]));
  const isMissing = ecosystems.filter(({ id }) => mine.has(id)).length < mine.size;
  // Whoever looks for a name wants it found on whichever page it is, and their own ecosystems stand first.
  useEffect(() => {
    if ((typed || isMissing) && hasMore) void more();
  }, [typed, isMissing, hasMore, more]);
  const found = ecosystems.filter(({ name, nameFr }) => isMeant(typed, `${name} ${nameFr ?? ''}`));
  const others = found.filter(({ id }) => !mine.has(id));
  const own = others.filter(({ isDemonstration }) => !isDemonstration);
  const demonstrations = others.filter(({ isDemonstration }) => isDemonstration);
  const title = t(home.homes ? 'home.others' : 'home.own');
  return (
    <>
      {(ecosystems.length >= MANY || hasMore) && (
        <TextInput
          type="search"
          maw={400}
          aria-label={t('home.find')}
          placeholder={t('home.find')}
          leftSection={<IconSearch aria-hidden size={18} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {typed && found.length === 0 && <Text role="status">{t('home.noneFound')}</Text>}
      {home.homes && (
        <MyEcosystems
          homes={home.homes}
          ecosystems={found.filter(({ id }) => mine.has(id))}
          isLookedFor={typed !== ''}
          onChanged={reload}
        />
      )}
      {own.length > 0 && (
        <Stack component="section" gap="xs" aria-labelledby="own-ecosystems">
          <Title order={2} size="h3" id="own-ecosystems">
            {title}
          </Title>
          <EcosystemList ecosystems={own} label={title} onChanged={reload} />
        </Stack>
      )}
      {hasMore && !typed && (
        <Button variant="default" onClick={() => void more()} style={{ alignSelf: 'flex-start' }}>
          {t('home.more')}
        </Button>
      )}
      {demonstrations.length > 0 && (
        <Demonstrations
          ecosystems={demonstrations}
          isLookedFor={typed !== ''}
          hasOwn={own.length > 0}
          onChanged={reload}
        />
      )}
    </>
  );
}

type DemonstrationsProps = {
  ecosystems: readonly Ecosystem[];
  /** What somebody looks for is shown, put away or not. */
  isLookedFor: boolean;
  hasOwn: boolean;
  onChanged(): void;
};

function Demonstrations({ ecosystems, isLookedFor, hasOwn, onChanged }: DemonstrationsProps) {
  const { t } = useTranslation();
  const [isAway, setAway] = useLocalStorage({
    key: 'maillage-demonstrations-away',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  if (isAway && !isLookedFor) {
    return (
      <Button variant="subtle" onClick={() => setAway(false)} style={{ alignSelf: 'flex-start' }}>
        {t('home.bringBack', { count: ecosystems.length })}
      </Button>
    );
  }
  return (
    <Stack component="section" gap="xs" aria-labelledby="demonstrations" mt={hasOwn ? 'md' : 0}>
      <Group justify="space-between" gap="sm">
        <div>
          <Title order={2} size="h3" id="demonstrations">
            {t('home.demonstrations')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('home.demonstrationsText')}
          </Text>
        </div>
        {!isLookedFor && (
          <Group gap="sm">
            {ecosystems[0] && (
              <Button
                variant="default"
                size="sm"
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/$slug"
                    params={{ slug: ecosystems[0]?.address ?? '' }}
                    search={{ tour: '1' }}
                  />
                )}
              >
                {t('home.tour')}
              </Button>
            )}
            <Button variant="default" size="sm" onClick={() => setAway(true)}>
              {t('home.putAway')}
            </Button>
          </Group>
        )}
      </Group>
      <EcosystemList ecosystems={ecosystems} label={t('home.demonstrations')} onChanged={onChanged} />
    </Stack>
  );
}
