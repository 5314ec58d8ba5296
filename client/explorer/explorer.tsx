import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryScope } from '../app/history-scope.ts';
import { Inspected } from '../inspector/inspected.tsx';
import { Tasks } from '../inspector/tasks.tsx';
import type { Visible } from '../map/filter.ts';
import { QuestionNotices } from '../question/question-notices.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { DayBanner } from './day-banner.tsx';
import style from './explorer.module.css';
import { KeyHelp } from './key-help.tsx';
import { MapStage } from './map-stage.tsx';
import { Rail } from './rail.tsx';
import { SidePanel } from './side-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { Tour } from './tour.tsx';
import { type Explored, type ExplorerProps, useExplorer } from './use-explorer.ts';
import { usePaste } from './use-paste.ts';
import { usePins } from './use-pins.ts';

/** The map between the panel of the rail and the inspector; on a phone, one sheet holds either. */
export function Explorer(props: ExplorerProps) {
  const page = useExplorer(props);
  usePaste(page);
  const { current, ecosystem, address, phone, reading, onGo, onWritten, task } = page;
  const main = (
    <main key="main" data-tour="map" id="content" tabIndex={-1} className={style.stage}>
      <MapStage page={page} />
    </main>
  );
  return (
    <HistoryScope value={page.history}>
      <TopBar page={page} />
      <DayBanner page={page} />
      {phone ? <OnPhone page={page}>{main}</OnPhone> : <OnDesk page={page}>{main}</OnDesk>}
      <Announced visible={page.visible} />
      {page.help.isOn && <KeyHelp mayEdit={ecosystem.mayEdit} onClose={page.help.close} />}
      <Tour page={page} />
      <QuestionNotices
        ecosystem={current}
        open={reading?.name === 'questions' ? address.address.question : undefined}
        onShow={(question) => address.openReading('questions', { question })}
      />
      <Tasks
        ecosystem={ecosystem}
        data={page.data}
        task={task.task}
        onClose={task.end}
        onWritten={onWritten}
        onSelect={(id) => (id ? onGo(id) : address.select(id))}
      />
    </HistoryScope>
  );
}

type PlacedProps = { page: Explored; children: ReactNode };

/** Everything side by side. */
function OnDesk({ page, children }: PlacedProps) {
  const { t } = useTranslation();
  const { shownPanel, toggleRail, isInspectorOpen } = page;
  return (
    <div className={style.page}>
      <Rail open={shownPanel} onToggle={toggleRail} />
      {shownPanel && (
        <aside className={style.panel} data-tour="panel" aria-label={t(`rail.${shownPanel}`)}>
          <SidePanel page={page} open={shownPanel} />
        </aside>
      )}
      {children}
      {isInspectorOpen && (
        <aside className={style.inspector} data-tour="inspector" aria-label={t('inspector.label')}>
          <InspectedOn page={page} />
        </aside>
      )}
    </div>
  );
}

/** The map above, one sheet from below, and under it the names of the panels. */
function OnPhone({ page, children }: PlacedProps) {
  const { t } = useTranslation();
  const { shownPanel, toggleRail, isInspectorOpen, address, sheet } = page;
  const isOpen = isInspectorOpen || shownPanel !== undefined;
  return (
    <>
      <div className={style.page} data-sheet={isOpen || undefined}>
        {children}
        {isInspectorOpen ? (
          <Sheet data-tour="inspector" label={t('inspector.label')} {...sheet} onClose={address.close}>
            <InspectedOn page={page} />
          </Sheet>
        ) : (
          shownPanel && (
            <Sheet
              data-tour="panel"
              label={t(`rail.${shownPanel}`)}
              {...sheet}
              onClose={() => toggleRail(shownPanel)}
            >
              <SidePanel page={page} open={shownPanel} />
            </Sheet>
          )
        )}
      </div>
      <Rail open={shownPanel} onToggle={toggleRail} />
    </>
  );
}

function InspectedOn({ page }: { page: Explored }) {
  const { pin, unpin } = usePins(page);
  const { ecosystem, data, address, revision, onGo, onWritten, task } = page;
  return (
    <Inspected
      {...{ ecosystem, data, address, revision, onGo, onWritten }}
      onTask={task.start}
      onHide={page.looking.hide}
      pins={{ pin, unpin }}
    />
  );
}

/** How much of the map is shown, for who cannot see it change. */
function Announced({ visible }: { visible: Visible | undefined }) {
  const { t } = useTranslation();
  return (
    <output className={style.announced} aria-live="polite">
      {visible &&
        t('explorer.shown', {
          elements: t('count.elements', { count: visible.nodeCount }),
          links: t('count.links', { count: visible.linkCount }),
        })}
    </output>
  );
}
