import { selectIndex, selectOverlaps } from '../app/insights';
import { selectPanel } from '../app/panel';
import { describeTelling, selectPathPanel } from '../app/path-panel';
import { type SharedPersonRow, selectPair, selectSharedPeople } from '../app/shared-people';
import { useReady } from '../app/store';
import { describeRule, KIND_WORDS, STRENGTH_WORDS } from '../app/words';
import type { EntityId, Evidence, McId } from '../dataset/types';
import { describePlace } from '../lib/describe-place';

/** On paper nothing can be opened, so the evidence stands open. */
export function PrintDetails() {
  const { dataset, viewState } = useReady();
  const index = selectIndex(dataset);
  const { select, lens } = viewState;
  const [first, second] = select;
  if (first === undefined) return lens === 'path' ? <Paths /> : null;
  const isPair = select.length === 2 && select.every((id) => index.kindOf(id) === 'mc');
  if (isPair && second !== undefined) return <Pair a={first as McId} b={second as McId} />;
  return select.map((id) => <Entity key={id} id={id} />);
}

function Entity({ id }: { id: EntityId }) {
  const { dataset, viewState } = useReady();
  const index = selectIndex(dataset);
  const { kind, title, summary, sections, findings } = selectPanel(dataset, index, id);
  const shared =
    kind === 'mc'
      ? selectSharedPeople(selectOverlaps(dataset, viewState.policy), index, id as McId)
      : [];
  return (
    <article>
      <h2>
        <bdi>{title}</bdi> <span className="print-kind">{KIND_WORDS[kind].one}</span>
      </h2>
      <p>{summary}</p>
      {findings.map(({ message }) => (
        <p key={message}>△ {message}</p>
      ))}
      {shared.length > 0 && <h3>Shares people with</h3>}
      {shared.map((row) => (
        <div key={row.mc}>
          <p>
            <strong>{row.title}</strong>: {row.sentence}
          </p>
          <People people={row.people} />
        </div>
      ))}
      {sections.map((section) => (
        <section key={section.title}>
          <h3>{section.title}</h3>
          <ul>
            {section.rows.map(({ key, label, chips, confirmed, evidence }) => (
              <li key={key}>
                <bdi>{label}</bdi>
                {chips.length > 0 && ` (${chips.join(', ')})`}
                {confirmed === true && ' ✓ confirmed'}
                <Places evidence={evidence} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function Pair({ a, b }: { a: McId; b: McId }) {
  const { dataset, viewState } = useReady();
  const index = selectIndex(dataset);
  const pair = selectPair(selectOverlaps(dataset, viewState.policy), index, a, b);
  return (
    <article>
      <h2>
        What {pair.titles[0]} and {pair.titles[1]} share
      </h2>
      <p>{pair.sentence}.</p>
      {pair.declared.length > 0 && <h3>One asks not to run beside the other</h3>}
      <Places evidence={pair.declared} />
      {pair.groups.map(({ title, people }) => (
        <section key={title}>
          <h3>{title}</h3>
          <People people={people} />
        </section>
      ))}
      {pair.subsystems.length > 0 && <h3>Subsystems in common</h3>}
      <ul>
        {pair.subsystems.map(({ subsystem, strengths }) => (
          <li key={subsystem}>
            {index.nameOf(subsystem)} (
            {strengths
              .map((strength, side) => `${STRENGTH_WORDS[strength]} in ${pair.titles[side]}`)
              .join(', ')}
            )
            <TitledPlaces places={pair.subjectPlaces.get(subsystem) ?? []} />
          </li>
        ))}
      </ul>
      {pair.threads.length > 0 && <h3>Threads cited by both</h3>}
      <ul>
        {pair.threads.map((thread) => (
          <li key={thread}>
            <bdi>{index.nameOf(thread)}</bdi>
            <TitledPlaces places={pair.subjectPlaces.get(thread) ?? []} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function Paths() {
  const { dataset, arrangement, viewState } = useReady();
  const { sentence, paths } = selectPathPanel(dataset, arrangement, viewState);
  return (
    <article>
      <h2>How one is connected to the other</h2>
      <p>{describeTelling(sentence)}</p>
      {paths.map((path, place) => (
        <section key={path.key}>
          <h3>
            Path {place + 1}, {path.title}
          </h3>
          <ul>
            {path.steps.map((step) => (
              <li key={step.to.id}>
                {step.sentence}
                <Places evidence={step.evidence} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function People({ people }: { people: readonly SharedPersonRow[] }) {
  return (
    <ul>
      {people.map(({ id, name, roles, places }) => (
        <li key={id}>
          <bdi>{name}</bdi> ({roles})
          <TitledPlaces places={places} />
        </li>
      ))}
    </ul>
  );
}

function TitledPlaces({
  places,
}: {
  places: readonly { readonly title: string; readonly evidence: readonly Evidence[] }[];
}) {
  return places.map(({ title, evidence }) => (
    <Places key={title} about={title} evidence={evidence} />
  ));
}

function Places({ about, evidence }: { about?: string; evidence: readonly Evidence[] }) {
  return evidence.map((one) => {
    const places = [about, describePlace(one)].filter((part) => part).join(', ');
    return (
      <span key={JSON.stringify(one)} className="print-second">
        {places}: <q>{one.excerpt}</q> {describeRule(one.rule)}
      </span>
    );
  });
}
