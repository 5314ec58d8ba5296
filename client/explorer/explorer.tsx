import { useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/i18n.ts';
import { nameIn } from '../app/language.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { HistoryScope } from '../history/history-scope.ts';
import { PastBanner } from '../history/past-banner.tsx';
import { useHistory } from '../history/use-history.ts';
import { applyFilter } from '../map/filter.ts';
import { Legend } from '../map/legend.tsx';
import type { MapHandle } from '../map/map-canvas.tsx';
import { useMap } from '../map/use-map.ts';
import { hasWebgl } from '../map/webgl.ts';
import { QuestionNotices } from '../question/question-notices.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { asOn } from './as-on.ts';
import style from './explorer.module.css';
import { Inspected, isInspecting } from './inspected.tsx';
import type { Lit } from './lit.ts';
import { MapStage } from './map-stage.tsx';
import { Navigator } from './navigator.tsx';
import { Reading } from './reading.tsx';
import { Tasks, useTask } from './tasks.tsx';
import { useAddress } from './use-address.ts';
import { useFlight } from './use-flight.ts';

type Props = {
  ecosystem: Ecosystem;
  /** Raised by every write of this page. */
  revision: number;
  onWritten(): void;
};

/** The map with the navigator on its left and the inspector on its right; on a phone, one sheet holds both. */
export function Explorer({ ecosystem: current, revision, onWritten }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const address = useAddress();
  const { on } = address.address;
  const map = useMap(current.slug, on);
  const { data } = map;
  const ecosystem = useMemo(() => (on ? asOn(current, data) : current), [on, current, data]);
  const { task, start, end } = useTask();
  const [lit, setLit] = useState<Lit>();
  const [full, setFull] = useState(false);
  const handle = useRef<MapHandle>(null);
  const visible = useMemo(() => data && applyFilter(data, address.filter), [data, address.filter]);
  const inspecting = isInspecting(address.address);
  useOnReconnect(map.reload);

  const written = useCallback(() => {
    onWritten();
    map.reload();
  }, [onWritten, map.reload]);
  const history = useHistory({
    ecosystem: current,
    onMap: map.reload,
    onWritten: written,
    onChanged: onWritten,
    onHistory: address.openHistory,
    onHistoryOf: address.openHistoryOf,
  });
  const { select } = address;
  const fly = useFlight(data, handle);
  const go = useCallback(
    (id: string) => {
      select(id);
      fly(id);
      setFull(false);
    },
    [select, fly],
  );

  const drawable = hasWebgl();
  const legend = data && data.nodeCount > 0 && (
    <Legend
      data={data}
      filter={address.filter}
      onFilter={address.narrow}
      colourBy={address.address.colour ?? 'sector'}
      onColourBy={address.colourBy}
      scheme={scheme}
      language={language}
      closed={Boolean(phone)}
    />
  );
  const { reading } = address.address;
  const column = reading ? (
    <Reading
      reading={reading}
      ecosystem={ecosystem}
      data={data}
      address={address}
      revision={revision}
      onGo={go}
      onFly={fly}
      onLit={setLit}
      onWritten={written}
    />
  ) : (
    <Navigator
      ecosystem={ecosystem}
      data={data}
      address={address}
      drawable={drawable}
      revision={revision}
      onGo={go}
      onTask={start}
      onSearch={phone ? () => setFull(true) : undefined}
    >
      {legend && <div className={style.legend}>{legend}</div>}
    </Navigator>
  );
  const inspected = inspecting && (
    <Inspected
      ecosystem={ecosystem}
      data={data}
      address={address}
      revision={revision}
      onGo={go}
      onTask={start}
      onWritten={written}
    />
  );
  return (
    <HistoryScope value={history}>
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
          <MapStage
            ecosystem={ecosystem}
            map={map}
            visible={visible}
            lit={lit}
            address={address}
            revision={revision}
            drawable={drawable}
            scheme={scheme}
            handle={handle}
            onGo={go}
            onAdd={() => start({ do: 'add-stakeholder' })}
          />
        </main>
        {!phone && inspected && (
          <aside className={style.inspector} aria-label={t('inspector.label')}>
            {inspected}
          </aside>
        )}
        {phone && (
          <Sheet
            label={inspecting ? t('inspector.label') : t('navigator.label')}
            full={full}
            onFull={setFull}
          >
            {inspected || column}
          </Sheet>
        )}
        <output className={style.announced} aria-live="polite">
          {visible &&
            t('explorer.shown', {
              elements: t('count.elements', { count: visible.nodeCount }),
              links: t('count.links', { count: visible.linkCount }),
            })}
        </output>
        <QuestionNotices
          ecosystem={current}
          open={reading === 'questions' ? address.address.question : undefined}
          onShow={address.openQuestion}
        />
        <Tasks
          ecosystem={ecosystem}
          task={task}
          onClose={end}
          onWritten={written}
          onSelect={(id) => (id ? go(id) : select(id))}
        />
      </div>
    </HistoryScope>
  );
}
