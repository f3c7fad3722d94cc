import { useId, useRef } from 'react';
import { TOUR_WORDS, type TourName } from '../../app/tour/tour-name';
import { useTour } from '../../app/tour/use-tour';
import styles from './TourCard.module.css';

/**
 * A small card beside a control, and a frame round that. It is no modal: the page stays as it is,
 * and the control can be used while its card is there.
 */
export default function TourCard({ name }: { name: TourName }) {
  const card = useRef<HTMLElement>(null);
  const { steps, shown, next, back, end } = useTour(name, card);
  const id = useId();
  const step = steps[shown?.place ?? 0];
  if (shown === null || step === undefined) return null;
  const { place, target } = shown;
  return (
    <>
      {target !== null && <div className={styles.frame} style={target} aria-hidden="true" />}
      <section
        ref={card}
        role="dialog"
        tabIndex={-1}
        className={styles.card}
        style={shown.card}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <p className={styles.place}>
          A tour for {TOUR_WORDS[name]}, {place + 1} of {steps.length}
        </p>
        <h2 id={`${id}-title`} className={styles.title}>
          {step.title}
        </h2>
        <p id={`${id}-text`}>{step.text}</p>
        <p className={styles.buttons}>
          {place + 1 < steps.length ? (
            <>
              <button type="button" className={styles.next} onClick={next}>
                Next
              </button>
              {place > 0 && <BackButton onBack={back} />}
              <button type="button" className={styles.skip} onClick={end}>
                Skip the rest
              </button>
            </>
          ) : (
            <>
              <button type="button" className={styles.next} onClick={end}>
                Done
              </button>
              {place > 0 && <BackButton onBack={back} />}
            </>
          )}
        </p>
      </section>
    </>
  );
}

function BackButton({ onBack }: { onBack: () => void }) {
  return (
    <button type="button" className={styles.back} onClick={onBack}>
      Back
    </button>
  );
}
