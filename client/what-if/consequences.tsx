import { Button, Progress, Stack, Text } from '@mantine/core';
import type { ReadingProps } from '../app/reading.ts';
import type { FindingRow } from '../finding/finding.documents.ts';
import style from '../finding/finding.module.css';
import { FindingList } from '../finding/finding-list.tsx';
import { dayIn } from '../history/time-words.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { findingsCompared, mapCompared } from './before-after.ts';
import { BeforeAfter } from './before-after.tsx';
import { MapKey } from './map-key.tsx';
import { removedIn, type Supposition } from './suppose.ts';
import type { useConsequences } from './use-consequences.ts';
import type { WhatIf } from './what-if.documents.ts';
import own from './what-if.module.css';

type Props = Pick<ReadingProps, 'data' | 'address' | 'onGo'> & {
  changes: readonly Supposition[];
  answer: ReturnType<typeof useConsequences>;
};

/** What there would be beside what there is, then what would be found and what would not be any more. */
export function Consequences({ data, address, changes, answer, onGo }: Props) {
  const { t, language } = useWords();
  const { found, loading, failure, isWaiting, reload } = answer;
  if (failure && !found) {
    return (
      <EmptyState alert title={t('whatIf.failed')} text={failure.message || t(`failure.${failure.code}`)}>
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (!found) {
    return (
      <div role="status">
        <Text size="sm">{t(isWaiting ? 'gaps.firstLook' : 'whatIf.loading')}</Text>
        <Progress mt="xs" value={100} animated aria-label={t('whatIf.loading')} />
      </div>
    );
  }
  return (
    <Stack gap="md" aria-busy={loading}>
      <Text size="sm" role="status">
        {t('whatIf.result', { appear: found.appear.length, disappear: found.disappear.length })}{' '}
        {t('whatIf.same', { count: found.same })} {t('gaps.asOf', { day: dayIn(language, found.day) })}
      </Text>
      <MapKey leaves={removedIn(changes).length > 0} breaks={found.appear.length > 0} />
      <SideBySide data={data} changes={changes} found={found} />
      <Part name="appear" found={found} onOpen={({ elementIds: [first] }) => first && onGo(first)} />
      <Part name="disappear" found={found} onOpen={({ key }) => openFinding(address, key)} />
      <Part name="moot" found={found} onOpen={({ key }) => openFinding(address, key)} />
    </Stack>
  );
}

type SideProps = Pick<Props, 'data' | 'changes'> & { found: WhatIf };

function SideBySide({ data, changes, found }: SideProps) {
  const { t } = useWords();
  const map = mapCompared(data, changes, Number(found.day.replaceAll('-', '')));
  const { changed, same } = findingsCompared(found);
  return (
    <>
      {map.length > 0 && <BeforeAfter caption={t('whatIf.onMap')} rows={map} />}
      {changed.length > 0 && <BeforeAfter caption={t('whatIf.byKind')} rows={changed} />}
      {same > 0 && (
        <Text size="sm" c="dimmed">
          {t('whatIf.sameKinds', { count: same })}
        </Text>
      )}
    </>
  );
}

/** A finding that stands is opened among the others; the back button leads back to what was supposed. */
const openFinding = (address: Props['address'], finding: string) =>
  address.read({ reading: 'gaps', finding });

type PartProps = {
  name: 'appear' | 'disappear' | 'moot';
  found: WhatIf;
  onOpen(finding: FindingRow): void;
};

function Part({ name, found, onOpen }: PartProps) {
  const { t } = useWords();
  const rows = found[name];
  if (rows.length === 0 && name === 'moot') return null;
  return (
    <div className={own.result}>
      <h3 className={style.opened} id={`what-if-${name}`}>
        {t(`whatIf.${name}`, { count: rows.length })}
      </h3>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('whatIf.nothing')}
        </Text>
      ) : (
        <FindingList rows={rows} label={t(`whatIf.${name}`, { count: rows.length })} onOpen={onOpen} />
      )}
    </div>
  );
}
