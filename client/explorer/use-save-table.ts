import { useTranslation } from 'react-i18next';
import { useNotice } from '../ui/notice.ts';
import { saveFile } from '../ui/sheet-file.ts';

/** Hands a table to the browser once it is made, and says so when it is not: what makes it comes from the server, which may be away. */
export function useSaveTable() {
  const { t } = useTranslation();
  const notice = useNotice();
  return async (table: Promise<Blob>, name: string) => {
    try {
      saveFile(await table, name);
    } catch {
      notice(t('share.noTable'), undefined, { isAlert: true });
    }
  };
}
