import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn, summaryIn } from '../language/language.ts';
import { useNotice } from '../ui/notice.ts';
import type { Ecosystem } from './ecosystem.documents.ts';
import { EcosystemForm } from './ecosystem-form.tsx';
import style from './ecosystem-list.module.css';
import { heldWords } from './held-words.ts';
import { MapSketch } from './map-sketch.tsx';
import { RemoveEcosystem } from './remove-ecosystem.tsx';

type Props = {
  ecosystems: readonly Ecosystem[];
  /** Under which heading they stand. */
  label: string;
  onChanged(): void;
  /** What stands below what one of them holds. */
  below?(ecosystem: Ecosystem): ReactNode;
};
type Task = { do: 'change' | 'remove'; ecosystem: Ecosystem };

/** The ecosystems one may open, each with what it holds. */
export function EcosystemList({ ecosystems, label, onChanged, below }: Props) {
  const { t } = useTranslation();
  const notice = useNotice();
  const [task, setTask] = useState<Task>();
  const done = (message: string) => {
    setTask(undefined);
    notice(message);
    onChanged();
  };
  return (
    <>
      <ul className={style.list} aria-label={label}>
        {ecosystems.map((ecosystem) => (
          <EcosystemRow key={ecosystem.id} ecosystem={ecosystem} onTask={setTask}>
            {below?.(ecosystem)}
          </EcosystemRow>
        ))}
      </ul>
      {task?.do === 'change' && (
        <EcosystemForm
          ecosystem={task.ecosystem}
          onClose={() => setTask(undefined)}
          onSaved={() => done(t('form.saved'))}
        />
      )}
      {task?.do === 'remove' && (
        <RemoveEcosystem
          ecosystem={task.ecosystem}
          onClose={() => setTask(undefined)}
          onRemoved={() => done(t('ecosystem.removed'))}
        />
      )}
    </>
  );
}

type RowProps = { ecosystem: Ecosystem; onTask(task: Task): void; children?: ReactNode };

function EcosystemRow({ ecosystem, onTask, children }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = nameIn(language, ecosystem);
  return (
    <li className={style.row}>
      <MapSketch slug={ecosystem.address} />
      <div className={style.words}>
        <h3 className={style.name}>
          <Link to="/$slug" params={{ slug: ecosystem.address }} className={style.link ?? ''}>
            {name}
          </Link>
        </h3>
        {summaryIn(language, ecosystem) && (
          <Text size="sm" c="dimmed" maw={640}>
            {summaryIn(language, ecosystem)}
          </Text>
        )}
        <Text size="sm" mt={4}>
          {heldWords(t, ecosystem.counts)}
          {ecosystem.counts.missions > 0 && (
            <>
              {' · '}
              <Link
                to="/$slug/results"
                params={{ slug: ecosystem.address }}
                className={style.results ?? ''}
                aria-label={t('ecosystem.resultsOf', { name })}
              >
                {t('ecosystem.results')}
              </Link>
            </>
          )}
        </Text>
        {children && <div className={style.below}>{children}</div>}
      </div>
      {ecosystem.mayEdit && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              className={style.more ?? ''}
              variant="subtle"
              size={44}
              aria-label={t('ecosystem.actions', { name })}
            >
              <IconDots aria-hidden color="var(--ink)" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPencil aria-hidden size={16} />}
              onClick={() => onTask({ do: 'change', ecosystem })}
            >
              {t('ecosystem.change')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash aria-hidden size={16} />}
              onClick={() => onTask({ do: 'remove', ecosystem })}
            >
              {t('ecosystem.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
