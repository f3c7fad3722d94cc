import { describe, expect, it } from 'vitest';
import { buildKnownPeople } from '../../src/extract/known-people';
import { describeMessage, parseThreadFeed } from '../../src/extract/thread-feed';
import { drawFeed } from '../builders/thread-feed';

const known = buildKnownPeople([
  { name: 'syzbot', aliases: [], kind: 'bot', reason: 'A fuzzer.' },
  { name: 'Jane Doe', aliases: ['JD'], reason: 'Short form.' },
]);
const ROOT = { id: 'a@host', author: 'Jane Doe', title: '[PATCH 0/2] A & <b>' };

describe('parseThreadFeed', () => {
  it('reads every message with its author, subject, day, list and what it answers', () => {
    const xml = drawFeed([ROOT, { id: 'b/c@host.org', author: 'Rob Roe', parent: 'a@host' }]);
    expect(parseThreadFeed(xml)).toEqual([
      {
        messageId: 'a@host',
        inbox: 'linux-pm',
        author: 'Jane Doe',
        subject: '[PATCH 0/2] A & <b>',
        date: '2031-02-03',
      },
      {
        messageId: 'b/c@host.org',
        inbox: 'linux-pm',
        author: 'Rob Roe',
        subject: 'Re: A thing',
        date: '2031-02-03',
        inReplyTo: 'a@host',
      },
    ]);
  });

  it('takes nothing from the text of a message', () => {
    const content = '<link href="https://x.example/evil@host/"/><title>Evil</title><b>x</b>';
    const [message] = parseThreadFeed(drawFeed([{ ...ROOT, content }]));
    expect(message).toMatchObject({ messageId: 'a@host', subject: '[PATCH 0/2] A & <b>' });
  });

  it.each([
    ['', 'This is no Atom feed.'],
    ['<html><body>Busy</body></html>', 'This is no Atom feed.'],
    [drawFeed([ROOT]).slice(0, -7), 'an element does not end'],
    [drawFeed([ROOT]).replace('</author>', ''), 'an element does not end'],
    [drawFeed([]), 'The feed holds no message.'],
    [drawFeed([{ ...ROOT, id: 'nobody' }]), 'Entry 1 of the feed links to no message.'],
    [drawFeed([{ ...ROOT, updated: 'soon' }]), 'Entry 1 of the feed has no date.'],
  ])('refuses %j and says why', (xml, message) => {
    expect(() => parseThreadFeed(xml)).toThrow(message);
  });
});

describe('describeMessage', () => {
  const fact = (...messages: Parameters<typeof drawFeed>[0]) =>
    describeMessage('a@host', parseThreadFeed(drawFeed(messages)), known);

  it('lists everybody who wrote once, in any spelling, without programs and addresses', () => {
    const others = ['Rob Roe', 'JD', 'syzbot', 'kernel test robot', 'Roe Rob', 'x@y.example', ''];
    const replies = others.map((author, index) => ({
      id: `r${index}@host`,
      author,
      parent: 'a@host',
    }));
    expect(fact(ROOT, ...replies)).toEqual({
      messageId: 'a@host',
      kind: 'cover',
      subject: '[PATCH 0/2] A & <b>',
      author: 'Jane Doe',
      date: '2031-02-03',
      list: 'linux-pm',
      threadRoot: 'a@host',
      participants: ['Jane Doe', 'Rob Roe'],
    });
  });

  it.each([
    ['[PATCH v2 1/3] x', 'patch'],
    ['[RFC PATCH 00/41] x', 'cover'],
    ['Re: [PATCH 0/2] x', 'reply'],
    ['A question', 'discussion'],
  ])('calls %j a %s', (title, kind) => {
    expect(fact({ ...ROOT, title })?.kind).toBe(kind);
  });

  it('knows who a program or a relay writes for, and writes no address', () => {
    expect(fact({ ...ROOT, author: 'tip-bot2 for Jane Doe' })).toMatchObject({
      kind: 'bot',
      author: 'Jane Doe',
    });
    expect(fact({ ...ROOT, author: 'Jane Doe via Relay' })?.author).toBe('Jane Doe');
    const hidden = fact({ ...ROOT, author: 'jane@x.example', title: 'Ask jane@x.example' });
    expect(JSON.stringify(hidden)).not.toContain('x.example');
  });

  it('names no first message where there is none or more than one', () => {
    expect(fact({ ...ROOT, parent: 'gone@host' })?.threadRoot).toBeNull();
    expect(fact(ROOT, { id: 'b@host', author: 'Rob Roe' })?.threadRoot).toBeNull();
  });

  it('is undefined for a message that the feed does not hold', () => {
    expect(fact({ ...ROOT, id: 'b@host' })).toBeUndefined();
  });
});
