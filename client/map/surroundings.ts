// What happens to a map from outside: another size, a font that has come, a graphics card that is taken away.
import type Sigma from 'sigma';

type Told = { onSize(): void; onFonts(): void; onLost(): void };

/** Tells until the returned function is called, after which sigma can be killed. */
export const watchSurroundings = (
  sigma: Sigma,
  container: HTMLElement,
  { onSize, onFonts, onLost }: Told,
) => {
  const canvases = Object.values(sigma.getCanvases());
  const lost = (event: Event) => {
    event.preventDefault();
    onLost();
  };
  const resized = new ResizeObserver(onSize);
  resized.observe(container);
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);
  // Names measured before their font has come are measured again.
  document.fonts?.addEventListener('loadingdone', onFonts);
  return () => {
    resized.disconnect();
    document.fonts?.removeEventListener('loadingdone', onFonts);
    // Killing sigma gives its contexts back, which is not a loss to tell anybody about.
    for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
  };
};
