import { Button, CloseButton, Slider } from '@mantine/core';
import { IconArrowsMove, IconEyeOff, IconFocus2 } from '@tabler/icons-react';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { MOST_STEPS } from '../map/narrow.ts';
import { ChosenBar } from './chosen-bar.tsx';
import style from './map-bars.module.css';
import type { Explored } from './use-explorer.ts';

/** What is done to the view, above the map and its table: each said in one line, with the way back. */
export function MapBars({ page }: { page: Explored }) {
  const { focus, hidden } = page.looking;
  const { data } = page;
  const isChoosing = data !== undefined && page.chosen.rows.size > 0;
  const { moving } = page;
  if (focus.id === undefined && hidden.length === 0 && !isChoosing && !moving.isOn) return null;
  return (
    <div className={style.bars}>
      {focus.id !== undefined && <FocusBar page={page} />}
      {hidden.length > 0 && <HiddenBar page={page} />}
      {moving.isOn && <MovingBar page={page} />}
      {isChoosing && <ChosenBar page={page} data={data} />}
    </div>
  );
}

/** Around which element the map is shown, and how far. */
function FocusBar({ page: { looking, data, visible } }: { page: Explored }) {
  const { t, language } = useWords();
  const { focus, reach, unfocus } = looking;
  const name = data && focus.row !== undefined ? data.nameOf(focus.row, language) : t('look.notHere');
  return (
    <section className={style.bar} aria-label={t('look.focus')}>
      <IconFocus2 aria-hidden size={18} className={style.icon} />
      <strong className={style.name}>{t('look.around', { name })}</strong>
      <Slider
        className={style.slider ?? ''}
        min={1}
        max={MOST_STEPS}
        step={1}
        value={focus.steps}
        onChange={reach}
        // How many elements each would show, before it is chosen.
        marks={(focus.sizes ?? []).map((size, i) => ({ value: i + 1, label: numberIn(language, size) }))}
        label={null}
        thumbLabel={t('look.howFar')}
      />
      <span role="status">
        {t('look.steps', { count: focus.steps })}
        {focus.expanded.length > 0 && ` ${t('look.expanded', { count: focus.expanded.length })}`}
        {` · ${t('count.elements', { count: visible?.nodeCount ?? 0 })}`}
      </span>
      <CloseButton
        className={style.close ?? ''}
        size={36}
        aria-label={t('look.leave')}
        title={t('look.leave')}
        onClick={unfocus}
      />
    </section>
  );
}

/** That elements can be dragged now, and how. */
function MovingBar({ page: { moving, phone } }: { page: Explored }) {
  const { t } = useWords();
  return (
    <section className={style.bar} aria-label={t('move.title')}>
      <IconArrowsMove aria-hidden size={18} className={style.icon} />
      <span role="status" className={style.how}>
        {t(phone ? 'move.byFinger' : 'move.how')}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={moving.close}>
        {t('move.done')}
      </Button>
    </section>
  );
}

/** How many elements were hidden from the view. */
function HiddenBar({ page: { looking } }: { page: Explored }) {
  const { t } = useWords();
  return (
    <section className={style.bar} aria-label={t('look.hiddenBar')}>
      <IconEyeOff aria-hidden size={18} className={style.icon} />
      <span role="status">{t('look.hidden', { count: looking.hidden.length })}</span>
      <Button size="compact-sm" variant="subtle" onClick={looking.unhide}>
        {t('look.undoHide')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={looking.showHidden}>
        {t('look.showAgain')}
      </Button>
    </section>
  );
}
