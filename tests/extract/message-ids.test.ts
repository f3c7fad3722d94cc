import { describe, expect, it } from 'vitest';
import { findAddressesCited, seriesKey, threadUrl } from '../../src/extract/message-ids';

function ids(text: string): string[] {
  return findAddressesCited(text).flatMap(({ message }) =>
    message === undefined
      ? []
      : [message.messageId + (message.dropped === '' ? '' : ' (repaired)')],
  );
}

describe('findAddressesCited', () => {
  it.each([
    ['https://lore.kernel.org/lkml/20240224001153.2584030-1-jstultz@google.com/'],
    ['https://lore.kernel.org/r/20240224001153.2584030-1-jstultz@google.com'],
    ['https://lore.kernel.org/20240224001153.2584030-1-jstultz@google.com/T/#u'],
    ['https://lkml.kernel.org/r/20240224001153.2584030-1-jstultz@google.com'],
    ['https://patch.msgid.link/20240224001153.2584030-1-jstultz@google.com'],
    ['(https://lore.kernel.org/all/20240224001153.2584030-1-jstultz@google.com/t.mbox.gz).'],
    ['https://lore.kernel.org/all/20240224001153.2584030-1-jstultz%40google.com/'],
  ])('reads %s', (text) => {
    expect(ids(text)).toEqual(['20240224001153.2584030-1-jstultz@google.com']);
  });

  it('reads ids whose host has no dot, and keeps their case', () => {
    expect(ids('https://lore.kernel.org/linux-pm/6017196.lOV4Wx5bFT@kreacher/')).toEqual([
      '6017196.lOV4Wx5bFT@kreacher',
    ]);
  });

  it('counts only the first id of an address that repeats into its own tail', () => {
    expect(
      ids(
        'https://lore.kernel.org/all/CAB=x_y-z@mail.gmail.com/states/all/CAB=x_y-z@mail.gmail.com/all',
      ),
    ).toEqual(['CAB=x_y-z@mail.gmail.com (repaired)']);
  });

  it('reads two addresses that are glued together, and prose glued to the second', () => {
    const text =
      'https://lore.kernel.org/linux-pm/1@linaro.org/https://lore.kernel.org/linux-pm/2@linaro.org/and there';
    expect(ids(text)).toEqual(['1@linaro.org', '2@linaro.org (repaired)']);
  });

  it.each([
    ['see lore.kernel.org/r/87wmx5ab2c.fsf@oakdene, and', '87wmx5ab2c.fsf@oakdene'],
    [
      '(lkml.kernel.org/r/20250102030405.6-1-pat@reed.example)',
      '20250102030405.6-1-pat@reed.example',
    ],
    [
      'patch.msgid.link/20250102-reed-v2-0-0123456789ab@reed.example.',
      '20250102-reed-v2-0-0123456789ab@reed.example',
    ],
    ['https://lore.kernel.org/netdev/Zq1%2BrX7u@reed.example/R/', 'Zq1+rX7u@reed.example'],
    ['[RFC](https://lore.kernel.org/all/Zq1rX7u0@reed.example/T/#m12ab):', 'Zq1rX7u0@reed.example'],
    ['*https://lore.kernel.org/all/Zq1rX7u0@reed.example/*', 'Zq1rX7u0@reed.example'],
    ['<https://lore.kernel.org/all/Zq1rX7u0@reed.example/>;', 'Zq1rX7u0@reed.example'],
    ['https://lore.kernel.org/r/<Zq1rX7u0@reed.example>', 'Zq1rX7u0@reed.example'],
    ['https//lore.kernel.org/kvm/Zq1rX7u0@reed.example/', 'Zq1rX7u0@reed.example'],
    ['(htps://lore.kernel.org/kvm/Zq1rX7u0@reed.example/)', 'Zq1rX7u0@reed.example'],
    ['ttps:/lore.kernel.org/kvm/Zq1rX7u0@reed.example', 'Zq1rX7u0@reed.example'],
  ])('reads from %j the id %s', (text, id) => {
    expect(ids(text)).toEqual([id]);
  });

  it.each([
    ['in-reply-to: <pat-and-kim@reed.example>', 'pat-and-kim@reed.example'],
    ['The mail (msgid pat.1@reed.example) says', 'pat.1@reed.example'],
    ['the message-id is "Zq1rX7u0@reed.example".', 'Zq1rX7u0@reed.example'],
    ['<20250102030405.GA77@reed.example> on linux-mm', '20250102030405.GA77@reed.example'],
    ['See <Zq1rX7u0@reed.example>', 'Zq1rX7u0@reed.example'],
    [
      'after 20250102-reed-v2-0-0123456789ab@reed.example was sent',
      '20250102-reed-v2-0-0123456789ab@reed.example',
    ],
    ['CAHk9Zq1rX7u0aB_c=d2eF@mail.gmail.com', 'CAHk9Zq1rX7u0aB_c=d2eF@mail.gmail.com'],
  ])('reads from %j the id %s, which has no address', (text, id) => {
    expect(ids(text)).toEqual([id]);
  });

  it('reads every id that follows one word for them', () => {
    expect(
      ids('Message-IDs: <one@reed.example>, <two@reed.example> and three@reed.example'),
    ).toEqual(['one@reed.example', 'two@reed.example', 'three@reed.example']);
  });

  it.each([
    ['Pat Reed <pat.reed2@reed.example>'],
    ['linux-mm@kvack.org'],
    ['mail PatReed@reed.example, or 0123@reed.example'],
    ['Message-ID: see below. Contact: pat@reed.example'],
  ])('takes nobody’s address for an id: %s', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it.each([
    ['https://lore.kernel.org/linux-mm/20250102-reed-v2-0-'],
    ['https://lore.kernel.org/linux-mm/20250102030405.6-1-pat@'],
    ['https://lore.kernel.org/linux-mm/20250102030405.6-1-pat@ree-'],
    ['https://lore.kernel.org/linux-mm/2025010203...@reed.example/'],
    ['lore.kernel.org/r/2025010203…'],
    ['https://lore.kernel.org/r/20250102030405.6-1-pat'],
  ])('invents no message from the stump %s', (text) => {
    const [address, ...others] = findAddressesCited(text);
    expect(others).toEqual([]);
    expect(address).toMatchObject({ isCut: true });
    expect(address?.message).toBeUndefined();
  });

  it.each([
    ['https://lore.kernel.org/linux-mm/'],
    ['https://lore.kernel.org/linux-mm/?q=s%3A%22reed%22'],
    ['lore.kernel.org/all/?q=d:20250102..+f:pat@reed.example'],
    ['https://lore.kernel.org/linux-pm/?q=f%3Aalice@example.org'],
    ['https://lore.kernel.org/lkml/_/text/help/'],
    ['https://lore.kernel.org/lkml/new.atom'],
    ['https://example.org/lists/a@b.example/'],
  ])('finds no message in %s', (text) => {
    expect(ids(text)).toEqual([]);
    expect(findAddressesCited(text).map(({ isCut }) => isCut)).toEqual([undefined]);
  });
});

describe('seriesKey', () => {
  it('is one for the messages of a series that git sent', () => {
    expect(seriesKey('20240109094112.2871346-1-daniel.lezcano@linaro.org')).toBe(
      seriesKey('20240109094112.2871346-2-daniel.lezcano@linaro.org'),
    );
    expect(seriesKey('a@b')).not.toBe(seriesKey('a@c'));
  });
});

describe('threadUrl', () => {
  it('escapes what would end the path', () => {
    expect(threadUrl('a/b?c#d%e@f')).toBe('https://lore.kernel.org/r/a%2Fb%3Fc%23d%25e@f');
  });
});
