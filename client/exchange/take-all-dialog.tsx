import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import type { Visible } from '../map/filter.ts';
import type { MapData } from '../map/map-data.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import { saveFile } from '../ui/sheet-file.ts';
import { EXPORT_FORMATS, type ExportFormat, fetchExport, partShown } from './fetch-export.ts';
import style from './take-all-dialog.module.css';

type Props = {
  slug: string;
  /** What the map shows, where a filter leaves something out. */
  shown?: { data: MapData; visible: Visible } | undefined;
  /** Whether the page shows another day than today. */
  isPast: boolean;
  onClose(): void;
};

/** Every format in which the ecosystem can be taken along, each with what it is for and what is lost in it. */
export function TakeAllDialog({ slug, shown, isPast, onClose }: Props) {
  const { t, language } = useWords();
  const notice = useNotice();
  const [isPart, setPart] = useState(false);
  const [taking, setTaking] = useState<ExportFormat>();
  async function takeAs(format: ExportFormat) {
    setTaking(format);
    const part = isPart && shown ? partShown(shown.data, shown.visible) : undefined;
    const taken = await fetchExport({ slug, format, part, language });
    setTaking(undefined);
    if ('file' in taken) saveFile(taken.file, taken.name);
    else notice(taken.refused ?? t('takeAll.failed'), undefined, { isAlert: true });
  }
  return (
    <Dialog title={t('takeAll.title')} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t(isPast ? 'takeAll.asToday' : 'takeAll.about')}</Text>
        {shown && (
          <SegmentedControl
            aria-label={t('takeAll.which')}
            value={isPart ? 'part' : 'all'}
            onChange={(value) => setPart(value === 'part')}
            data={[
              { value: 'all', label: t('takeAll.all') },
              { value: 'part', label: t('takeAll.part', { count: shown.visible.nodeCount }) },
            ]}
          />
        )}
        <ul className={style.formats}>
          {EXPORT_FORMATS.map((format) => (
            <li key={format} className={style.format}>
              <div>
                <Text size="sm" fw={600}>
                  {t(`takeAll.format.${format}.name`)}
                </Text>
                <Text size="sm">{t(`takeAll.format.${format}.use`)}</Text>
                <Text size="sm" c="dimmed">
                  {t(`takeAll.format.${format}.lost`)}
                </Text>
              </div>
              <Button
                variant="default"
                loading={taking === format}
                disabled={taking !== undefined && taking !== format}
                leftSection={<IconDownload aria-hidden size={16} />}
                aria-label={t('takeAll.takeAs', { format: t(`takeAll.format.${format}.name`) })}
                onClick={() => void takeAs(format)}
              >
                {t('takeAll.take')}
              </Button>
            </li>
          ))}
        </ul>
      </Stack>
    </Dialog>
  );
}
