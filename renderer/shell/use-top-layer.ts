// Which of the window's own layers is open: at most one, and the focus goes back where it came from.
import { useCallback, useRef, useState } from 'react';

export type TopLayer = 'palette' | 'keys';

export function useTopLayer() {
  const [top, setTop] = useState<TopLayer>();
  const opener = useRef<Element | null>(null);
  const open = useCallback((layer: TopLayer) => {
    setTop((current) => {
      if (current === undefined) opener.current = document.activeElement;
      return layer;
    });
  }, []);
  const close = useCallback(() => {
    setTop(undefined);
    const { current } = opener;
    // After the dialog has left; it still holds the focus now.
    setTimeout(() => {
      if (current instanceof HTMLElement && current.isConnected) current.focus();
    });
  }, []);
  return { top, open, close };
}
