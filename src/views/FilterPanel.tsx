import { type ReactNode, useState } from 'react';
import {
  describeChoice,
  describeTie,
  FILTER_WORDS,
  type FilterOption,
  type FilterPart,
  findOptions,
  isGroupChosen,
  selectFilterOptions,
  toggleGroup,
  toggleOption,
} from '../app/filters';
import { useApp, useReady } from '../app/store';
import { KIND_WORDS } from '../app/words';
import type { EntityKind, OrganizationId } from '../dataset/types';
import type { Filter } from '../graph/filter';
import styles from './FilterPanel.module.css';

/** What to leave out, part by part; the kinds are switched in the legend. */
export function FilterPanel() {
  const { dataset, arrangement, viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const { filter, lens } = viewState;
  const { roles, strengths, communities, organizations } = selectFilterOptions(
    dataset,
    arrangement,
  );
  const change = (part: Partial<Filter>): void => navigate({ filter: { ...filter, ...part } });
  return (
    <div className={styles.parts}>
      <Part part="roles">
        <Choices
          options={roles}
          counts="person"
          isChosen={({ value }) => filter.roles.includes(value)}
          toggle={({ value }) => change({ roles: toggleOption(filter.roles, value) })}
        />
      </Part>
      <Part part="strengths">
        <Choices
          options={strengths}
          counts="subsystem"
          isChosen={({ value }) => filter.strengths.includes(value)}
          toggle={({ value }) => change({ strengths: toggleOption(filter.strengths, value) })}
        />
      </Part>
      {communities.length > 0 && (
        <Part part="communities">
          <Choices
            options={communities}
            counts="mc"
            isChosen={(option) => isGroupChosen(arrangement, filter.communities, option)}
            toggle={(option) =>
              change({ communities: toggleGroup(arrangement, filter.communities, option) })
            }
          />
        </Part>
      )}
      {organizations.length > 0 && (
        <Part part="organizations">
          <Organizations
            options={organizations}
            chosen={filter.organizations}
            toggle={({ value }) =>
              change({ organizations: toggleOption(filter.organizations, value) })
            }
          />
        </Part>
      )}
      {lens === 'microconferences' && (
        <Part part="minTie">
          <LeastTie />
        </Part>
      )}
    </div>
  );
}

/** One part of the filter: its summary says what is chosen, also while it is closed. */
function Part({ part, children }: { part: FilterPart; children: ReactNode }) {
  const { dataset, arrangement, viewState } = useReady();
  const choice = describeChoice(dataset, arrangement, viewState, part);
  return (
    <details className={styles.part}>
      <summary className={styles.summary}>
        <span>{FILTER_WORDS[part]}</span>{' '}
        <span className={styles.choice}>{choice === '' ? 'all' : choice}</span>
      </summary>
      <fieldset className={styles.fields}>
        <legend className="visually-hidden">{FILTER_WORDS[part]}</legend>
        {children}
      </fieldset>
    </details>
  );
}

interface ChoicesProps<T extends string> {
  readonly options: readonly FilterOption<T>[];
  /** What the number behind an option counts. */
  readonly counts: EntityKind;
  readonly isChosen: (option: FilterOption<T>) => boolean;
  readonly toggle: (option: FilterOption<T>) => void;
}

function Choices<T extends string>({ options, counts, isChosen, toggle }: ChoicesProps<T>) {
  return (
    <ul>
      {options.map((option) => (
        <li key={option.value}>
          <label className={styles.option}>
            <input
              type="checkbox"
              className={styles.box}
              checked={isChosen(option)}
              onChange={() => toggle(option)}
            />
            {option.community !== undefined && (
              <span
                className={styles.swatch}
                style={{ background: `var(--fill-${option.community % 11})` }}
              />
            )}
            <bdi className={styles.words}>{option.words}</bdi>{' '}
            <span className={styles.count}>
              {option.count}
              <span className="visually-hidden"> {wordOf(option.count, counts)}</span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

const wordOf = (count: number, kind: EntityKind): string =>
  KIND_WORDS[kind][count === 1 ? 'one' : 'many'];

/** So many organizations are listed at once; the others are found by name. */
const LISTED = 10;

interface OrganizationsProps {
  readonly options: readonly FilterOption<OrganizationId>[];
  readonly chosen: readonly OrganizationId[];
  readonly toggle: (option: FilterOption<OrganizationId>) => void;
}

function Organizations({ options, chosen, toggle }: OrganizationsProps) {
  const [text, setText] = useState('');
  const isChosen = ({ value }: FilterOption<OrganizationId>): boolean => chosen.includes(value);
  const matching = findOptions(options, text);
  // What is chosen stays in sight, so that it can be switched off again.
  const listed = matching.filter((option, place) => place < LISTED || isChosen(option));
  const more = matching.length - listed.length;
  return (
    <>
      {options.length > LISTED && (
        <input
          type="search"
          className={styles.find}
          aria-label="Find an organization"
          placeholder="Find an organization"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <Choices options={listed} counts="person" isChosen={isChosen} toggle={toggle} />
      <p className={styles.note} role="status">
        {matching.length === 0 && 'No organization has a name like this.'}
        {more > 0 && `and ${more} more: find them by name`}
      </p>
    </>
  );
}

function LeastTie() {
  const { viewState } = useReady();
  const adjust = useApp((state) => state.adjust);
  const { filter } = viewState;
  const words = describeTie(filter.minTie);
  return (
    <div className={styles.tie}>
      <input
        type="range"
        min="0"
        max={Math.max(6, filter.minTie)}
        step="0.5"
        className={styles.range}
        aria-label="Only lines worth at least"
        aria-valuetext={words}
        value={filter.minTie}
        onChange={(event) => adjust({ filter: { ...filter, minTie: Number(event.target.value) } })}
      />
      <output className={styles.note}>{words}</output>
    </div>
  );
}
