import { Menu } from '@mantine/core';
import {
  IconFileSpreadsheet,
  IconFileText,
  IconLink,
  IconPackageExport,
  IconPhoto,
  IconPresentation,
  IconShare2,
  IconTable,
  IconUserPlus,
  IconVectorBezier,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TakeAllDialog } from '../exchange/take-all-dialog.tsx';
import { JoinLinkDialog } from '../joining/join-link-dialog.tsx';
import { BarButton } from './bar-button.tsx';
import { useTakeAway } from './take-away.ts';
import type { Explored } from './use-explorer.ts';

/** What can be passed on of what is on screen. */
export function ShareMenu({ page }: { page: Explored }) {
  const { t } = useTranslation();
  const [isLinking, setLinking] = useState(false);
  const [isTaking, setTaking] = useState(false);
  const { data, visible } = page;
  const { copyAddress, savePng, saveSvg, saveWorkbook, saveElements, saveLinks } = useTakeAway(page);
  return (
    <Menu position="bottom-end" width={256}>
      <Menu.Target>
        <BarButton icon={IconShare2} word={t('share.title')} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLink aria-hidden size={16} />} onClick={copyAddress}>
          {t('share.copy')}
        </Menu.Item>
        {page.isMapShown && (
          <>
            <Menu.Item leftSection={<IconPhoto aria-hidden size={16} />} onClick={savePng}>
              {t('share.picture')}
            </Menu.Item>
            <Menu.Item leftSection={<IconVectorBezier aria-hidden size={16} />} onClick={saveSvg}>
              {t('share.drawing')}
            </Menu.Item>
          </>
        )}
        {page.visible && (page.data?.nodeCount ?? 0) > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('share.tables')}</Menu.Label>
            <Menu.Item leftSection={<IconFileSpreadsheet aria-hidden size={16} />} onClick={saveWorkbook}>
              {t('share.workbook')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTable aria-hidden size={16} />} onClick={saveElements}>
              {t('share.elements')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTable aria-hidden size={16} />} onClick={saveLinks}>
              {t('share.links')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPackageExport aria-hidden size={16} />}
              onClick={() => setTaking(true)}
            >
              {t('share.all')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {page.ecosystem.mayEdit && page.ecosystem.joining !== 'NOBODY' && (
          <Menu.Item leftSection={<IconUserPlus aria-hidden size={16} />} onClick={() => setLinking(true)}>
            {t('joining.link')}
          </Menu.Item>
        )}
        {page.ecosystem.mayEdit && (
          <Menu.Item
            leftSection={<IconPresentation aria-hidden size={16} />}
            renderRoot={(props) => (
              <Link {...props} to="/$slug/room" params={{ slug: page.ecosystem.address }} />
            )}
          >
            {t('room.open')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconFileText aria-hidden size={16} />}
          renderRoot={(props) => (
            <Link {...props} to="/$slug/report" params={{ slug: page.ecosystem.address }} />
          )}
        >
          {t('share.report')}
        </Menu.Item>
      </Menu.Dropdown>
      {isTaking && (
        <TakeAllDialog
          slug={page.ecosystem.address}
          shown={
            data && visible && (visible.nodeCount < data.nodeCount || visible.linkCount < data.linkCount)
              ? { data, visible }
              : undefined
          }
          isPast={page.address.address.on !== undefined}
          onClose={() => setTaking(false)}
        />
      )}
      {isLinking && <JoinLinkDialog slug={page.ecosystem.address} onClose={() => setLinking(false)} />}
    </Menu>
  );
}
