import { useEffect, useRef } from 'react';

interface Shortcuts {
  readonly onFind: () => void;
  /** A key pressed after `g`. */
  readonly onGo: (key: string) => void;
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const SOON_MS = 1_500;

/** Ctrl+K or `/` finds anything; `g` and a letter goes to a page. Never while somebody writes. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    let wentAt = 0;
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current.onFind();
        return;
      }
      if (isWriting(event.target) || ctrlKey || metaKey || altKey) return;
      if (key === '/') {
        event.preventDefault();
        latest.current.onFind();
      } else if (key === 'g') wentAt = event.timeStamp;
      else if (event.timeStamp - wentAt < SOON_MS) {
        wentAt = 0;
        latest.current.onGo(key);
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
