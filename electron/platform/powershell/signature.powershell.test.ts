// What signature.ps1 answers in a real PowerShell, with a stand-in for the one cmdlet that only Windows has.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPowerShell, openRealSession } from './real-powershell.test-support.ts';

const powershell = await findPowerShell();
const script = await readFile(
  new URL('../../../resources/powershell/signature.ps1', import.meta.url),
  'utf8',
);

const withCmdlet = (body: string) =>
  `function Get-AuthenticodeSignature { param($LiteralPath) ${body} }\n${script}`;

describe.skipIf(powershell === undefined).each(['FullLanguage', 'ConstrainedLanguage'] as const)(
  'in %s',
  (mode) => {
    let session: Awaited<ReturnType<typeof openRealSession>>;
    beforeAll(async () => {
      session = await openRealSession(powershell ?? '', mode);
    }, 60_000);
    afterAll(() => session.close());

    test('a signed file: its status by name, and whose certificate it is', async () => {
      const body = `@{ Status = 'Valid'; SignerCertificate = @{ Subject = "CN=$LiteralPath" } }`;
      const answer = await session.run(withCmdlet(body), { file: "C:\\Anna's 下载\\setup.exe" });
      expect(answer).toEqual({
        outcome: 'answered',
        value: {
          signature: [{ Status: 'Valid', Subject: "CN=C:\\Anna's 下载\\setup.exe" }],
          errors: {},
        },
      });
    });

    test('a file without a signature has no subject', async () => {
      const body = "@{ Status = 'NotSigned'; SignerCertificate = $null }";
      const answer = await session.run(withCmdlet(body), { file: 'x' });
      expect(answer).toEqual({
        outcome: 'answered',
        value: { signature: [{ Status: 'NotSigned', Subject: null }], errors: {} },
      });
    });

    test('a file that is not there is an error and no row', async () => {
      const answer = await session.run(withCmdlet("throw 'Die Datei fehlt.'"), { file: 'x' });
      expect(answer).toEqual({
        outcome: 'answered',
        value: { signature: [], errors: { signature: 'Die Datei fehlt.' } },
      });
    });
  },
);
