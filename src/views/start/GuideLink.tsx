import { hrefOf } from '../../app/address-bar';
import type { GuideName } from '../../app/start-guide/guide-page';
import { useApp, useReady } from '../../app/store';
import type { ViewState } from '../../view-state/view-state';
import { Glyph } from '../Glyph';
import styles from './GuideLink.module.css';

/** A link to another view: pressed it goes there at once, and it can be opened in a new tab. */
export function ViewLink({
  to,
  className,
  label,
  title,
  isCurrent = false,
  children,
}: {
  to: Partial<ViewState>;
  className?: string | undefined;
  /** What is heard where the words alone do not tell one link from another. */
  label?: string;
  /** What is shown where the pointer rests on a sign without words. */
  title?: string;
  isCurrent?: boolean;
  children: React.ReactNode;
}) {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  return (
    <a
      className={className}
      href={hrefOf({ ...viewState, ...to })}
      aria-label={label}
      title={title}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}

/** A name with its sign, as a link to what this view says of it. */
export function GuideLink({ entity: { id, kind, name } }: { entity: GuideName }) {
  const { numberOf } = useReady().arrangement.communities;
  return (
    <ViewLink to={{ select: [id], ask: '' }} className={styles.link}>
      <Glyph kind={kind} community={kind === 'mc' ? (numberOf.get(id) ?? 0) : 0} />
      <bdi>{name}</bdi>
    </ViewLink>
  );
}
