import { ActionIcon, Stack } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapHandle } from '../map/map-canvas.tsx';
import style from './map-stage.module.css';

/** Buttons for who does not turn a wheel or pinch. */
export function MapControls({ handle }: { handle: RefObject<MapHandle | null> }) {
  const { t } = useTranslation();
  const controls = [
    { label: t('map.zoomIn'), Icon: IconPlus, act: () => handle.current?.zoomIn() },
    { label: t('map.zoomOut'), Icon: IconMinus, act: () => handle.current?.zoomOut() },
    { label: t('map.fit'), Icon: IconFocusCentered, act: () => handle.current?.fit() },
  ];
  return (
    <Stack gap={0} className={style.controls ?? ''} data-over-map>
      {controls.map(({ label, Icon, act }) => (
        <ActionIcon
          key={label}
          variant="subtle"
          c="var(--ink)"
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
