/** A place in a file: which file, where in it. Pages and lines are counted from 1. */
export interface FilePlace {
  readonly file?: string | undefined;
  /** Of a value in a JSON file: `contributions[3].title`. */
  readonly path?: string | undefined;
  readonly page?: number | undefined;
  readonly line?: number | undefined;
  readonly endLine?: number | undefined;
}

/** A place in words, from the whole to the part: `page 3, lines 40–42`; empty if nothing is known. */
export function describePlace({ file, path, page, line, endLine = line }: FilePlace): string {
  const lines = line === endLine ? `line ${line}` : `lines ${line}–${endLine}`;
  const parts = [
    file,
    path,
    page === undefined ? undefined : `page ${page}`,
    line === undefined ? undefined : lines,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
