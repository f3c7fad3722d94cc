import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ReadyState } from '../../../src/app/store';
import type { Dataset, Finding } from '../../../src/dataset/types';
import type { SourcesSection } from '../../../src/view-state/view-state';
import SourcesPage from '../../../src/views/sources/SourcesPage';
import { LPC, renderApp } from '../render-app';

beforeEach(() => localStorage.clear());

const FINDINGS: readonly Finding[] = [
  ...[1, 2].map(
    (line): Finding => ({
      id: `finding:repaired-link/${line}`,
      severity: 'warning',
      code: 'repaired-link',
      message: 'A link is damaged.',
      line,
      entities: [],
    }),
  ),
  {
    id: 'finding:odd/3',
    severity: 'warning',
    code: 'odd',
    message: 'Something is odd.',
    line: 3,
    entities: [],
  },
  {
    id: 'finding:likely-same-person/4',
    severity: 'note',
    code: 'likely-same-person',
    message: 'They may be one.',
    line: 4,
    entities: ['person:steven-rostedt', 'person:alex-williamson'],
    proposal: { kind: 'merge', keep: 'person:steven-rostedt', drop: 'person:alex-williamson' },
  },
];

async function open(section: SourcesSection, dataset: Dataset = LPC, find = '') {
  const rendered = await renderApp(<SourcesPage />, {
    dataset,
    view: { view: 'sources', section, find },
  });
  const ready = (): ReadyState => {
    const { load } = rendered.store.getState();
    if (load.status !== 'ready') throw new Error('The store is not ready.');
    return load;
  };
  return { ...rendered, ready };
}

describe('findings', () => {
  it('are dealt with by keys alone: the focus passes to the next one', async () => {
    const { screen, ready } = await open('findings', { ...LPC, findings: FINDINGS });
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('3 doubts and 1 note');
    const dismiss = () => screen.getByRole('button', { name: /^Dismiss: / });
    (dismiss().first().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('1 correction.')).toBeVisible();
    expect(ready().dataset.findings).toHaveLength(3);
    await expect.element(dismiss().first()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('2 corrections.')).toBeVisible();
    await expect.element(dismiss().first()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('3 corrections.')).toBeVisible();
    await expect.element(dismiss().first()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('Nothing is doubtful')).toBeVisible();
  });

  it('with a proposal make two people one with one press, and can be undone', async () => {
    const doubtful = { ...LPC, findings: FINDINGS };
    const { screen, ready } = await open('findings', doubtful);
    await screen.getByRole('button', { name: 'Make them one: They may be one.' }).click();
    expect(ready().dataset.people).toHaveLength(LPC.people.length - 1);
    await screen.getByRole('button', { name: 'Undo' }).click();
    expect(ready().dataset).toEqual(doubtful);
  });

  it('show what a hostile source says as text', async () => {
    const message = '<img src=x onerror="document.title=1"> \u202eevil';
    const [first] = LPC.findings;
    if (first === undefined) throw new Error('There are no findings.');
    const { screen } = await open('findings', { ...LPC, findings: [{ ...first, message }] });
    await expect.element(screen.getByText('<img src=x', { exact: false })).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });

  it('that are all dealt with say so', async () => {
    const { screen } = await open('findings', { ...LPC, findings: [] });
    await expect.element(screen.getByText('Nothing is doubtful')).toBeVisible();
  });
});

describe('names', () => {
  it('give somebody another name, with a reason that stays', async () => {
    const { screen, ready } = await open('names', LPC, 'sima vetter');
    await screen.getByRole('button', { name: 'Correct: Simona Vetter' }).click();
    await screen.getByRole('textbox', { name: 'Right name' }).fill('sima@example.org');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('no @');
    await screen.getByRole('textbox', { name: 'Right name' }).fill('Sima Vetter');
    await screen.getByRole('textbox', { name: /How you know/ }).fill('asked her');
    await screen.getByRole('button', { name: 'Save' }).click();
    expect(ready().corrected?.corrections).toEqual([
      {
        kind: 'rename',
        entity: 'person:simona-vetter',
        name: 'Sima Vetter',
        reason: 'asked her',
      },
    ]);
    await expect
      .element(screen.getByRole('button', { name: 'Correct: Sima Vetter' }))
      .toBeVisible();
  });

  it('say who is the same, and split places off', async () => {
    const { screen, ready } = await open('names', LPC, 'alex williamson');
    await screen.getByRole('button', { name: 'Correct: Alex Williamson' }).click();
    await screen.getByRole('radio', { name: 'Some places name somebody else' }).click();
    await screen.getByRole('checkbox').first().click();
    await screen.getByRole('textbox', { name: 'Who it is' }).fill('Alexis Williams');
    await screen.getByRole('button', { name: 'Save' }).click();
    expect(ready().dataset.people.map(({ id }) => id)).toContain('person:alexis-williams');

    await screen.getByRole('searchbox', { name: 'Find among the names' }).fill('alexis');
    await screen.getByRole('button', { name: 'Correct: Alexis Williams' }).click();
    await screen.getByRole('radio', { name: 'Somebody else is the same' }).click();
    await screen.getByRole('searchbox', { name: 'Find who is the same' }).fill('alex will');
    await screen.getByRole('radio', { name: 'Alex Williamson' }).first().click();
    await screen.getByRole('button', { name: 'Save' }).click();
    expect(ready().dataset.people.map(({ id }) => id)).not.toContain('person:alexis-williams');
  });

  it('are a page at a time', async () => {
    const { screen } = await open('names');
    const rows = screen.getByRole('button', { name: /^Correct: / });
    expect(rows.elements()).toHaveLength(100);
    await screen.getByRole('button', { name: /^Show 100 more of 2\d\d names/ }).click();
    expect(rows.elements()).toHaveLength(200);
  });
});

describe('constraints and subsystems', () => {
  it('are rejected and taken up again', async () => {
    const { screen, ready } = await open('constraints');
    const reject = screen.getByRole('button', { name: /^Reject: System Boot/ });
    await reject.click();
    await expect.element(screen.getByText('rejected: does not count')).toBeVisible();
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('3 wishes for the timetable');
    await reject.click();
    expect(ready().corrected?.corrections).toEqual([]);
    expect(ready().dataset.microconferences).toEqual(LPC.microconferences);
  });

  it('are made stronger and weaker', async () => {
    const { screen, ready } = await open('subsystems', LPC, 'rust');
    const strength = screen.getByRole('combobox', { name: 'Rust, Rust' });
    await strength.selectOptions('has nothing to do with it');
    expect(ready().corrected?.corrections).toMatchObject([
      { kind: 'covers', mc: 'mc:rust-mc', strength: 'none' },
    ]);
    await expect.element(screen.getByText('corrected', { exact: true })).toBeVisible();
    await strength.selectOptions('is about it');
    expect(ready().corrected?.corrections).toEqual([]);
  });
});

describe('what the source does not tell', () => {
  it('is a wish, which can be taken back, by keys alone', async () => {
    const { screen, ready } = await open('constraints');
    const add = screen.getByRole('button', { name: 'Add a wish …' });
    (add.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const form = screen.getByRole('form', { name: 'Add a wish' });
    await expect.element(form.getByRole('combobox', { name: 'Who asks' })).toHaveFocus();
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.element(form.getByRole('alert')).toHaveTextContent('Choose whom');
    await form.getByRole('combobox', { name: 'Who asks' }).selectOptions('KVM');
    await form.getByRole('checkbox', { name: 'Rust', exact: true }).click();
    await expect.element(form.getByText(/^Choose whom/)).not.toBeInTheDocument();
    await form.getByRole('textbox', { name: /How you know/ }).fill('told by mail');
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('added by hand')).toBeVisible();
    await expect.element(add).toHaveFocus();
    const askedOf = () =>
      ready().dataset.microconferences.find(({ shortTitle }) => shortTitle === 'KVM');
    expect(askedOf()?.constraints).toMatchObject([
      { kind: 'avoid-overlap', with: ['mc:rust-mc'], evidence: [{ excerpt: 'told by mail' }] },
    ]);
    await screen
      .getByRole('button', { name: 'Take back: KVM asks not to run beside Rust' })
      .click();
    expect(ready().corrected?.corrections).toEqual([]);
    expect(askedOf()?.constraints).toEqual([]);
  });

  it('is a day, a length or a room', async () => {
    const { screen, ready } = await open('constraints');
    const add = screen.getByRole('button', { name: 'Add a wish …' });
    const form = screen.getByRole('form', { name: 'Add a wish' });
    await add.click();
    await form.getByRole('radio', { name: 'Only certain days' }).click();
    await form.getByRole('checkbox', { name: 'Thursday 19 September' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await add.click();
    await form.getByRole('radio', { name: 'A length' }).click();
    await form.getByRole('spinbutton', { name: 'Minutes' }).fill('');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.element(form.getByRole('alert')).toHaveTextContent('how many minutes');
    await form.getByRole('spinbutton', { name: 'Minutes' }).fill('45');
    await form.getByRole('button', { name: 'Save' }).click();
    await add.click();
    await form.getByRole('radio', { name: 'A room' }).click();
    await form.getByRole('textbox', { name: 'What the room is to have' }).fill('a big screen');
    await form.getByRole('button', { name: 'Save' }).click();
    expect(ready().corrected?.corrections).toMatchObject([
      { constraint: { kind: 'only-on', dates: ['2024-09-19'] } },
      { constraint: { kind: 'duration', minutes: 45 } },
      { constraint: { kind: 'room', text: 'a big screen' } },
    ]);
  });

  it('is somebody, and what they are to an MC', async () => {
    const { screen, ready } = await open('names');
    await screen.getByRole('button', { name: 'Add somebody …' }).click();
    const form = screen.getByRole('form', { name: 'Add somebody' });
    await form.getByRole('textbox', { name: 'Name' }).fill('Ada Ashe');
    await form.getByRole('combobox', { name: 'In which MC' }).selectOptions('KVM');
    await form.getByRole('button', { name: 'Save' }).click();
    expect(ready().dataset.people).toHaveLength(LPC.people.length + 1);

    await screen.getByRole('searchbox', { name: 'Find among the names' }).fill('ada ashe');
    await expect
      .element(screen.getByText('not written in the source; added by a correction'))
      .toBeVisible();
    await screen.getByRole('button', { name: 'Correct: Ada Ashe' }).click();
    await screen.getByRole('radio', { name: 'What they are to an MC' }).click();
    await expect
      .element(screen.getByRole('combobox', { name: 'In which MC' }))
      .toHaveDisplayValue('KVM');
    await expect.element(screen.getByRole('checkbox', { name: 'MC lead' })).toBeChecked();
    await screen.getByRole('checkbox', { name: 'topic lead' }).click();
    await screen.getByRole('button', { name: 'Save' }).click();
    const roles = ready().dataset.relations.filter(({ from }) => from === 'person:ada-ashe');
    expect(roles).toMatchObject([{ roles: ['mc-lead', 'topic-lead'] }]);
  });

  it('may be somebody who is here already, and then says so', async () => {
    const { screen } = await open('names');
    await screen.getByRole('button', { name: 'Add somebody …' }).click();
    await screen.getByRole('textbox', { name: 'Name' }).fill('greg kh');
    await expect.element(screen.getByText('is here already, and gets the role.')).toBeVisible();
  });
});

describe('the list of corrections', () => {
  it('takes a file, says what does not apply, and keeps it in the list', async () => {
    const { screen, ready } = await open('corrections');
    const file = {
      correctionsVersion: 1,
      event: 'lpc-2024',
      corrections: [
        { kind: 'rename', entity: 'person:nobody-here', name: 'Nobody' },
        { kind: 'merge', keep: 'person:alex-williamson', drop: 'person:jorg-rodel' },
      ],
    };
    const input = screen.getByLabelText('Corrections to import').element();
    await userEvent.upload(input, new File([JSON.stringify(file)], 'mine.json'));
    await expect.element(screen.getByText('2 added.')).toBeVisible();
    await expect.element(screen.getByText(/There is no person:nobody-here/)).toBeVisible();
    expect(ready().corrected?.corrections).toHaveLength(2);
    await screen.getByRole('button', { name: /^Take back: .*Nobody/ }).click();
    expect(ready().corrected?.unapplied).toEqual([]);
  });

  it('refuses a file of another event, and one that is none, in a sentence', async () => {
    const { screen, ready } = await open('corrections');
    const input = screen.getByLabelText('Corrections to import').element();
    const other = { correctionsVersion: 1, event: 'lpc-1999', corrections: [] };
    await userEvent.upload(input, new File([JSON.stringify(other)], 'other.json'));
    await expect.element(screen.getByRole('alert')).toHaveTextContent('“lpc-1999”');
    await userEvent.upload(input, new File(['hello'], 'hello.json'));
    await expect.element(screen.getByRole('alert')).toHaveTextContent('not JSON');
    expect(ready().corrected).toBeUndefined();
  });
});
