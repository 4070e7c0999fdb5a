// A condition on a state variable that does not exist never holds: most likely a misspelt name, so it is refused.
import { AppError } from '../../contract/app-error.ts';
import { formatPlace } from '../../contract/flaws.ts';
import type { MachineFile, VariableValues } from '../../contract/machine-description.ts';
import { statePattern } from './placeholders.ts';

/** Throws `AppError` MACHINE_FIELD when the file names a variable that `state` lacks. */
export function checkVariables(own: MachineFile, state: VariableValues, file: string): void {
  for (const { path, name } of listUses(own)) {
    if (Object.hasOwn(state, name)) continue;
    const place = formatPlace([...path, name]);
    throw new AppError('MACHINE_FIELD', { file, place, flaw: 'unknownVariable', detail: name });
  }
}

interface Use {
  readonly path: readonly PropertyKey[];
  readonly name: string;
}

function listUses(own: MachineFile): readonly Use[] {
  const lists: Readonly<Record<string, unknown>> = {
    follows: own.follows,
    commands: own.commands,
    powershell: own.powershell,
    files: own.files,
    folders: own.folders,
    endpoints: own.endpoints,
    network: own.network,
    permission: own.permission,
    restart: own.restart,
  };
  const places = Object.entries(own.installed).map(([name, entries]) => ({
    path: ['installed', name],
    entries,
  }));
  return [...Object.entries(lists).map(([name, entries]) => ({ path: [name], entries })), ...places]
    .filter(({ entries }) => Array.isArray(entries))
    .flatMap(({ path, entries }) =>
      (entries as readonly unknown[]).flatMap((entry, index) => listNamed(entry, [...path, index])),
    );
}

const fields = ['when', 'onStart', 'onEnd', 'onKill', 'set'];

function listNamed(entry: unknown, path: readonly PropertyKey[]): readonly Use[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const followed = (entry as { readonly variable?: unknown }).variable;
  const shown = [...JSON.stringify(entry).matchAll(statePattern)];
  return [
    ...Object.entries(entry)
      .filter(([field, value]) => fields.includes(field) && value)
      .flatMap(([field, value]) =>
        Object.keys(value as object).map((name) => ({ path: [...path, field], name })),
      ),
    ...(typeof followed === 'string' ? [{ path: [...path, 'variable'], name: followed }] : []),
    ...shown.map(([, name = '']) => ({ path, name })),
  ];
}
