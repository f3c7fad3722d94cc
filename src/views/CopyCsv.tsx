import { useState } from 'react';
import { copyText } from '../app/address-bar';

interface CopyCsvProps {
  readonly text: () => string;
  /** What was copied, as a sentence for those who do not see the button change. */
  readonly copied: string;
  readonly className: string | undefined;
}

/** A table for a spreadsheet. */
export function CopyCsv({ text, copied, className }: CopyCsvProps) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid((await copyText(text())) ? 'Copied' : 'The browser does not allow copying');
    setTimeout(() => setSaid(''), 2500);
  };
  return (
    <>
      <button type="button" className={className} onClick={copy}>
        {said === '' ? 'Copy as CSV' : said}
      </button>
      <span className="visually-hidden" aria-live="polite">
        {said === 'Copied' ? copied : said}
      </span>
    </>
  );
}
