import { expect, test } from 'vitest';
import { replacePort } from './settle-ports.ts';

test.each([
  [['8080:80'], ['127.0.0.1:8081:80']],
  [
    ['0.0.0.0:8080:80', '9090:90'],
    ['0.0.0.0:8081:80', '9090:90'],
  ],
  [['80'], ['80']],
  [['8079-8080:79-80'], ['127.0.0.1:8079:79', '127.0.0.1:8081:80']],
])('%j with 8080 taken and 8081 free publishes %j', (publish, expected) => {
  expect(replacePort(publish, { port: 8080, next: 8081 })).toEqual(expected);
});
