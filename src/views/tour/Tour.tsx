import { useApp, useAppStore } from '../../app/store';
import { TOUR_NAMES, TOUR_WORDS, type TourName } from '../../app/tour/tour-name';
import { useTourOffer } from '../../app/tour/tour-offer';
import { CloseButton } from '../CloseButton';
import { fetched } from '../fetched';
import styles from './Tour.module.css';

const TourCard = fetched(() => import('./TourCard'));

/** The tour that is being given; on the first visit one quiet line that offers them. */
export function Tour() {
  const tour = useApp((state) => state.tour);
  const { isOpen, close, begin } = useTourOffer();
  return (
    <>
      {isOpen && (
        <section className={styles.offer} aria-label="Tours">
          <p className={styles.words}>
            New here? A short tour for <TourButtons onBegin={begin} />
          </p>
          <CloseButton label="No tour, thank you" onClose={close} isSmall />
        </section>
      )}
      {tour !== null && <TourCard key={tour} name={tour} />}
    </>
  );
}

/** The way to the tours from the help. */
export function TourChoice({ onBegin }: { onBegin: () => void }) {
  const store = useAppStore();
  return (
    <p className={styles.words}>
      A short tour for{' '}
      <TourButtons
        onBegin={(tour) => {
          onBegin();
          store.setState({ tour });
        }}
      />
    </p>
  );
}

function TourButtons({ onBegin }: { onBegin: (tour: TourName) => void }) {
  return TOUR_NAMES.map((name) => (
    <button key={name} type="button" className={styles.begin} onClick={() => onBegin(name)}>
      {TOUR_WORDS[name]}
    </button>
  ));
}
