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
    ['https://lore.kernel.org/linux-pm/?q=f%3Aalice@example.org'],
    ['https://lore.kernel.org/lkml/_/text/help/'],
    ['https://lore.kernel.org/lkml/new.atom'],
    ['https://example.org/lists/a@b.example/'],
  ])('finds no message in %s', (text) => {
    expect(ids(text)).toEqual([]);
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
