import { ErrorBoundary } from 'react-error-boundary';
import { useApp } from '../app/store';
import styles from './App.module.css';
import { GraphPage } from './GraphPage';
import { Notices } from './Notices';
import { TopBar } from './TopBar';

/** The page: bar, notices, and the one view there is so far. */
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
      <main id="view" className={styles.main}>
        <ErrorBoundary FallbackComponent={({ error }) => <Failure message={String(error)} />}>
          <GraphPage />
        </ErrorBoundary>
      </main>
    </div>
  );
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
