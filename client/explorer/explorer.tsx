import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HistoryScope } from '../app/history-scope.ts';
import { PastBanner } from '../history/past-banner.tsx';
import { Inspected, isInspecting } from '../inspector/inspected.tsx';
import { Tasks } from '../inspector/tasks.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import type { Visible } from '../map/filter.ts';
import { QuestionNotices } from '../question/question-notices.tsx';
import { Sheet } from '../ui/sheet.tsx';
import style from './explorer.module.css';
import { LeftColumn } from './left-column.tsx';
import { MapStage } from './map-stage.tsx';
import { type ExplorerProps, useExplorer } from './use-explorer.ts';

/** The map with the navigator on its left and the inspector on its right; on a phone, one sheet holds both. */
export function Explorer(props: ExplorerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const page = useExplorer(props);
  const { current, ecosystem, data, address, revision, phone, reading, onGo, onWritten, task } = page;
  const { on } = address.address;
  const inspecting = isInspecting(address.address);
  const inspected = inspecting && (
    <Inspected {...{ ecosystem, data, address, revision, onGo, onWritten }} onTask={task.start} />
  );
  const column = <LeftColumn page={page} />;
  const label = inspecting ? t('inspector.label') : t('navigator.label');
  return (
    <HistoryScope value={page.history}>
      {on && <PastBanner on={on} onToday={() => address.showOn(undefined)} />}
      <div className={style.page} data-inspecting={inspecting || undefined}>
        {!phone && (
          <aside className={style.navigator} aria-label={t('navigator.label')}>
            {column}
          </aside>
        )}
        <main id="content" tabIndex={-1} className={style.stage}>
          {/* The title stands in the navigator, in whose place are readings and, on a phone, what is inspected. */}
          {(reading || (phone && inspecting)) && (
            <VisuallyHidden component="h1">{nameIn(language, ecosystem)}</VisuallyHidden>
          )}
          <MapStage page={page} />
        </main>
        {!phone && inspected && (
          <aside className={style.inspector} aria-label={label}>
            {inspected}
          </aside>
        )}
        {phone && (
          <Sheet label={label} {...page.sheet}>
            {inspected || column}
          </Sheet>
        )}
        <Announced visible={page.visible} />
        <QuestionNotices
          ecosystem={current}
          open={reading?.name === 'questions' ? address.address.question : undefined}
          onShow={(question) => address.openReading('questions', { question })}
        />
        <Tasks
          ecosystem={ecosystem}
          task={task.task}
          onClose={task.end}
          onWritten={onWritten}
          onSelect={(id) => (id ? onGo(id) : address.select(id))}
        />
      </div>
    </HistoryScope>
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
