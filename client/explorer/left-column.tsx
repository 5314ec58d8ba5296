import { useComputedColorScheme } from '@mantine/core';
import { useLanguage } from '../language/i18n.ts';
import { Legend } from '../map/legend.tsx';
import style from './explorer.module.css';
import { Navigator } from './navigator.tsx';
import { Reading } from './reading.tsx';
import type { Explored } from './use-explorer.ts';

/** The left column: the reading that is open, or the navigator. */
export function LeftColumn({ page }: { page: Explored }) {
  const { ecosystem, data, address, drawable, revision, phone, reading, sheet } = page;
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  if (reading) return <Reading reading={reading} {...page.read} />;
  return (
    <Navigator
      {...{ ecosystem, data, address, drawable, revision }}
      onGo={page.onGo}
      onTask={page.task.start}
      onSearch={phone ? () => sheet.onFull(true) : undefined}
    >
      {data && data.nodeCount > 0 && (
        <div className={style.legend}>
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
        </div>
      )}
    </Navigator>
  );
}
