import { Badge, Button, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { dateIn } from '../language/language.ts';
import { useNotice } from '../ui/notice.ts';
import { OwnAdditionsDocument, TakeBackAdditionDocument } from './moderation.documents.ts';
import style from './queue.module.css';

/** What the reader has added that a facilitator is to approve; it can be taken back until then. */
export function OwnAdditions({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const tell = useNotice();
  const [{ data, fetching }, execute] = useQuery({
    query: OwnAdditionsDocument,
    variables: { slug },
    requestPolicy: 'cache-and-network',
  });
  const takeBack = async (addition: string) => {
    const { error } = await client.mutation(TakeBackAdditionDocument, { input: { addition } });
    tell(error ? failureText(t, failureOf(error)) : t('queue.tookBack'), undefined, {
      isAlert: error !== undefined,
    });
    execute({ requestPolicy: 'network-only' });
  };
  if (!data && fetching) return <Skeleton height={120} role="status" aria-label={t('queue.loading')} />;
  const own = data?.myAdditions ?? [];
  if (own.length === 0) return <Text c="dimmed">{t('queue.noneOwn')}</Text>;
  return (
    <ul className={style.rows}>
      {own.map(({ id, addition, since, isDeclined, why }) => (
        <li key={id} className={style.row} aria-label={addition}>
          <Stack gap={4} align="flex-start">
            <Badge variant="light" size="sm">
              {t(isDeclined ? 'queue.declined' : 'queue.waits')}
            </Badge>
            <Text fw={550} className={style.text ?? ''}>
              {addition}
            </Text>
            <Text size="sm" c="dimmed" className={style.text ?? ''}>
              {[dateIn(language, since), why].filter(Boolean).join(' · ')}
            </Text>
            {!isDeclined && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('queue.takeBack')} · ${addition}`}
                onClick={() => void takeBack(id)}
              >
                {t('queue.takeBack')}
              </Button>
            )}
          </Stack>
        </li>
      ))}
    </ul>
  );
}
