// Windows' own word on who signed a file, by the PowerShell of this computer. Linux has none: the desktop stand-in
// answers in place of this file.
import { z } from 'zod';
import type { SignatureAnswer } from '../../core/desktop/judge-signature.ts';
import { createThisMachine } from '../../platform/this-machine.ts';

const scriptAnswer = z.object({
  signature: z.tuple([z.object({ Status: z.string(), Subject: z.string().nullable() })]),
});

/** A cold PowerShell on a busy PC, and a company's list of revoked certificates. */
const deadlineMs = 90_000;

/** Undefined when Windows cannot be asked, or does not answer. */
export async function askSignature(
  file: string,
  resourcesFolder: string,
): Promise<SignatureAnswer | undefined> {
  const computer = createThisMachine({ resourcesFolder });
  try {
    const result = await computer.powershell.query('signature', { data: { file }, deadlineMs });
    if (result.outcome !== 'answered') return undefined;
    return scriptAnswer.safeParse(result.value).data?.signature[0];
  } finally {
    await computer.close();
  }
}
