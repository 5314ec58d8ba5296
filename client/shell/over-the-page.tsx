import { useTranslation } from 'react-i18next';
import style from './over-the-page.module.css';

/**
 * Where menus, lists of choices and dialogs are put while they are open, by the name that Mantine looks for: a landmark
 * of its own, since they belong to no other part of the page. While it is empty, it is not there.
 */
export function OverThePage() {
  const { t } = useTranslation();
  return (
    <section
      data-mantine-shared-portal-node="true"
      className={style.over}
      aria-label={t('shell.overThePage')}
    />
  );
}
