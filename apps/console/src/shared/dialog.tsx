import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog: it holds the focus, closes by Escape and needs no styles made by a script. */
export function Dialog({ title, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog
      ref={element}
      aria-label={title}
      onClose={onClose}
      onClick={({ target }) => {
        if (target === element.current) onClose();
      }}
    >
      <div className="inside">
        <h2>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
