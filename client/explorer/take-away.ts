import { useWords } from '../language/use-words.ts';
import { copyText } from '../ui/copy.ts';
import { useNotice } from '../ui/notice.ts';
import type { Explored } from './use-explorer.ts';

/** What is on screen, to pass on: its address, or a picture of the map as it is drawn now. */
export function useTakeAway({ ecosystem, handle }: Explored) {
  const { t } = useWords();
  const notice = useNotice();
  const copyAddress = async () => {
    const copied = await copyText(location.href);
    notice(t(copied ? 'share.copied' : 'share.notCopied'), undefined, { isAlert: !copied });
  };
  const savePicture = async () => {
    const picture = await handle.current?.toPng();
    if (!picture) return notice(t('share.noPicture'), undefined, { isAlert: true });
    const address = URL.createObjectURL(picture);
    const link = document.createElement('a');
    link.href = address;
    link.download = `${ecosystem.slug}-${new Date().toISOString().slice(0, 10)}.png`;
    link.click();
    // Once the browser has taken it.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return { copyAddress: () => void copyAddress(), savePicture: () => void savePicture() };
}
