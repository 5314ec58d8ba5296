import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLanguage } from '../language/i18n.ts';
import { dateIn } from '../language/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { type SoonForgotten, SoonForgottenDocument } from './contact.documents.ts';

/** Whom an ecosystem is about to forget, for who keeps it; nobody for others. */
export function useSoonForgotten(slug: string, keeps: boolean, revision: number): readonly SoonForgotten[] {
  const [{ data }] = useQuery({
    query: SoonForgottenDocument,
    variables: { slug },
    pause: !keeps,
    // Asked again once something has changed: the key of the cache is the question alone.
    requestPolicy: revision > 0 ? 'cache-and-network' : 'cache-first',
  });
  return data?.ecosystem?.soonForgotten ?? [];
}

type Props = { slug: string; people: readonly SoonForgotten[]; onClose(): void };

/** Who will be forgotten, when, and what keeps them. */
export function SoonForgottenList({ slug, people, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Dialog title={t('forgotten.count', { count: people.length })} onClose={onClose}>
      <Stack gap="md">
        <Text>{t('forgotten.text')}</Text>
        <Stack component="ul" gap="xs" m={0} pl="md">
          {people.map(({ id, name, on }) => (
            <li key={id}>
              <Anchor
                renderRoot={(props) => (
                  <Link {...props} to="/$slug" params={{ slug }} search={{ at: id }} onClick={onClose} />
                )}
              >
                {name}
              </Anchor>
              <Text size="sm" c="dimmed">
                {t('forgotten.on', { day: dateIn(language, on) })}
              </Text>
            </li>
          ))}
        </Stack>
      </Stack>
    </Dialog>
  );
}
