import { ActionIcon, Stack } from '@mantine/core';
import {
  type Icon,
  IconArrowsMove,
  IconFocusCentered,
  IconKeyboard,
  IconLasso,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import style from './map-stage.module.css';
import type { Explored } from './use-explorer.ts';

/** Buttons for who does not turn a wheel or pinch, and does not know the keys. */
export function MapControls({ page: { handle, lasso, moving, help, phone } }: { page: Explored }) {
  const { t } = useTranslation();
  const controls: { label: string; Icon: Icon; act(): void; isOn?: boolean }[] = [
    { label: t('map.zoomIn'), Icon: IconPlus, act: () => handle.current?.zoomIn() },
    { label: t('map.zoomOut'), Icon: IconMinus, act: () => handle.current?.zoomOut() },
    { label: t('map.fit'), Icon: IconFocusCentered, act: () => handle.current?.fit() },
    { label: t('chosen.lasso'), Icon: IconLasso, act: lasso.toggle, isOn: lasso.isOn },
    ...(moving.toggle
      ? [{ label: t('move.toggle'), Icon: IconArrowsMove, act: moving.toggle, isOn: moving.isOn }]
      : []),
    ...(phone ? [] : [{ label: t('keys.title'), Icon: IconKeyboard, act: help.open }]),
  ];
  return (
    <Stack gap={0} className={style.controls ?? ''} data-over-map>
      {controls.map(({ label, Icon, act, isOn }) => (
        <ActionIcon
          key={label}
          variant={isOn ? 'filled' : 'subtle'}
          {...(!isOn && { c: 'var(--ink)' })}
          aria-pressed={isOn}
          size={44}
          aria-label={label}
          title={label}
          onClick={act}
        >
          <Icon aria-hidden size={18} />
        </ActionIcon>
      ))}
    </Stack>
  );
}
