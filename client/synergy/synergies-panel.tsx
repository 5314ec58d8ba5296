import { Alert, Button, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProposedCompared } from '../what-if/proposed.tsx';
import { KindChoice } from './kind-choice.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { SetAsideDialog } from './set-aside-dialog.tsx';
import { proposedBy, useShown } from './shown-on-map.ts';
import type { Synergies, Synergy } from './synergy.documents.ts';
import style from './synergy.module.css';
import { SynergyRow } from './synergy-row.tsx';
import { TakeAlong } from './take-along.tsx';
import { useProposing } from './use-proposing.ts';
import { useSynergies } from './use-synergies.ts';

/** How many are shown at first, and how many at most. */
const FIRST = 20;
const ALL = 200;

/** Who could act together and does not yet: of all, of one kind, or of one stakeholder or mission. */
export function SynergiesPanel(props: ReadingProps) {
  const { ecosystem, data, address, revision } = props;
  const { t, language } = useWords();
  const { ally, synergies: kind } = address.address;
  const [first, setFirst] = useState(FIRST);
  const [setAside, showSetAside] = useState(false);
  const { found, failure, reload } = useSynergies({
    ...{ ecosystem, kind, about: ally, setAside, first, revision },
  });
  // One that was chosen on the map, or by an address, may be further down.
  const isFurther =
    address.address.synergy !== undefined &&
    found?.nodes.every(({ key }) => key !== address.address.synergy) === true;
  useEffect(() => {
    if (isFurther) setFirst(ALL);
  }, [isFurther]);
  const row = ally && data ? data.rowOf(ally) : -1;
  const initial =
    ally && data && row >= 0 ? { id: ally, name: data.nameOf(row, language), nameFr: null } : undefined;
  return (
    <Stack gap="md">
      <Text size="sm">{t('synergy.intro')}</Text>
      <ElementPicker
        key={`${ally}-${data === undefined}`}
        ecosystem={ecosystem.slug}
        label={t('synergy.about')}
        required={false}
        autoFocus={false}
        initial={initial}
        onPick={(element) => address.read({ ally: element?.id, synergy: undefined }, true)}
      />
      {!found && !failure && <Skeleton height={200} role="status" aria-label={t('synergy.loading')} />}
      {!found && failure && (
        <EmptyState alert title={t('synergy.failed')} text={t(`failure.${failure.code}`)}>
          <Button variant="default" onClick={reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      )}
      {found && (
        <>
          <KindChoice
            counts={found.counts}
            chosen={kind}
            onChoose={(synergies) => address.read({ synergies, synergy: undefined }, true)}
          />
          {found.setAside > 0 && (
            <Switch
              checked={setAside}
              label={t('synergy.setAsideOnes', { number: numberIn(language, found.setAside) })}
              onChange={({ currentTarget }) => showSetAside(currentTarget.checked)}
            />
          )}
          <Found {...props} found={found} />
          {first < ALL && found.totalCount > found.nodes.length && (
            <Button size="sm" variant="default" onClick={() => setFirst(ALL)}>
              {t('synergy.more', { number: numberIn(language, Math.min(ALL, found.totalCount)) })}
            </Button>
          )}
          {found.nodes.length > 0 && <TakeAlong {...{ ecosystem, kind, about: ally }} />}
        </>
      )}
      <details className={style.more}>
        <summary>{t('synergy.how')}</summary>
        <Text size="sm" c="dimmed" mt="xs">
          {t('synergy.method')}
        </Text>
      </details>
    </Stack>
  );
}

function Found({ found, ...props }: ReadingProps & { found: Synergies }) {
  const { ecosystem, address, onLit, onWritten } = props;
  const { say, takeBack, refused } = useProposing(onWritten);
  const [asked, setAsked] = useState<{ what: 'propose' | 'setAside'; synergy: Synergy }>();
  const { synergy: key } = address.address;
  const shown = found.nodes.find((each) => each.key === key);
  const list = useRef<HTMLUListElement>(null);
  useShown(onLit, shown, { list, isBefore: address.address.before === 'shown' });
  const proposed = useMemo(() => shown && proposedBy(shown), [shown]);
  if (found.nodes.length === 0) return <NoneFound found={found} />;
  return (
    <>
      {refused && <Alert role="alert">{refused}</Alert>}
      <ul className={style.list} ref={list}>
        {found.nodes.map((synergy) => (
          <SynergyRow
            key={synergy.key}
            {...{ ecosystem, synergy }}
            kind={found.counts.find(({ kind }) => kind === synergy.kind)?.name}
            shown={synergy === shown}
            onGo={props.onGo}
            onShow={() =>
              address.read({ synergy: synergy === shown ? undefined : synergy.key, before: undefined }, true)
            }
            onIntroduce={(from, to) => address.openReading('introductions', { from, to })}
            onPropose={() => setAsked({ what: 'propose', synergy })}
            onSetAside={() => setAsked({ what: 'setAside', synergy })}
            onBringBack={() => void takeBack(synergy)}
            onAnswer={(answer) => void say(synergy, { state: 'PROPOSED', ...answer })}
          >
            {synergy === shown && proposed && (
              <ProposedCompared {...{ data: props.data, address, proposed }} />
            )}
          </SynergyRow>
        ))}
      </ul>
      {asked?.what === 'propose' && (
        <ProposeDialog
          synergy={asked.synergy}
          onProposed={() => say(asked.synergy, { state: 'PROPOSED' })}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.what === 'setAside' && (
        <SetAsideDialog
          synergy={asked.synergy}
          onSetAside={(note) => say(asked.synergy, { state: 'SET_ASIDE', note })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

/** None at all, or none of the kind that is listed. */
function NoneFound({ found: { counts } }: { found: Synergies }) {
  const { t, language } = useWords();
  const others = counts.reduce((sum, { count }) => sum + count, 0);
  const text =
    others > 0 ? t('synergy.noneOfKind', { number: numberIn(language, others) }) : t('synergy.noneText');
  return <EmptyState title={t('synergy.none')} text={text} />;
}
