import { Badge, Button, Group, Text } from '@mantine/core';
import { dateIn, listIn, nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { Introduction } from './introduction.documents.ts';
import style from './introduction.module.css';

export type RowProps = {
  ecosystem: { mayEdit: boolean; speaksFor?: readonly string[] };
  introduction: Introduction;
  /** Shows it among the readings; left out where it is shown. */
  onOpen?: ((introduction: Introduction) => void) | undefined;
  onSettle(introduction: Introduction, state: 'MADE' | 'DECLINED'): void;
  onTakeBack(introduction: Introduction): void;
};

/** Who asked to meet whom, through whom, what became of it, and what whoever has a part in it may say of that. */
export function IntroductionRow({ ecosystem, introduction, onOpen, onSettle, onTakeBack }: RowProps) {
  const { t, language } = useWords();
  const { seeker, sought, through, onward, state, askedOn, settledOn, note } = introduction;
  const speaks = (...who: ({ id: string } | null)[]) =>
    ecosystem.mayEdit || who.some((each) => each && ecosystem.speaksFor?.includes(each.id));
  const names = { seeker: nameIn(language, seeker), sought: nameIn(language, sought) };
  const through_ = [through, ...(onward ? [onward] : [])].map((each) => nameIn(language, each));
  const day = state === 'ASKED' ? askedOn : settledOn;
  const said = t('introduction.asked', { ...names, through: listIn(language, through_, 'conjunction') });
  const button = (key: 'made' | 'declined' | 'takeBack' | 'open', act: () => void) => (
    <Button
      size="compact-sm"
      variant={key === 'made' ? 'filled' : 'default'}
      aria-label={t(`introduction.${key}Named`, names)}
      onClick={act}
    >
      {t(`introduction.${key}`)}
    </Button>
  );
  return (
    <li className={style.asked}>
      <Text size="sm">{said}</Text>
      <Group gap={6}>
        <Badge variant={state === 'MADE' ? 'filled' : 'light'} size="sm">
          {t(`introduction.states.${state}`)}
        </Badge>
        {day && (
          <Text size="sm" c="dimmed">
            {dateIn(language, day)}
          </Text>
        )}
      </Group>
      {note && <Text size="sm">{note}</Text>}
      <Group gap={4}>
        {onOpen && button('open', () => onOpen(introduction))}
        {state === 'ASKED' && speaks(seeker, sought, through, onward) && (
          <>
            {button('made', () => onSettle(introduction, 'MADE'))}
            {button('declined', () => onSettle(introduction, 'DECLINED'))}
          </>
        )}
        {speaks(seeker) && button('takeBack', () => onTakeBack(introduction))}
      </Group>
    </li>
  );
}
