import { Button, type ButtonProps } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useLanguage } from '../language/i18n.ts';
import { numberIn } from '../language/language.ts';
import style from './bar-button.module.css';

type Props = ButtonProps &
  ComponentPropsWithRef<'button'> & {
    icon: Icon;
    word: string;
    /** How many things it leads to. */
    count?: number;
  };

/** A button of the top bar that opens a menu or a choice: a picture and, where there is room, its word. */
export function BarButton({ icon: Icon, word, count = 0, variant = 'subtle', ...rest }: Props) {
  const language = useLanguage();
  return (
    <Button
      className={style.button ?? ''}
      size="sm"
      variant={variant}
      {...(variant === 'subtle' && { color: 'gray', c: 'var(--ink)' })}
      px="xs"
      title={word}
      leftSection={<Icon aria-hidden size={18} />}
      {...rest}
    >
      <span className={style.word}>{word}</span>{' '}
      {count > 0 && (
        <span className={style.count} data-figures>
          {numberIn(language, count)}
        </span>
      )}
    </Button>
  );
}
