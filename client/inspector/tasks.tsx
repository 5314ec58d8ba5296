import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDone } from '../app/history-scope.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import type { ElementDetail } from '../element/element.documents.ts';
import type { Interdependency } from '../interdependency/interdependency.documents.ts';
import { InterdependencyForm } from '../interdependency/interdependency-form.tsx';
import { RemoveLink } from '../interdependency/remove-link.tsx';
import { SaidLinksForm } from '../interdependency/said/said-links-form.tsx';
import type { MapData } from '../map/map-data.ts';
import { MissionForm } from '../mission/mission-form.tsx';
import { StakeholderForm } from '../stakeholder/stakeholder-form.tsx';
import { RemoveElement } from './remove-element.tsx';

/** With what reads and writes sheets: fetched by who pastes. */
const PasteDialog = lazy(async () => ({
  default: (await import('../exchange/paste-dialog.tsx')).PasteDialog,
}));

/** Something to do in a dialog above the map. */
export type Task =
  | { do: 'add-stakeholder' | 'add-mission' | 'add-links' }
  | { do: 'paste'; text?: string }
  | { do: 'change' | 'remove' | 'add-link'; element: ElementDetail }
  | { do: 'change-link' | 'remove-link'; link: Interdependency };

type Props = {
  ecosystem: Ecosystem;
  data: MapData | undefined;
  task: Task | undefined;
  onClose(): void;
  /** Something was written: the map is no longer true. */
  onWritten(): void;
  onSelect(id: string | undefined): void;
};

/** The dialog of the task at hand; after it, the map is read again and what was written is selected. */
export function Tasks({ ecosystem, data, task, onClose, onWritten, onSelect }: Props) {
  const { t } = useTranslation();
  const done = useDone();
  if (!task) return null;
  const written = (message: string, took?: readonly number[]) => {
    onClose();
    done(message, took);
    onWritten();
  };
  const saved = (id: string) => {
    written(t('form.saved'));
    onSelect(id);
  };
  switch (task.do) {
    case 'add-stakeholder':
      return <StakeholderForm ecosystem={ecosystem} onSaved={saved} onAdded={onWritten} onClose={onClose} />;
    case 'add-mission':
      return <MissionForm ecosystem={ecosystem} onSaved={saved} onAdded={onWritten} onClose={onClose} />;
    case 'add-links':
      return (
        data && (
          <SaidLinksForm
            ecosystem={ecosystem}
            data={data}
            onSaved={({ count, revisions }) => written(t('said.saved', { count }), revisions)}
            onClose={() => {
              onClose();
              onWritten();
            }}
          />
        )
      );
    case 'paste':
      return (
        <Suspense fallback={null}>
          <PasteDialog ecosystem={ecosystem} text={task.text} onWritten={onWritten} onClose={onClose} />
        </Suspense>
      );
    case 'change':
      return task.element.__typename === 'Stakeholder' ? (
        <StakeholderForm ecosystem={ecosystem} stakeholder={task.element} onSaved={saved} onClose={onClose} />
      ) : (
        <MissionForm ecosystem={ecosystem} mission={task.element} onSaved={saved} onClose={onClose} />
      );
    case 'remove':
      return (
        <RemoveElement
          element={task.element}
          onClose={onClose}
          onRemoved={() => {
            written(t('form.removed'));
            onSelect(undefined);
          }}
        />
      );
    case 'add-link':
      return (
        <InterdependencyForm
          ecosystem={ecosystem}
          from={{ id: task.element.id, name: task.element.name, nameFr: task.element.nameFr }}
          onSaved={() => written(t('form.saved'))}
          onClose={onClose}
        />
      );
    case 'change-link':
      return (
        <InterdependencyForm
          ecosystem={ecosystem}
          link={task.link}
          onSaved={() => written(t('form.saved'))}
          onClose={onClose}
        />
      );
    case 'remove-link':
      return <RemoveLink link={task.link} onRemoved={() => written(t('form.removed'))} onClose={onClose} />;
  }
}

/** The task at hand, and how to start and end one. */
export function useTask() {
  const [task, setTask] = useState<Task>();
  return { task, start: setTask, end: () => setTask(undefined) };
}
