import { Button, Group, Text } from '@mantine/core';
import { IconArrowsExchange, IconMapPin, IconUsersGroup } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import type { InfluenceEntry } from './influence.documents.ts';
import style from './influence.module.css';
import type { Section } from './sections.ts';

type Props = {
  entry: InfluenceEntry;
  section: Section;
  /** It is the one that is looked at on the map. */
  shown: boolean;
  onGo(id: string): void;
  /** Looks at it on the map, or no longer. */
  onShow(): void;
  onLink(id: string): void;
  /** Makes a community of them; for those who may, of a group that is not too large. */
  onMake: (() => void) | undefined;
};

/** Of a longer list of names, so many are buttons at first. */
const NAMED = 12;
/** Where all are there for the same, it is not said of each. */
const OF_MANY_KINDS: readonly Section[] = ['CORE', 'COMMUNITIES', 'TIES'];

/** One line: whom it is about, why it is there, and what can be looked at. */
export function InfluenceRow({ entry, section, shown, onGo, onShow, onLink, onMake }: Props) {
  const { t } = useWords();
  const { who, link } = entry;
  const label = who
    .slice(0, 2)
    .map(({ name }) => name)
    .join(', ');
  return (
    <li className={style.row} aria-label={label} {...(shown && { 'data-shown': true })}>
      {OF_MANY_KINDS.includes(section) && <Text size="xs">{entry.name}</Text>}
      {entry.kind !== 'DECLARED_SPLIT' && <Names who={who} onGo={onGo} />}
      <p className={style.reason}>{entry.reason}</p>
      <Group gap={4}>
        <Button
          size="compact-sm"
          variant={shown ? 'filled' : 'subtle'}
          leftSection={<IconMapPin size={14} aria-hidden />}
          aria-pressed={shown}
          aria-label={t('influence.showNamed', { name: label })}
          onClick={onShow}
        >
          {t('influence.show')}
        </Button>
        {onMake && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconUsersGroup size={14} aria-hidden />}
            aria-label={t('influence.makeNamed', { name: label })}
            onClick={onMake}
          >
            {t('influence.make')}
          </Button>
        )}
        {link && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowsExchange size={14} aria-hidden />}
            aria-label={t('influence.linkNamed', { name: label })}
            onClick={() => onLink(link)}
          >
            {t('influence.link')}
          </Button>
        )}
      </Group>
    </li>
  );
}

function Names({ who, onGo }: Pick<InfluenceEntry, 'who'> & Pick<Props, 'onGo'>) {
  const { t } = useWords();
  const button = ({ id, name }: InfluenceEntry['who'][number]) => (
    <li key={id}>
      <button type="button" className={style.name} onClick={() => onGo(id)}>
        {name}
      </button>
    </li>
  );
  const more = who.slice(NAMED);
  return (
    <>
      <ul className={style.names}>{who.slice(0, NAMED).map(button)}</ul>
      {more.length > 0 && (
        <details className={style.more}>
          <summary>{t('influence.moreNames', { count: more.length })}</summary>
          <ul className={style.names}>{more.map(button)}</ul>
        </details>
      )}
    </>
  );
}
