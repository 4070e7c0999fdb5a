import { expect, test } from 'vitest';
import { classifyCode, classifyMessage, classifyStatus, readErrorText } from './failure.ts';

test.each([
  [401, 'unauthorized'],
  [403, 'denied'],
  [404, 'not-found'],
  [429, 'too-many'],
  [503, 'server'],
  [418, 'unknown'],
])('status %i is %s', (status, kind) => {
  expect(classifyStatus(status)).toBe(kind);
});

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['ETIMEDOUT', 'slow'],
  ['ECONNRESET', 'cut'],
  ['ECONNREFUSED', 'unreachable'],
])('code %s is %s', (code, kind) => {
  expect(classifyCode(code)).toBe(kind);
});

test.each([
  ['unauthorized: authentication required', 'unauthorized'],
  ['no basic auth credentials', 'unauthorized'],
  ['denied: requested access to the resource is denied', 'denied'],
  ['toomanyrequests: You have reached your pull rate limit', 'too-many'],
  ['received unexpected HTTP status: 500 Internal Server Error', 'server'],
  ['Get "https://r.example/v2/": x509: certificate signed by unknown authority', 'certificate'],
  ['Get "https://r.example/v2/": http: server gave HTTP response to HTTPS client', 'not-secure'],
  ['Get "http://localhost:1/v2/": dial tcp [::1]:1: connect: connection refused', 'unreachable'],
  ['An image does not exist locally with the tag: r.example/app', 'image-missing'],
  ['write /var/lib/docker/tmp/x: no space left on device', 'no-space'],
  ['net/http: request canceled (Client.Timeout exceeded while awaiting headers)', 'slow'],
  ['something else', 'unknown'],
])('the engine’s “%s” is %s', (message, kind) => {
  expect(classifyMessage(message)).toBe(kind);
});

test.each([
  ['{"errors":[{"code":"DENIED","message":"not yours"}]}', 'DENIED: not yours'],
  ['{"errors":[]}', ''],
  ['{"errors":{}}', ''],
  ['null', ''],
  ['<html>', ''],
])('%s says “%s”', (body, wanted) => {
  expect(readErrorText(body)).toBe(wanted);
});
