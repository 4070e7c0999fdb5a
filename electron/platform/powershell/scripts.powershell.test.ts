// Every script in a real PowerShell: through a session of ours, in both language modes, and with -File.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDescribedMachine } from '../fake/described-machine.ts';
import { listDescriptions } from '../fake/load-description.ts';
import { createPassingVariables } from '../fake/state-variables.ts';
import { type JsonValue, type Script, scripts } from '../ports.ts';
import { readAnswer } from './protocol.ts';
import {
  findPowerShell,
  openRealSession,
  printWithFile,
  type QueryResults,
} from './real-powershell.test-support.ts';
import { addShape, type Shapes } from './script-shapes.test-support.ts';
import type { SessionAnswer } from './session.ts';

const powershell = await findPowerShell();
const machines = await listDescriptions(
  fileURLToPath(new URL('../../../resources/machines', import.meta.url)),
);
const readers = scripts.filter((script) => script !== 'elevate');
const shapes: Shapes = {};

describe.skipIf(powershell === undefined).each(['FullLanguage', 'ConstrainedLanguage'] as const)(
  'in %s',
  (mode) => {
    let session: Awaited<ReturnType<typeof openRealSession>>;
    beforeAll(async () => {
      session = await openRealSession(powershell ?? '', mode);
    }, 60_000);
    afterAll(() => session.close());

    test('the session is in that mode', async () => {
      const answer = await session.run('"$($ExecutionContext.SessionState.LanguageMode)"');
      expect(answer).toEqual({ outcome: 'answered', value: mode });
    });

    test.each(machines.map(({ description }) => [description.name, description] as const))(
      'the scripts answer what %s is described with',
      async (_, description) => {
        const results = await readResults(description);
        await session.describe(results);
        for (const script of readers) {
          const described = results[script];
          if (described === undefined) continue;
          const answer = await session.run(await readScript(script));
          if (answer.outcome === 'answered') addShape(shapes, script, answer.value);
          const recorded = Object.keys(described as object);
          expect([script, readSettled(answer, recorded)]).toEqual([script, settle(described)]);
        }
      },
      60_000,
    );

    test('rows that no described PC has are answered, too', async () => {
      for (const [script, described] of Object.entries(rareResults)) {
        await session.describe({ account: { user: ['PC\\dev'] }, [script]: described });
        const answer = await session.run(await readScript(script as Script));
        if (answer.outcome === 'answered') addShape(shapes, script, answer.value);
        expect(readSettled(answer, Object.keys(described))).toEqual(settle(described));
      }
    });

    test('a query that fails is named with its message, and the others still answer', async () => {
      const errors = { os: 'Zugriff verweigert für „dev“', processors: '拒绝访问。' };
      await session.describe({ system: { errors, revision: [{ UBR: 6899 }], os: [{}] } });
      expect(await session.run(await readScript('system'))).toMatchObject({
        outcome: 'answered',
        value: { os: [], processors: [], revision: [{ UBR: 6899 }], errors },
      });
    });

    test.each(readers)(
      '%s.ps1 answers with rows or errors where nothing is installed',
      async (script) => {
        await session.describe({ account: { user: ['PC\\dev'] } });
        const answer = await session.run(await readScript(script));
        const value = answer.outcome === 'answered' ? (answer.value as object) : answer;
        const strangers = Object.entries(value).filter(
          ([key, rows]) => key !== 'errors' && !Array.isArray(rows),
        );
        expect({ strangers, hasErrors: 'errors' in value }).toEqual({
          strangers: [],
          hasErrors: true,
        });
      },
    );

    test('what a script cannot do is an answer, too, and the session goes on', async () => {
      expect(await session.run("throw 'Zugriff “verweigert”'")).toEqual({
        outcome: 'refused',
        message: 'Zugriff “verweigert”',
      });
      expect(await session.run('@{ a = 1 ) }')).toMatchObject({ outcome: 'not-json' });
      expect(await session.run("'still here'")).toEqual({
        outcome: 'answered',
        value: 'still here',
      });
    });

    test.each([
      ['declines', { declines: true }, { declined: true }],
      ['allows', { exitCode: 3010 }, { exitCode: 3010 }],
    ] as const)('elevate.ps1 when the person %s', async (_, person, expected) => {
      await session.describe({ elevate: person });
      const data = { text: "& 'C:\\Windows\\System32\\bcdedit.exe' /set; exit 5" };
      const answer = await session.run(await readScript('elevate'), data);
      expect(answer).toEqual({ outcome: 'answered', value: expected });
      if ('declines' in person) return;
      expect(await session.run('$global:Started')).toMatchObject({
        value: {
          arguments: [`-NoProfile -NonInteractive -Command "${data.text}"`],
          verb: 'RunAs',
          window: 'Hidden',
          wait: true,
        },
      });
    });

    test('ports.ps1 names who listens', async () => {
      const listeners = [{ LocalAddress: '::', LocalPort: 8080, OwningProcess: 4120 }];
      const processes = [{ Id: 4120, ProcessName: 'server' }];
      await session.describe({ ports: { listeners, processes } });
      const answer = await session.run(await readScript('ports'));
      expect(answer).toEqual({ outcome: 'answered', value: { listeners, processes, errors: {} } });
      if (answer.outcome === 'answered') addShape(shapes, 'ports', answer.value);
    });
  },
);

describe.skipIf(powershell === undefined)('with -File', () => {
  test.each(readers)(
    '%s.ps1 prints one document and nothing else',
    async (script) => {
      const results = await readResults(
        machines.find(({ description: { name } }) => name === 'healthy-linux-mode')?.description,
      );
      const printed = await printWithFile(powershell ?? '', {
        script: await readScript(script),
        results,
        token: 'one',
      });
      const lines = printed.trim().split('\n');
      expect([lines.length, lines[0], lines[2]]).toEqual([3, 'one:answer', 'one:done']);
      expect(printed).toMatch(/^[\n -~]*$/);
      expect(readAnswer('one', printed)).toMatchObject({ outcome: 'answered' });
    },
    60_000,
  );
});

test.skipIf(powershell === undefined)('the form of each answer is the recorded one', async () => {
  await expect(`${JSON.stringify(shapes, null, 2)}\n`).toMatchFileSnapshot('script-shapes.json');
});

const variable = { DOCKER_HOST: 'tcp://127.0.0.1:2375' };
const rareResults: Readonly<Record<string, Readonly<Record<string, JsonValue>>>> = {
  system: {
    wslInstallStatus: [{ Components: 'VirtualMachinePlatform' }],
    servicingPending: [true],
  },
  wsl: {
    distros: [
      // A disk that is gone, and one without a name of its own.
      {
        Id: '{1}',
        BasePath: '\\\\?\\D:\\gone',
        DistributionName: 'gone',
        Flags: 15,
        VhdExists: false,
      },
      { Id: 'AppxInstallerCache', VhdExists: false },
    ],
    policies: [{ AllowNestedVirtualization: 0, AllowFirewallUserSetting: 1 }],
  },
  docker: {
    perUser: [{ DisplayVersion: '4.52.0' }],
    userHost: [variable],
    userApiVersion: [{ DOCKER_API_VERSION: '1.24' }],
    machineHost: [variable],
  },
  account: { bitLocker: [{ FDVDenyWriteAccess: 1 }] },
};

type Description = Parameters<typeof createDescribedMachine>[0]['description'];

/** What the described PC's own PowerShell answers, by script; those that fail or were not recorded are left out. */
async function readResults(description: Description | undefined): Promise<QueryResults> {
  if (description === undefined) return {};
  const machine = createDescribedMachine({
    description,
    variables: createPassingVariables(),
    timeScale: 0,
    clock: { now: () => Date.UTC(2026, 10, 21, 10) },
  });
  const results: Record<string, JsonValue> = {};
  for (const script of readers) {
    const answer = await machine.powershell.query(script, { deadlineMs: 3_600_000 });
    if (answer.outcome === 'answered') results[script] = answer.value;
  }
  return results;
}

function readScript(script: Script): Promise<string> {
  return readFile(
    fileURLToPath(new URL(`../../../resources/powershell/${script}.ps1`, import.meta.url)),
    'utf8',
  );
}

/** The queries that the described PC has recorded. */
function readSettled(answer: SessionAnswer, recorded: readonly string[]): JsonValue {
  if (answer.outcome !== 'answered') return answer.outcome;
  const queries = Object.entries(answer.value as object);
  return settle(Object.fromEntries(queries.filter(([key]) => recorded.includes(key))));
}

/** Without what says nothing: properties that are null, and the digits after a second's thousandth. */
function settle(value: JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(value), (key, one: JsonValue) => {
    if (key === 'Started' && typeof one === 'string') return new Date(one).toISOString();
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).filter(([, held]) => held !== null));
  }) as JsonValue;
}
