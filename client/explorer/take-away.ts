import { useWords } from '../language/use-words.ts';
import { measuring, toPng, toSvg } from '../map/picture/picture.ts';
import { copyText } from '../ui/copy.ts';
import { useNotice } from '../ui/notice.ts';
import { saveFile, toCsv, toWorkbook } from '../ui/sheet-file.ts';
import { pagePicture } from './page-picture.ts';
import { elementRows, linkRows } from './taken-table.ts';
import type { Explored } from './use-explorer.ts';
import { useSaveTable } from './use-save-table.ts';

/** What is on screen, to pass on: its address, a picture of the map as it is drawn now, or what it shows as tables. */
export function useTakeAway(page: Explored) {
  const { ecosystem, handle, data, visible, address, open } = page;
  const words = useWords();
  const { t } = words;
  const notice = useNotice();
  const save = useSaveTable();
  const fileName = (what: string, ending: string) =>
    `${ecosystem.slug}-${t(`share.file.${what}`)}-${address.address.on ?? today()}.${ending}`;
  const copyAddress = async () => {
    const copied = await copyText(location.href);
    notice(t(copied ? 'share.copied' : 'share.notCopied'), undefined, { isAlert: !copied });
  };
  const savePicture = async (ending: 'png' | 'svg') => {
    const day = address.address.on ?? today();
    // Thousands of lines take a moment: what was pressed is seen to be pressed first.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const picture = await handle.current?.picture((seen) => {
      const widthOf = measuring();
      const drawn = pagePicture(page, seen, day, words, widthOf);
      return ending === 'png' ? toPng(drawn) : new Blob([toSvg(drawn, widthOf)], { type: 'image/svg+xml' });
    });
    if (!picture) return notice(t('share.noPicture'), undefined, { isAlert: true });
    saveFile(picture, fileName('map', ending));
  };
  const saveTable = async (what: 'elements' | 'links') => {
    if (!data || !visible) return;
    const shown = { data, visible };
    const rows = what === 'elements' ? elementRows(shown, words, open?.figures) : linkRows(shown, words);
    await save(toCsv(rows), fileName(what, 'csv'));
  };
  const saveWorkbook = async () => {
    if (!data || !visible) return;
    const workbook = toWorkbook([
      { title: t('table.elementsCaption'), rows: elementRows({ data, visible }, words, open?.figures) },
      { title: t('table.linksCaption'), rows: linkRows({ data, visible }, words) },
    ]);
    await save(workbook, fileName('tables', 'xlsx'));
  };
  return {
    copyAddress: () => void copyAddress(),
    savePng: () => void savePicture('png'),
    saveSvg: () => void savePicture('svg'),
    saveElements: () => void saveTable('elements'),
    saveLinks: () => void saveTable('links'),
    saveWorkbook: () => void saveWorkbook(),
  };
}

/** The day where the reader is. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
