import { useTranslation } from 'react-i18next';
import { ShownLink } from '../members/shown-link.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** The address at which partners put themselves on the map, to be copied or held before a phone. */
export function JoinLinkDialog({ slug, onClose }: { slug: string; onClose(): void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('joining.link')} onClose={onClose}>
      <ShownLink link={`${location.origin}/${slug}/join`} isLasting />
    </Dialog>
  );
}
