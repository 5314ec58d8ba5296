import { Badge, Button, Group, Text } from '@mantine/core';
import { IconEyeOff, IconFriends, IconMapPin, IconSend } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { numberIn, percentIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { Answers } from './answers.tsx';
import type { Synergy } from './synergy.documents.ts';
import style from './synergy.module.css';
import type { Said } from './use-proposing.ts';

export type RowProps = {
  ecosystem: Ecosystem;
  synergy: Synergy;
  /** What its kind is called. */
  kind: string | undefined;
  /** It is the one that is looked at on the map. */
  shown: boolean;
  onGo(id: string): void;
  /** Looks at it on the map, or no longer. */
  onShow(): void;
  /** Looks for who could introduce the two. */
  onIntroduce(from: string, to: string): void;
  onPropose(): void;
  onSetAside(): void;
  onBringBack(): void;
  onAnswer(answer: Pick<Said, 'oneSays' | 'otherSays'>): void;
  /** What else is said of it while it is looked at. */
  children?: ReactNode;
};

/** One synergy: the two, why, how it is weighed, what became of it, and what can be done about it. */
export function SynergyRow(props: RowProps) {
  const { synergy, kind, shown } = props;
  const { t } = useWords();
  const names = { one: synergy.one.name, other: synergy.other?.name ?? '' };
  const label = synergy.other ? t('synergy.pair', names) : names.one;
  return (
    <li className={style.row} aria-label={label} {...(shown && { 'data-shown': true })}>
      <Group gap={6}>
        {kind && <Text size="xs">{kind}</Text>}
        {synergy.isLinked && (
          <Badge variant="light" size="sm">
            {t('synergy.linked')}
          </Badge>
        )}
        {synergy.proposal?.state === 'PROPOSED' && (
          <Badge variant="filled" size="sm">
            {t(`synergy.states.${synergy.proposal.state}`)}
          </Badge>
        )}
      </Group>
      <Names {...props} />
      <ul className={style.reasons}>
        {synergy.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Weighed synergy={synergy} />
      <Answers {...props} />
      <Doing {...props} label={label} />
      {props.children}
    </li>
  );
}

function Names({ synergy: { one, other, kind, elsewhere }, onGo }: RowProps) {
  // A community does not stand on the map; a mission of another ecosystem stands on another one.
  const isThere = kind !== 'UNBRIDGED_COMMUNITIES';
  const name = (party: { id: string; name: string }) =>
    isThere ? (
      <button type="button" className={style.name} onClick={() => onGo(party.id)}>
        {party.name}
      </button>
    ) : (
      <strong>{party.name}</strong>
    );
  return (
    <p className={style.pair}>
      {name(one)}
      {other && !elsewhere && name(other)}
      {other && elsewhere && (
        <a className={style.name} href={`/${elsewhere}?at=${encodeURIComponent(other.id)}`}>
          {other.name}
        </a>
      )}
    </p>
  );
}

/** The score and every factor of it: one press away. */
function Weighed({ synergy: { score, factors } }: Pick<RowProps, 'synergy'>) {
  const { t, language } = useWords();
  return (
    <details className={style.weighed}>
      <summary>{t('synergy.score', { number: numberIn(language, score) })}</summary>
      <dl>
        {factors.map(({ kind, value }) => (
          <div key={kind}>
            <dt>{t(`synergy.factor.${kind}`)}</dt>
            <dd data-figures>{percentIn(language, value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Doing(props: RowProps & { label: string }) {
  const { ecosystem, synergy, shown, label, onShow, onIntroduce, onPropose, onSetAside, onBringBack } = props;
  const { t } = useWords();
  const { kind, one, other, proposal } = synergy;
  const isOnMap = kind !== 'UNBRIDGED_COMMUNITIES';
  const mayMark = isOnMap && (ecosystem.mayEdit || speaksForOne(ecosystem, synergy));
  const button = (key: string, icon: ReactNode, act: () => void, filled = false) => (
    <Button
      size="compact-sm"
      variant={filled ? 'filled' : 'default'}
      leftSection={icon}
      aria-label={t(`synergy.${key}Named`, { name: label })}
      onClick={act}
    >
      {t(`synergy.${key}`)}
    </Button>
  );
  return (
    <Group gap={4}>
      {isOnMap && (
        <Button
          size="compact-sm"
          variant={shown ? 'filled' : 'subtle'}
          leftSection={<IconMapPin size={14} aria-hidden />}
          aria-pressed={shown}
          aria-label={t('synergy.showNamed', { name: label })}
          onClick={onShow}
        >
          {t('synergy.show')}
        </Button>
      )}
      {mayMark &&
        proposal?.state !== 'SET_ASIDE' &&
        other &&
        kind !== 'SAME_TAG' &&
        button('propose', <IconSend size={14} aria-hidden />, onPropose)}
      {isOnMap &&
        other &&
        kind !== 'SAME_TAG' &&
        !synergy.isLinked &&
        button('introduce', <IconFriends size={14} aria-hidden />, () => onIntroduce(one.id, other.id))}
      {mayMark &&
        proposal?.state !== 'SET_ASIDE' &&
        button('setAside', <IconEyeOff size={14} aria-hidden />, onSetAside)}
      {mayMark && proposal && button('bringBack', undefined, onBringBack)}
    </Group>
  );
}

const speaksForOne = ({ speaksFor }: Pick<Ecosystem, 'speaksFor'>, { one, other }: Synergy): boolean =>
  speaksFor.includes(one.id) || (other !== null && speaksFor.includes(other.id));
