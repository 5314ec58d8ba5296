import { useWords } from '../language/use-words.ts';
import style from './compare.module.css';
import type { Comparison, Shared } from './compared.ts';
import { ElementButton, type Shown } from './element-button.tsx';
import { MoreRows, useFirstRows } from './more-rows.tsx';
import { Section } from './section.tsx';
import { TiedTo } from './tied-to.tsx';

type Props = Shown & { missions: Comparison['missions'] };

/** Missions that several of those compared take part in, by a link or a seat, and those that only one does. */
export function Missions({ missions: { common, apart }, ...shown }: Props) {
  const { t } = useWords();
  return (
    <>
      <Section title={t('compare.missionsCommon')} count={common.length} none={t('compare.noMissionsCommon')}>
        <Rows {...shown} missions={common} />
      </Section>
      {apart.length > 0 && (
        <Section title={t('compare.missionsApart')} count={apart.length} none="">
          <Rows {...shown} missions={apart} />
        </Section>
      )}
    </>
  );
}

function Rows({ missions, ...shown }: Shown & { missions: readonly Shared[] }) {
  const { first, brings, more } = useFirstRows(missions);
  return (
    <>
      <ul className={style.list}>
        {first.map((mission) => (
          <li key={mission.row}>
            <ElementButton {...shown} row={mission.row} />
            <TiedTo {...shown} shared={mission} />
          </li>
        ))}
      </ul>
      <MoreRows brings={brings} onMore={more} />
    </>
  );
}
