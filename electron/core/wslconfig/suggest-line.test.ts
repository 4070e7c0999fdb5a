// Rows of a file with one bad line, and the change that puts it right.
import { expect, test } from 'vitest';
import { parseConfig } from './parse.ts';
import { readSettings } from './settings.ts';
import { suggestChanges } from './suggest-line.ts';

/** `line: before => after` for everything wrong in a file. */
function suggest(text: string): readonly string[] {
  const document = parseConfig(new TextEncoder().encode(text), 'wslconfig');
  return readSettings(document)
    .diagnostics.flatMap((diagnostic) => suggestChanges(document, diagnostic))
    .map((change) => {
      const place = `${change.line}: ${change.before}`;
      if (change.change === 'move') return `${place} => below [${change.section}]`;
      return `${place} ${change.change === 'insert' ? '+' : '=>'} ${change.after}`;
    });
}

test.each<readonly [string, readonly string[]]>([
  ['[wsl2]\nmemory=4gb\n', ['2: memory=4gb => memory=4GB']],
  ['[wsl2]\nmemory=4 GiB # half\n', ['2: memory=4 GiB # half => memory=4GB # half']],
  ['[wsl2]\nmemory=1.5GB\n', ['2: memory=1.5GB => memory=1536MB']],
  ['[wsl2]\nmemory=4GB ; half\n', ['2: memory=4GB ; half => memory=4GB # half']],
  ['[wsl2]\nmemory=50%\n', ['2: memory=50% => # memory=50%']],
  ['[wsl2]\nguiApplications=off\n', ['2: guiApplications=off => guiApplications=false']],
  ['[wsl2]\nprocessors=8 cores\n', ['2: processors=8 cores => processors=8']],
  ['[wsl2]\nnetworkingMode=mirored\n', ['2: networkingMode=mirored => networkingMode=Mirrored']],
  ['[wsl2]\nnetworkingMode=host\n', ['2: networkingMode=host => # networkingMode=host']],
  ['[wsl2]\nmemory: 4GB\n', ['2: memory: 4GB => memory=4GB']],
  [
    '[wsl2]\nlocalhost-forwarding=true\n',
    ['2: localhost-forwarding=true => localhostForwarding=true'],
  ],
  ['[wsl2]\nmemry=4GB\n', ['2: memry=4GB => memory=4GB']],
  ['[wsl2]\n; note\n// note\n', ['2: ; note => # note', '3: // note => # note']],
  ['[wsl2]\npageReporting=false\n', ['2: pageReporting=false => # pageReporting=false']],
  ['[wsl2]\nmemory=4GB\nmemory=8GB\n', ['3: memory=8GB => # memory=8GB']],
  ['[wsl2]\nautoMemoryReclaim=gradual\n', ['2: autoMemoryReclaim=gradual => below [experimental]']],
  ['memory=4GB\n[wsl2]\n', ['1: memory=4GB => below [wsl2]']],
  ['[ws12]\nmemory=4GB\n', ['1: [ws12] => [wsl2]']],
  ['[ wsl2 ]\nmemory=4GB\n', ['1: [ wsl2 ] => [wsl2]']],
  ['[wsl2] ; mine\nmemory=4GB\n', ['1: [wsl2] ; mine => [wsl2] # mine']],
  [
    '[wsl2] memory=4GB\nswap=0\n',
    ['1: [wsl2] memory=4GB => [wsl2]', '1: [wsl2] memory=4GB + memory=4GB'],
  ],
  ['[wsl2]\nkernelCommandLine="a b\n', ['2: kernelCommandLine="a b => kernelCommandLine="a b"']],
  ['[wsl2]\nnetworkingMode=a\\m\n', ['2: networkingMode=a\\m => networkingMode=a\\\\m']],
  ['[wsl2]\nmemory\n', ['2: memory => # memory']],
])('%j', (text, expected) => {
  expect(suggest(text)).toEqual(expected);
});
