import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { listIn, nameIn } from '../language/language.ts';
import style from './duplicate-list.module.css';
import type { Duplicate } from './duplicates.ts';

type Props = {
  duplicates: readonly Duplicate[];
  /** The slug of the ecosystem that holds them. */
  ecosystem: string;
  adding: boolean;
  onAddEvenSo(): void;
};

/**
 * Who the newcomer looks like, one sentence each. The other one opens in a tab of its own: what was typed stays here,
 * to be added or to be copied.
 */
export function DuplicateList({ duplicates, ecosystem, adding, onAddEvenSo }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = useId();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is led to.
  useLayoutEffect(() => box.current?.focus(), [duplicates]);
  const sentence = (duplicate: Duplicate) => {
    const name = nameIn(language, duplicate);
    const reasons = duplicate.because.map((reason) => t(`alike.because.${reason}`));
    if (reasons.length === 0) return t('alike.one', { name });
    return t('alike.oneBecause', { name, because: listIn(language, reasons, 'conjunction') });
  };
  return (
    <section ref={box} tabIndex={-1} aria-labelledby={title} className={style.box}>
      <Text fw={600} size="sm" id={title}>
        {t('alike.title')}
      </Text>
      <ul className={style.list}>
        {duplicates.map((duplicate) => (
          <li key={duplicate.id}>
            <Text component="span" size="sm">
              {sentence(duplicate)}
            </Text>{' '}
            <Anchor
              href={`/${ecosystem}?at=${encodeURIComponent(duplicate.id)}`}
              target="_blank"
              size="sm"
              fw={500}
              className={style.open ?? ''}
              aria-label={t('alike.openNamed', { name: nameIn(language, duplicate) })}
            >
              {t('alike.open')}
              <IconExternalLink aria-hidden size={14} />
            </Anchor>
          </li>
        ))}
      </ul>
      <Stack gap="xs">
        <Text size="sm">{t('alike.next')}</Text>
        <Group>
          <Button variant="default" size="sm" loading={adding} onClick={onAddEvenSo}>
            {t('alike.addEvenSo')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
