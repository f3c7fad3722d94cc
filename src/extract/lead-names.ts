import type { Insiders } from './insiders';
import type { ListedName } from './name-list';
import type { PeopleContext } from './people-collector';
import { isSingleName, looksLikeName } from './person-name';

/** How sure it is that what stands beside a topic is somebody's name. */
export class LeadNames {
  private readonly context: PeopleContext;
  private readonly insiders: Insiders;
  private readonly isCommonWord: (word: string) => boolean;

  constructor(context: PeopleContext, insiders: Insiders, isCommonWord: (word: string) => boolean) {
    this.context = context;
    this.insiders = insiders;
    this.isCommonWord = isCommonWord;
  }

  /** A full name that the report has elsewhere, or what is left of one of this contribution. */
  readonly isCertain = ({ display }: ListedName): boolean =>
    this.context.lexicon.isFullName(display) || this.insiders.fits(display);

  readonly isFullyKnown = ({ display }: ListedName): boolean =>
    !isSingleName(display) &&
    (this.context.lexicon.isFullName(display) || this.insiders.fits(display));

  hasKnownGivenName({ display }: ListedName): boolean {
    const [given = ''] = display.split(' ');
    return (
      looksLikeName(display) &&
      this.context.lexicon.isGivenName(given) &&
      !display.split(' ').some(this.isCommonWord)
    );
  }

  /** Words that are names and nothing else in this report. */
  isPlausible({ display }: ListedName): boolean {
    const words = display.split(' ');
    if (words.every((word) => this.isCommonWord(word))) return false;
    return isSingleName(display) || (looksLikeName(display) && !words.some(this.isCommonWord));
  }

  /** One word alone is a name only where somebody has it as a given name. */
  isNoStranger({ display }: ListedName): boolean {
    return !isSingleName(display) || this.context.lexicon.isGivenName(display);
  }

  readonly isFullAndPlausible = (name: ListedName): boolean => {
    const [first = ''] = name.display.split(' ');
    const { organizations } = this.context;
    return !isSingleName(name.display) && !organizations.isKnown(first) && this.isPlausible(name);
  };

  /** A full name with a known body beside it, which no other words of the report are. */
  readonly isBesideBody = (name: ListedName): boolean => {
    const { organizations } = this.context;
    const bodies = [...name.notes, name.affiliation ?? ''];
    return bodies.some(organizations.isKnown) && this.isFullAndPlausible(name);
  };
}
