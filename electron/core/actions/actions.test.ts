// What Slipway may run is a closed list, and what an administrator is asked to allow is made of its constants only.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actions } from './catalogue.ts';
import { composeElevatedCommand } from './elevated-command.ts';
import { chooseAction, recognizeAction, renderAction } from './recognize.ts';

const system32 = 'C:\\Windows\\System32';
const elevated = actions.filter((action) => action.elevated);

test('ids are unique and every way back is an action', () => {
  const ids = actions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(actions.filter(({ undo }) => undo !== undefined && !ids.includes(undo))).toEqual([]);
});

test('no action is one of the forbidden ones', () => {
  const known = actions.filter(({ losesForGood }) => losesForGood === undefined);
  const lines = known.map(({ program, args }) =>
    [program, ...args.map((part) => (typeof part === 'string' ? part : `{${part.gap}}`))].join(' '),
  );
  const forbidden =
    /tcp:|2375|insecure|sparse|--unregister|prune|firewall|EnableLUA|Set-ExecutionPolicy|\/f\b(?<!DOCKER_(HOST|API_VERSION) \/f)/i;
  expect(lines.filter((line) => forbidden.test(line))).toEqual([]);
});

test('what loses something for good is these commands, each with the word that has to be typed', () => {
  const losing = actions.filter(({ losesForGood }) => losesForGood !== undefined);
  expect(
    losing.map(({ program, args, losesForGood }) => [[program, ...args].join(' '), losesForGood]),
  ).toEqual([
    ['docker builder prune -f', 'build-cache'],
    ['docker image prune -a -f', 'images'],
  ]);
});

describe('elevated commands', () => {
  test('have no gap at all', () => {
    const open = elevated.filter(({ args }) => args.some((part) => typeof part !== 'string'));
    expect(open).toEqual([]);
  });

  test('read as plain text that stops at the first failure', () => {
    const chosen = elevated.filter(({ id }) => ['feature-vmp-on', 'hypervisor-on'].includes(id));
    expect(composeElevatedCommand(chosen, system32)).toBe(
      "$LASTEXITCODE = $null; & 'C:\\Windows\\System32\\dism.exe' '/online' '/enable-feature' '/featurename:VirtualMachinePlatform' '/all' '/norestart'; " +
        'if (@(0,3010) -notcontains $LASTEXITCODE) { exit 100 }; ' +
        "$LASTEXITCODE = $null; & 'C:\\Windows\\System32\\bcdedit.exe' '/set' 'hypervisorlaunchtype' 'auto'; " +
        'if (@(0) -notcontains $LASTEXITCODE) { exit 101 }; exit 0',
    );
  });

  test('whatever a finding or a person says, an elevated line is one of the enumerated ones', () => {
    const enumerated = new Set(
      elevated.map((action) => composeElevatedCommand([action], system32)),
    );
    const junk = fc.array(fc.string(), { maxLength: 6 });
    const near = fc
      .constantFrom(...elevated)
      .chain((action) =>
        fc.tuple(fc.constant(action.program), fc.shuffledSubarray(action.args as string[]), junk),
      );
    fc.assert(
      fc.property(
        fc.oneof(
          near.map(([program, args, more]) => [program, [...args, ...more]] as const),
          fc.tuple(fc.string(), junk),
        ),
        ([program, args]) => {
          const chosen = recognizeAction(program, args);
          if (!chosen?.action.elevated) return;
          expect(enumerated).toContain(composeElevatedCommand([chosen.action], system32));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each(["C:\\Windows'; calc; '", 'System32', '\\\\server\\share', 'C:\\Win"dows'])(
    'a system folder like %s is refused',
    (folder) => {
      expect(() => composeElevatedCommand(elevated.slice(0, 1), folder)).toThrow(
        'not a system folder',
      );
    },
  );
});

describe('commands with a gap', () => {
  test.each([
    ['wsl', ['--set-version', 'Ubuntu-24.04', '2'], 'distro-to-wsl2', { distro: 'Ubuntu-24.04' }],
    ['wsl', ['--set-default', '我的 Linux'], 'distro-default', { distro: '我的 Linux' }],
    ['docker', ['context', 'use', 'desktop-linux'], 'docker-context', { context: 'desktop-linux' }],
  ] as const)('%s %j is known, and comes back the same', (program, args, id, params) => {
    const chosen = recognizeAction(program, args);
    expect(chosen && { id: chosen.action.id, params: chosen.params }).toEqual({ id, params });
    expect(chosen && renderAction(chosen)).toEqual({ program, args });
  });

  test.each([
    ['wsl', ['--set-default', '--unregister']],
    ['wsl', ['--set-version', 'a\nb', '2']],
    ['wsl', ['--unregister', 'Ubuntu']],
    ['docker', ['context', 'use', '-H']],
    ['powershell', ['-Command', 'calc']],
  ])('%s %j is a guide, never run', (program, args) => {
    expect(recognizeAction(program, args)).toBeUndefined();
  });

  test('a row of the journal is only run when its gap still fits', () => {
    expect(chooseAction('distro-default', { distro: '-d' })).toBeUndefined();
    expect(chooseAction('no-such-action', {})).toBeUndefined();
    expect(chooseAction('distro-default', { distro: 'Ubuntu' })?.action.id).toBe('distro-default');
  });
});
