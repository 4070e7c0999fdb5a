// How long something took and how long ago it was, as texts: the units belong to the language.
import type { Text } from '../../contract/text.ts';

/** Milliseconds as `0.4 s`, `6.4 s`, `1:12` or `2 h 5 min`. Negative counts as none. */
export function describeDuration(ms: number): Text {
  const tenths = Math.round(Math.max(0, ms) / 100);
  if (tenths < 600) {
    return { key: 'ui.duration.seconds', params: { seconds: (tenths / 10).toFixed(1) } };
  }
  const seconds = Math.round(tenths / 10);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return {
      key: 'ui.duration.minutes',
      params: { minutes, seconds: String(seconds % 60).padStart(2, '0') },
    };
  }
  return {
    key: 'ui.duration.hours',
    params: { hours: Math.floor(minutes / 60), minutes: minutes % 60 },
  };
}

/** Milliseconds since something happened, in words; a clock that went back counts as no time. */
export function describeAge(ms: number): Text {
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  if (seconds < 2) return { key: 'ui.age.now' };
  if (seconds < 60) return { key: 'ui.age.seconds', params: { count: seconds } };
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return { key: 'ui.age.minutes', params: { count: minutes } };
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return { key: 'ui.age.hours', params: { count: hours } };
  return { key: 'ui.age.days', params: { count: Math.floor(hours / 24) } };
}
