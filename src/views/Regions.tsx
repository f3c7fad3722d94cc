import type { RefObject } from 'react';
import type { DrawnRegion } from '../app/drawing';
import type { McId } from '../dataset/types';
import styles from './GraphView.module.css';

/** The grounds of the groups with their titles, behind the canvas. */
export function Regions({
  regions,
  stage,
  receded,
  kept,
}: {
  regions: readonly DrawnRegion[];
  stage: RefObject<SVGGElement | null>;
  receded: boolean;
  /** The region that stays when the others recede. */
  kept: McId | null;
}) {
  return (
    <svg className={styles.regions} aria-hidden="true">
      <g ref={stage}>
        {regions.map(({ id, community, title, path, titleX, titleY }) => (
          <g
            key={id}
            className={receded && id !== kept ? styles.receded : undefined}
            style={
              {
                '--fill': `var(--fill-${community % 11})`,
                '--text': `var(--text-${community % 11})`,
              } as React.CSSProperties
            }
          >
            <path className={styles.region} d={path} />
            <text className={styles.regionTitle} x={titleX} y={titleY}>
              {title}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}
