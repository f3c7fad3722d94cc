import {
  type ConstraintClaim,
  listConstraints,
  sayOfConstraint,
  type Verdict,
} from '../../app/sources/claims';
import { baseOf, correct, correctionsOf } from '../../app/sources/correcting';
import { describeWish } from '../../app/sources/describe-correction';
import { useNameOf } from '../../app/sources/use-name-of';
import { useAppStore, useReady } from '../../app/store';
import { describePlace } from '../../lib/describe-place';
import control from '../Control.module.css';
import { EntityLink } from './EntityLink';
import list from './List.module.css';
import { OpenForm } from './OpenForm';
import { Paged } from './Paged';
import { WishForm } from './WishForm';

const VERDICT_WORDS: Readonly<Record<Exclude<Verdict, 'open'>, string>> = {
  accepted: '✓ accepted',
  rejected: '✕ rejected: does not count',
};

/** What proposals ask of the timetable, with the words that say so; the reader has the last one. */
export function ConstraintsSection() {
  const ready = useReady();
  const claims = listConstraints(baseOf(ready), ready.dataset, correctionsOf(ready));
  const count = claims.filter(({ verdict }) => verdict !== 'rejected').length;
  return (
    <div>
      <h1 className={list.sentence}>
        {count} {count === 1 ? 'wish' : 'wishes'} for the timetable
      </h1>
      <p className={list.lead}>
        What the proposals ask: days, not to run beside others, length, rooms. Days and who must not
        run beside whom bind the timetable; length and rooms are notes.
      </p>
      {claims.length === 0 && (
        <p className={list.empty}>No proposal in this source asks for anything.</p>
      )}
      {ready.dataset.microconferences.length > 0 && (
        <div className={list.more}>
          <OpenForm words="Add a wish …">{(onDone) => <WishForm onDone={onDone} />}</OpenForm>
        </div>
      )}
      <Paged items={claims} what="wishes">
        {(shown) => (
          <ul className={list.list}>
            {shown.map((claim) => (
              <ConstraintItem key={claim.key} claim={claim} />
            ))}
          </ul>
        )}
      </Paged>
    </div>
  );
}

function ConstraintItem({ claim }: { claim: ConstraintClaim }) {
  const store = useAppStore();
  const nameOf = useNameOf();
  const { mc, wish, evidence, verdict, isAdded } = claim;
  const sentence = `asks ${describeWish(wish, nameOf)}`;
  const about = `${nameOf(mc)} ${sentence}`;
  const say = (next: Verdict): void => correct(store, (now) => sayOfConstraint(now, claim, next));
  const toggle = (one: Exclude<Verdict, 'open'>, word: string) => (
    <button
      type="button"
      className={verdict === one ? `${control.small} ${control.primary}` : control.small}
      aria-pressed={verdict === one}
      aria-label={`${word}: ${about}`}
      onClick={() => say(verdict === one ? 'open' : one)}
    >
      {word}
    </button>
  );
  return (
    <li className={list.row}>
      <div className={list.split}>
        <div className={list.text}>
          <p className={list.claim}>
            <EntityLink id={mc} /> <bdi>{sentence}</bdi>{' '}
            {isAdded && <span className={list.chip}>added by hand</span>}
            {!isAdded && verdict !== 'open' && (
              <span className={list.chip}>{VERDICT_WORDS[verdict]}</span>
            )}
          </p>
          {evidence.map((one) => (
            <p key={JSON.stringify(one)} className={list.small}>
              <span className={list.place}>{describePlace(one)}</span>{' '}
              <q>
                <bdi>{one.excerpt}</bdi>
              </q>
            </p>
          ))}
        </div>
        <div className={list.buttons}>
          {isAdded ? (
            <button
              type="button"
              className={control.small}
              aria-label={`Take back: ${about}`}
              onClick={() => say('open')}
            >
              Take back
            </button>
          ) : (
            <>
              {toggle('accepted', 'Accept')}
              {toggle('rejected', 'Reject')}
            </>
          )}
        </div>
      </div>
    </li>
  );
}
