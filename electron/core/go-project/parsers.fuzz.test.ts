import { expect, test } from 'vitest';
import { fuzz, spoil } from '../../platform/fuzz.test-support.ts';
import { parseGoMod, parseGoWork } from './go-mod.ts';
import { readGoFile } from './read-go-file.ts';

const modules = [
  'module example.com/shop // mine\n\ngo 1.24.1\ntoolchain go1.24.3\n\nrequire (\n\tgithub.com/a/b v1.2.3 // indirect\n\t"quoted" v0.0.0-20260101000000-abcdefabcdef\n)\nreplace example.com/x v1.0.0 => ../x\nretract [v1.0.0, v1.1.0]\nexclude a.b/c v1.0.0\ntool example.com/t\n',
  'go 1.24\nuse (\n\t./a\n\t./b\n)\nreplace x => ./y\n',
];
const moduleTokens = [
  'require (',
  ')',
  '=>',
  '//',
  'module ',
  '"',
  '`',
  'retract [',
  'v1.2.3',
  '/*',
];

test('any go.mod or go.work is read, with its flaws at lines that are there', () => {
  fuzz('go.mod', spoil(modules, moduleTokens), (text) => {
    const count = text.split('\n').length;
    for (const { flaws } of [parseGoMod(text), parseGoWork(text)]) {
      for (const flaw of flaws) {
        if ('line' in flaw) expect(Number(flaw.line)).toBeLessThanOrEqual(count);
      }
    }
  });
});

const sources = [
  '//go:build windows && !cgo\n\npackage main\n\nimport (\n\t"net/http"\n\t"log"\n)\n\n//go:embed static/*\nvar files embed.FS\n\nconst port = 8080\n\nfunc main() {\n\taddr := fmt.Sprintf(":%d", port)\n\thttp.HandleFunc("GET /healthz", func(w http.ResponseWriter, r *http.Request) {})\n\tlog.Fatal(http.ListenAndServe(addr, nil))\n}\n',
  'package main\nimport "C"\nfunc main() { s := &http.Server{Addr: os.Getenv("ADDR") + ":80"}; s.ListenAndServe() }\n',
];
const sourceTokens = [
  '`',
  '/*',
  '*/',
  '//go:build ',
  '("',
  ')',
  '{',
  'func main()',
  'import "',
  ':8080',
  "'\\''",
];

test('any Go file is read', () => {
  fuzz('Go source', spoil(sources, sourceTokens), (text) => {
    const file = readGoFile('cmd/server/main.go', text);
    expect(file.folder).toBe('cmd/server');
  });
});
