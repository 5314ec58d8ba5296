import { Alert, Anchor, Button, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MapSketch } from '../ecosystem/map-sketch.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { MeetDocument, type Stand } from './joining.documents.ts';

type Props = { slug: string; joining: Stand };

/** What somebody gets back at once: their place on the map, whom they could meet, which needs they could meet. */
export function EndStep({ slug, joining }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, fetching }] = useQuery({
    query: MeetDocument,
    variables: { ecosystem: slug },
    requestPolicy: 'network-only',
  });
  const { stakeholder, state } = joining;
  const isIn = state === 'APPROVED' && stakeholder;
  // The page is loaded anew: what was read before they spoke for anybody is of no use there.
  const mapOf = (id: string) => `/${slug}?at=${encodeURIComponent(id)}`;
  return (
    <Stack gap="lg">
      {!isIn && (
        <Alert color="blue" variant="light" role="status">
          <Text c="var(--ink)">{t('joining.waits')}</Text>
        </Alert>
      )}
      <div>
        <MapSketch slug={slug} />
        <Button
          component="a"
          size="lg"
          fullWidth
          mt="sm"
          href={isIn ? `${mapOf(stakeholder.id)}&focus=${encodeURIComponent(stakeholder.id)}` : `/${slug}`}
        >
          {t(isIn ? 'joining.myPlace' : 'joining.seeMap')}
        </Button>
      </div>
      <Found title={t('joining.people')} none={t('joining.noPeople')} fetching={fetching}>
        {data?.peopleToMeet.map(({ stakeholder: who, because, over }) => (
          <li key={who.id}>
            <Anchor href={mapOf(who.id)} style={{ overflowWrap: 'anywhere' }} py={8} display="inline-block">
              {nameIn(language, who)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t(`joining.because.${because}`, { over: nameIn(language, over) })}
            </Text>
          </li>
        ))}
      </Found>
      <Found title={t('joining.needs')} none={t('joining.noNeeds')} fetching={fetching}>
        {data?.needsToMeet.map(({ id, name, by, resource }) => (
          <li key={id}>
            <Anchor href={mapOf(by.id)} style={{ overflowWrap: 'anywhere' }} py={8} display="inline-block">
              {name ?? nameIn(language, resource)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t('joining.neededBy', { name: nameIn(language, by) })}
            </Text>
          </li>
        ))}
      </Found>
    </Stack>
  );
}

type FoundProps = { title: string; none: string; fetching: boolean; children: ReactNode[] | undefined };

function Found({ title, none, fetching, children }: FoundProps) {
  return (
    <section aria-busy={fetching}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children && children.length > 0 ? (
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>{children}</ul>
      ) : (
        <Text c="dimmed">{fetching ? '…' : none}</Text>
      )}
    </section>
  );
}
