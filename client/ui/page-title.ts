import { useEffect } from 'react';

/** Names the browser's tab after what the page shows, most particular first. */
export function usePageTitle(...parts: (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), 'Maillage'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
