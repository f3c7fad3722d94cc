import { type ComponentType, useEffect } from 'react';

/** What the open view puts on paper in place of the usual sheet. */
let current: ComponentType | null = null;

/** Says what is printed of a view while it is open; its parts are there when printing begins. */
export function usePaper(Paper: ComponentType): void {
  useEffect(() => {
    current = Paper;
    return () => {
      if (current === Paper) current = null;
    };
  }, [Paper]);
}

export function paperOfView(): ComponentType | null {
  return current;
}
