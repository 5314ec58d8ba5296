import { useEffect, useMemo, useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { foundShading, isFound } from './found-shading.ts';
import type { Influence, InfluenceEntry } from './influence.documents.ts';
import style from './influence.module.css';
import { InfluenceRow } from './influence-row.tsx';
import { MakeCommunityDialog } from './make-community-dialog.tsx';
import type { Section } from './sections.ts';

type Props = ReadingProps & { section: Section; found: Influence };

/** Of more than these nobody makes a community at one press. */
const MOST_MEMBERS = 40;

/** The lines of one list. One of them stands out on the map; where none does, groups that were found have colours. */
export function InfluenceList({ section, found, ...props }: Props) {
  const { ecosystem, data, address, onLit, onWritten } = props;
  const { t } = useWords();
  const { standing } = address.address;
  const [named, setNamed] = useState<InfluenceEntry>();
  const mayMake = ({ kind, who }: InfluenceEntry) =>
    ecosystem.mayEdit && kind === 'FOUND_UNNAMED' && who.length <= MOST_MEMBERS;
  const shown = found.entries.find(({ key }) => key === standing);
  // Written out: a list that says the same is not drawn anew.
  const said = JSON.stringify(found.entries.map(({ kind, who }) => [kind, who]));
  const ids = shown && [...new Set([...shown.who, ...shown.others].map(({ id }) => id))].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: told by `said`.
  const lit = useMemo(() => {
    if (ids !== undefined) return { ids: ids.split(',') };
    if (section !== 'COMMUNITIES' || !data || !found.entries.some(isFound)) return undefined;
    return { ids: [], shading: foundShading(data, found.entries, t('influence.noGroup')) };
  }, [ids, section, data, said, t]);
  useEffect(() => {
    if (!lit) return undefined;
    onLit(lit);
    return () => onLit(undefined);
  }, [onLit, lit]);
  if (found.entries.length === 0)
    return <EmptyState title={t('influence.none')} text={t(`influence.noneText.${section}`)} />;
  return (
    <>
      <ul className={style.list}>
        {found.entries.map((entry) => (
          <InfluenceRow
            key={entry.key}
            {...{ entry, section }}
            shown={entry === shown}
            onGo={props.onGo}
            onShow={() => address.read({ standing: entry === shown ? undefined : entry.key }, true)}
            onLink={(link) => address.selectLink(link)}
            onMake={mayMake(entry) ? () => setNamed(entry) : undefined}
          />
        ))}
      </ul>
      {named && (
        <MakeCommunityDialog
          {...{ ecosystem, onWritten }}
          who={named.who}
          onClose={() => setNamed(undefined)}
        />
      )}
    </>
  );
}
