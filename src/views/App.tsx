import { ErrorBoundary } from 'react-error-boundary';
import { useApp, useReady } from '../app/store';
import styles from './App.module.css';
import { Notices } from './Notices';
import { PAGES } from './pages';
import { TopBar } from './TopBar';
import { Tour } from './tour/Tour';

/** The page: bar, notices, and the view that the address names. */
export function App() {
  const load = useApp((state) => state.load);
  if (load.status === 'loading') {
    return (
      <p className={styles.whole} role="status">
        Reading the conference…
      </p>
    );
  }
  if (load.status === 'error') return <Failure message={load.message} />;
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#view">
        Skip to the view
      </a>
      <TopBar />
      <Notices />
      <Tour />
      <main id="view" className={styles.main}>
        <ErrorBoundary FallbackComponent={({ error }) => <Failure message={String(error)} />}>
          <Shown />
        </ErrorBoundary>
      </main>
    </div>
  );
}

function Shown() {
  const { Page } = PAGES[useReady().viewState.view];
  return <Page />;
}

function Failure({ message }: { message: string }) {
  return (
    <div className={styles.whole} role="alert">
      <h1>Plumbline could not show this</h1>
      <p>{message}</p>
      <p>
        Reload the page. If that does not help, open it without the part of the address behind “?”.
      </p>
    </div>
  );
}
