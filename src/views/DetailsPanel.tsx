import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import { useApp } from '../app/store';
import { CloseButton } from './CloseButton';
import styles from './DetailsPanel.module.css';

interface DetailsPanelProps extends ComponentProps<'aside'> {
  /** What is shown; for another one the panel begins at its top. */
  readonly shown: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** What stands beside the view, or on a phone comes up from below, and can be closed. */
export function DetailsPanel(props: DetailsPanelProps) {
  const { shown, closeLabel, onClose, className = styles.sheet, children, ...rest } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was scrolled to belongs to what was shown before; some browsers give a promise here.
    if (shown !== '') void panel.current?.scrollTo?.({ top: 0 });
  }, [shown]);
  return (
    <aside ref={panel} className={`${styles.panel} ${className}`} {...rest}>
      <CloseButton label={closeLabel} onClose={onClose} />
      {children}
    </aside>
  );
}

interface SelectionPanelProps {
  readonly shown: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The same of what is selected: closing it selects nothing. */
export function SelectionPanel(props: SelectionPanelProps) {
  const select = useApp((state) => state.select);
  return (
    <DetailsPanel
      id="details"
      tabIndex={-1}
      aria-label="Details of the selection"
      closeLabel="Close the details"
      onClose={() => select()}
      {...props}
    />
  );
}
