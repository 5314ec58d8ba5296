import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import type { ListProps } from '../app/list.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { type Place, RemovePlaceDocument } from './place.documents.ts';
import { PlaceForm } from './place-form.tsx';
import type { PlaceNode } from './place-tree.ts';
import style from './places-panel.module.css';
import { usePlaces } from './use-places.ts';

type Task = { do: 'add'; holder?: string } | { do: 'change' | 'remove'; place: Place };

/** The places of an ecosystem, each under the one that holds it. */
export function PlacesPanel({ ecosystem, revision, onShowPlace, onWritten }: ListProps) {
  const { t } = useTranslation();
  const say = useDone();
  const client = useClient();
  const language = useLanguage();
  const [task, setTask] = useState<Task>();
  const { tree, places, failure, reload } = usePlaces(ecosystem.slug);
  useOnReconnect(reload);
  useEffect(() => {
    if (revision > 0) reload();
  }, [revision, reload]);
  const done = (message: string) => {
    setTask(undefined);
    say(message);
    onWritten();
  };
  if (failure) {
    return (
      <EmptyState
        alert
        title={t(`failure.${failure.code}`)}
        text={failure.code === 'UNKNOWN' ? failure.message : ''}
      >
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (!places) return <Skeleton height={160} role="status" aria-label={t('place.loading')} />;
  return (
    <Stack gap="md">
      {tree.length === 0 && <Text c="dimmed">{t('place.empty')}</Text>}
      <Branch nodes={tree} mayEdit={ecosystem.mayEdit} onShow={onShowPlace} onTask={setTask} />
      {ecosystem.mayEdit && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden size={18} />}
            onClick={() => setTask({ do: 'add' })}
          >
            {t('place.add')}
          </Button>
        </Group>
      )}
      {task && task.do !== 'remove' && (
        <PlaceForm
          ecosystem={ecosystem}
          {...(task.do === 'change' ? { place: task.place } : {})}
          {...(task.do === 'add' && task.holder ? { holder: task.holder } : {})}
          onClose={() => setTask(undefined)}
          onSaved={() => done(t('form.saved'))}
          onAdded={onWritten}
        />
      )}
      {task?.do === 'remove' && (
        <ConfirmDialog
          title={t('place.removeTitle', { name: nameIn(language, task.place) })}
          action={t('place.remove')}
          send={async (idempotencyKey) => {
            const { id, version } = task.place;
            return client.mutation(RemovePlaceDocument, { input: { id, version, idempotencyKey } });
          }}
          onDone={() => done(t('place.removed'))}
          onClose={() => setTask(undefined)}
        >
          <Text>{t('place.removeText', { count: task.place.elementCount })}</Text>
        </ConfirmDialog>
      )}
    </Stack>
  );
}

type BranchProps = {
  nodes: readonly PlaceNode[];
  mayEdit: boolean;
  onShow(place: string): void;
  onTask(task: Task): void;
};

function Branch({ nodes, ...rest }: BranchProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (nodes.length === 0) return null;
  return (
    <ul className={style.branch}>
      {nodes.map(({ place, children }) => {
        const name = nameIn(language, place);
        return (
          <li key={place.id}>
            <div className={style.row}>
              <button type="button" className={style.name} onClick={() => rest.onShow(place.id)}>
                {name}{' '}
                <span className={style.count}>{t('count.elements', { count: place.elementCount })}</span>
              </button>
              {rest.mayEdit && (
                <Group gap={0} wrap="nowrap">
                  <RowAction
                    label={t('place.addWithin', { name })}
                    onClick={() => rest.onTask({ do: 'add', holder: place.id })}
                  >
                    <IconPlus aria-hidden size={16} />
                  </RowAction>
                  <RowAction
                    label={t('place.changeNamed', { name })}
                    onClick={() => rest.onTask({ do: 'change', place })}
                  >
                    <IconPencil aria-hidden size={16} />
                  </RowAction>
                  <RowAction
                    label={t('place.removeNamed', { name })}
                    onClick={() => rest.onTask({ do: 'remove', place })}
                  >
                    <IconTrash aria-hidden size={16} />
                  </RowAction>
                </Group>
              )}
            </div>
            <Branch nodes={children} {...rest} />
          </li>
        );
      })}
    </ul>
  );
}
