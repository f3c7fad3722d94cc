import { X } from 'lucide-react';
import styles from './CloseButton.module.css';

interface CloseButtonProps {
  readonly label: string;
  readonly onClose: () => void;
  /** As high as one line of text. */
  readonly isSmall?: boolean;
}

/** The × of whatever opens beside or above the page. */
export function CloseButton({ label, onClose, isSmall = false }: CloseButtonProps) {
  const className = isSmall ? `${styles.close} ${styles.small}` : styles.close;
  return (
    <button type="button" className={className} aria-label={label} onClick={onClose}>
      <X size={isSmall ? 14 : 18} />
    </button>
  );
}
