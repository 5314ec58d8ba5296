import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import style from './sheet.module.css';

type Props = {
  /** What the sheet holds, for who does not see it. */
  label: string;
  full: boolean;
  onFull(full: boolean): void;
  /** It was drawn down as far as it goes. */
  onClose(): void;
  children: ReactNode;
  /** What a tour of the page knows it by. */
  'data-tour'?: string;
};

const FAR_ENOUGH = 40;

/** A sheet from below, over half of the page or nearly all of it. Its handle is a button, and can be dragged. */
export function Sheet({ label, full, onFull, onClose, children, 'data-tour': part }: Props) {
  const { t } = useTranslation();
  const from = useRef<number>(undefined);
  const dragged = useRef(false);
  const [offset, setOffset] = useState(0);
  const start = (event: PointerEvent<HTMLButtonElement>) => {
    from.current = event.clientY;
    dragged.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent<HTMLButtonElement>) => {
    if (from.current !== undefined) setOffset(event.clientY - from.current);
  };
  const end = () => {
    if (Math.abs(offset) > FAR_ENOUGH) {
      dragged.current = true;
      if (offset > 0 && !full) onClose();
      else onFull(offset < 0);
    }
    from.current = undefined;
    setOffset(0);
  };
  return (
    <aside
      className={style.sheet}
      aria-label={label}
      data-tour={part}
      data-full={full || undefined}
      data-dragging={offset !== 0 || undefined}
      style={{ transform: offset > 0 ? `translateY(${offset}px)` : undefined }}
    >
      <button
        type="button"
        className={style.handle}
        aria-expanded={full}
        aria-label={full ? t('sheet.less') : t('sheet.more')}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onClick={() => !dragged.current && onFull(!full)}
      >
        <span className={style.grip} />
      </button>
      <div className={style.content}>{children}</div>
    </aside>
  );
}
