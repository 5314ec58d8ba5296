import { Button, Group, Text } from '@mantine/core';
import { IconCheck, IconFriends, IconMapPin, IconX } from '@tabler/icons-react';
import { listIn, nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { LikelyLink } from './likely.documents.ts';
import style from './likely.module.css';

export type RowProps = {
  link: LikelyLink;
  /** Whether this reader may answer. */
  mayAnswer: boolean;
  /** It is the one that is looked at on the map. */
  shown: boolean;
  onGo(id: string): void;
  /** Looks at it on the map, or no longer. */
  onShow?(): void;
  /** Looks for who could introduce the two. */
  onIntroduce(): void;
  onYes(): void;
  onNo(): void;
};

/** One question: the two, why they may work together, and the two answers. */
export function LikelyRow({ link, mayAnswer, shown, onGo, onShow, onIntroduce, onYes, onNo }: RowProps) {
  const { t, language } = useWords();
  const { one, other } = link;
  const names = { one: nameIn(language, one), other: nameIn(language, other) };
  return (
    <li className={style.row} aria-label={t('likely.question', names)} {...(shown && { 'data-shown': true })}>
      <p className={style.pair}>
        <button type="button" className={style.name} onClick={() => onGo(one.id)}>
          {names.one}
        </button>
        <span className={style.dots} aria-hidden />
        <button type="button" className={style.name} onClick={() => onGo(other.id)}>
          {names.other}
        </button>
      </p>
      <Because link={link} />
      <Group gap={4}>
        {mayAnswer && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCheck size={14} aria-hidden />}
              aria-label={t('likely.yesNamed', names)}
              onClick={onYes}
            >
              {t('likely.yes')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconX size={14} aria-hidden />}
              aria-label={t('likely.noNamed', names)}
              onClick={onNo}
            >
              {t('likely.no')}
            </Button>
          </>
        )}
        {onShow && (
          <Button
            size="compact-sm"
            variant={shown ? 'filled' : 'subtle'}
            leftSection={<IconMapPin size={14} aria-hidden />}
            aria-pressed={shown}
            aria-label={t('likely.showNamed', names)}
            onClick={onShow}
          >
            {t('likely.show')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFriends size={14} aria-hidden />}
          aria-label={t('likely.introduceNamed', names)}
          onClick={onIntroduce}
        >
          {t('likely.introduce')}
        </Button>
      </Group>
    </li>
  );
}

/** What the two have in common, what the fewest have first. */
function Because({ link: { reasons } }: { link: LikelyLink }) {
  const { t, language } = useWords();
  const of = (kind: (typeof reasons)[number]['kind']) => reasons.filter((reason) => reason.kind === kind);
  const said = (['PARTNER', 'MISSION', 'NEED', 'PLACE'] as const).flatMap((kind) => {
    const named = of(kind).map(({ name, among }) => t(`likely.among.${kind}`, { name, count: among }));
    return named.length === 0
      ? []
      : t(`likely.because.${kind}`, { names: listIn(language, named, 'conjunction') });
  });
  return (
    <Text size="sm" c="dimmed" component="div" className={style.because}>
      {said.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Text>
  );
}
