/** Rooms of workshops, for who facilitates: opening one, what stands on the wall, and what came of it. */
import { Anchor, Text } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useEcosystem } from '../ecosystem/use-ecosystem.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { OpenRoom } from './open-room.tsx';
import { RoomDocument } from './room.documents.ts';
import style from './room.module.css';
import { RoomReport } from './room-report.tsx';
import { useLookAgain } from './use-look-again.ts';
import { Wall } from './wall.tsx';

export function RoomsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { slug } = useParams({ from: '/$slug/room' });
  const { room } = useSearch({ from: '/$slug/room' });
  const { ecosystem, inItsPlace } = useEcosystem(slug, {
    failed: t('room.failed'),
    loading: t('room.loading'),
  });
  usePageTitle(t('room.page'), ecosystem && nameIn(language, ecosystem));
  if (!ecosystem) return inItsPlace();
  if (!ecosystem.mayEdit)
    return (
      <main id="content" tabIndex={-1} className={style.page}>
        <EmptyState title={t('room.page')} text={t('room.facilitators')}>
          <Anchor href={`/${slug}`}>{t('joining.seeMap')}</Anchor>
        </EmptyState>
      </main>
    );
  return room ? <OneRoom key={room} ecosystem={ecosystem} id={room} /> : <OpenRoom ecosystem={ecosystem} />;
}

function OneRoom({ ecosystem, id }: { ecosystem: Ecosystem; id: string }) {
  const { t } = useTranslation();
  const [{ data, error }, execute] = useQuery({
    query: RoomDocument,
    variables: { ecosystem: ecosystem.id, id },
    requestPolicy: 'network-only',
  });
  const room = data?.room;
  const reload = useLookAgain(execute, room?.isOpen ?? true);
  if (!room)
    return (
      <main id="content" tabIndex={-1} className={style.page}>
        {error ? <OpenRoom ecosystem={ecosystem} /> : <Text role="status">{t('room.loading')}</Text>}
      </main>
    );
  return room.isOpen ? (
    <Wall {...{ ecosystem, room }} onChanged={reload} />
  ) : (
    <RoomReport {...{ ecosystem, room }} onChanged={reload} />
  );
}
