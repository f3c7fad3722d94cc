import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import control from '../Control.module.css';

interface OpenFormProps {
  readonly words: string;
  readonly children: (onDone: () => void) => ReactNode;
}

/** A button that opens a form below itself, and has the focus again when the form goes. */
export function OpenForm({ words, children }: OpenFormProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const id = useId();
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div>
      <button
        ref={button}
        type="button"
        className={control.small}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Plus size={14} aria-hidden="true" /> {words}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children(() => setIsOpen(false))}
      </div>
    </div>
  );
}
