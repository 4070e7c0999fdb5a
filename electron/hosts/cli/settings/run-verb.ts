// `slipway settings get|set|unset`: reads the rows, changes them together, and shows what they are then.
import type { Settings } from '../../../contract/settings.ts';
import type { Call, ExitCode } from '../command.ts';
import { measureWidth, padToWidth } from '../text-width.ts';
import { UsageError } from '../usage-error.ts';
import { type SettingRow, settingRows } from './setting-rows.ts';

export async function runVerb(call: Call): Promise<ExitCode> {
  const [verb = 'get', ...names] = call.arguments;
  if (verb === 'get' && names.length <= 1) return getSettings(call, names[0]);
  if (verb !== 'set' && verb !== 'unset') return call.refuseArguments();
  if (names.length === 0) return call.refuseArguments();
  return changeSettings(call, names.map(verb === 'set' ? readAssignment : readName));
}

async function getSettings(call: Call, name: string | undefined): Promise<ExitCode> {
  const row = name === undefined ? undefined : findRow(name);
  const { client } = await call.assemble();
  const settings = await client.settings.get();
  if (row && !call.has('json')) call.terminal.write(`${row.read(settings)}\n`);
  else show(call, row === undefined ? settingRows : [row], settings);
  return 0;
}

type Edit = (settings: Settings) => Partial<Settings>;

async function changeSettings(call: Call, edits: readonly Edit[]): Promise<ExitCode> {
  const { client } = await call.assemble();
  // An edit may build on the one before it: proxy-bypass belongs to the proxy.
  const wanted = edits.reduce<{ readonly settings: Settings; readonly change: Partial<Settings> }>(
    ({ settings, change }, edit) => {
      const next = edit(settings);
      return { settings: { ...settings, ...next }, change: { ...change, ...next } };
    },
    { settings: await client.settings.get(), change: {} },
  );
  show(call, settingRows, await client.settings.set(wanted.change));
  return 0;
}

function readAssignment(text: string): Edit {
  const at = text.indexOf('=');
  const row = findRow(at === -1 ? text : text.slice(0, at));
  const { name, allowed } = row;
  const value = text.slice(at + 1).trim();
  return (settings) => {
    const change = at === -1 ? undefined : row.change(value, settings);
    if (change === undefined) throw new UsageError('badSetting', { name, allowed });
    return change;
  };
}

function readName(name: string): Edit {
  return findRow(name).unset;
}

function findRow(name: string): SettingRow {
  const row = settingRows.find((one) => one.name === name);
  if (row !== undefined) return row;
  const known = settingRows.map((one) => one.name).join(', ');
  throw new UsageError('unknownSetting', { name, known });
}

function show(call: Call, rows: readonly SettingRow[], settings: Settings): void {
  const { terminal } = call;
  if (call.has('json')) {
    const values = Object.fromEntries(rows.map(({ name, read }) => [name, read(settings)]));
    terminal.write(`${JSON.stringify(values, null, 2)}\n`);
    return;
  }
  const width = Math.max(...rows.map(({ name }) => measureWidth(name))) + 2;
  terminal.print(
    rows.map(({ name, read }) => [
      { text: padToWidth(name, width), style: 'bold' },
      read(settings) || '-',
    ]),
  );
}
