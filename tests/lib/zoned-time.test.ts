import { describe, expect, it } from 'vitest';
import { dayIn, instantOf, offsetMinutesAt, wallTimeIn } from '../../src/lib/zoned-time';

describe('zoned time', () => {
  it('tells what the clocks of a zone show, summer and winter', () => {
    expect(wallTimeIn('2031-09-17T08:00:00Z', 'Europe/Vienna')).toBe('2031-09-17T10:00');
    expect(wallTimeIn('2031-01-17T23:30:00Z', 'Europe/Vienna')).toBe('2031-01-18T00:30');
    expect(dayIn('2031-01-17T23:30:00Z', 'Europe/Vienna')).toBe('2031-01-18');
    expect(wallTimeIn('2031-01-17T23:30:00Z', 'Nowhere/Land')).toBeUndefined();
    expect(wallTimeIn('soon', 'UTC')).toBeUndefined();
  });

  it('tells offsets in minutes, half hours too', () => {
    const time = Date.parse('2031-06-01T00:00:00Z');
    expect(offsetMinutesAt(time, 'Asia/Kolkata')).toBe(330);
    expect(offsetMinutesAt(time, 'America/New_York')).toBe(-240);
    expect(offsetMinutesAt(time, 'Nowhere/Land')).toBeUndefined();
  });

  it('finds the instant again that a wall clock shows', () => {
    const instant = instantOf('2031-09-17', '10:00', 'Europe/Vienna');
    expect(instant).toBe('2031-09-17T08:00:00.000Z');
    expect(wallTimeIn(instant ?? '', 'Europe/Vienna')).toBe('2031-09-17T10:00');
  });
});
