// A certificate for localhost or another name, made on the spot: no key lies in the repository and none ever expires.
import { generateKeyPairSync, sign } from 'node:crypto';

/** A self-signed certificate for that host and its key, as PEM. */
export function createCertificate(host = 'localhost'): {
  readonly cert: string;
  readonly key: string;
} {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // ecdsa-with-SHA256, 1.2.840.10045.4.3.2
  const algorithm = encode(0x30, [encode(0x06, [Buffer.from('2a8648ce3d040302', 'hex')])]);
  // CN; 2.5.4.3
  const name = encode(0x30, [
    encode(0x31, [
      encode(0x30, [
        encode(0x06, [Buffer.from('550403', 'hex')]),
        encode(0x0c, [Buffer.from(host)]),
      ]),
    ]),
  ]);
  const validity = encode(0x30, [
    encode(0x17, [Buffer.from('200101000000Z')]),
    encode(0x17, [Buffer.from('490101000000Z')]),
  ]);
  // subjectAltName, 2.5.29.17: DNS
  const alternative = encode(0x30, [
    encode(0x06, [Buffer.from('551d11', 'hex')]),
    encode(0x04, [encode(0x30, [encode(0x82, [Buffer.from(host)])])]),
  ]);
  const body = encode(0x30, [
    encode(0xa0, [encode(0x02, [Buffer.from([2])])]),
    encode(0x02, [Buffer.from([1])]),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    encode(0xa3, [encode(0x30, [alternative])]),
  ]);
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]);
  const certificate = encode(0x30, [body, algorithm, encode(0x03, [signature])]);
  const lines = (certificate.toString('base64').match(/.{1,64}/g) ?? []).join('\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** One DER value: tag, length, contents. */
function encode(tag: number, contents: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(contents);
  const length =
    value.length < 0x80
      ? [value.length]
      : value.length < 0x100
        ? [0x81, value.length]
        : [0x82, value.length >> 8, value.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
}
