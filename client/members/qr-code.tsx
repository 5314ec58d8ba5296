import { useEffect, useRef } from 'react';
import style from './people.module.css';

/** Dark on light always, with a margin: what phones read. */
const DARK = [16, 24, 32, 255] as const;
const LIGHT = [255, 255, 255, 255] as const;

/** A text as a code that a phone reads. Its code is fetched when one is first shown. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isHere = true;
    void import('lean-qr').then(({ generate }) => {
      if (isHere && canvas.current) generate(text).toCanvas(canvas.current, { on: DARK, off: LIGHT, pad: 4 });
    });
    return () => {
      isHere = false;
    };
  }, [text]);
  return <canvas ref={canvas} className={style.code} role="img" aria-label={label} />;
}
