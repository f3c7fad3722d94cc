import type { Finding } from '../dataset/types';
import styles from './Findings.module.css';

/** What is doubtful about an entity, with its line. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details className={styles.findings}>
      <summary>
        <span aria-hidden="true">△</span> {findings.length}{' '}
        {findings.length === 1 ? 'thing' : 'things'} to know about the source
      </summary>
      <ul>
        {findings.map(({ id, line, message }) => (
          <li key={id}>
            {line !== undefined && <span className={styles.line}>line {line}</span>} {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
