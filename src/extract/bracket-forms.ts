interface Form {
  readonly first: Set<string>;
  readonly last: Set<string>;
  count: number;
}

/** Fewer entries than these show no form. */
const FEWEST_ALIKE = 3;

/** In which lists so many entries end with names of their own in brackets that it is their form. */
export class BracketForms {
  private readonly byList = new Map<string, Form>();

  /** Adds one entry of a list, with the full names that its brackets may hold. */
  note(list: string, names: readonly string[]): void {
    const form = this.byList.get(list) ?? { first: new Set(), last: new Set(), count: 0 };
    for (const name of names) {
      const words = name.split(' ');
      form.first.add(words[0] ?? '');
      form.last.add(words.at(-1) ?? '');
    }
    form.count += 1;
    this.byList.set(list, form);
  }

  /** Products and parts of a series share their first or last word, people hardly do. */
  areForm(list: string): boolean {
    const form = this.byList.get(list);
    if (form === undefined) return false;
    const alike = Math.min(form.first.size, form.last.size);
    return alike >= FEWEST_ALIKE && alike * 3 >= form.count * 2;
  }
}
