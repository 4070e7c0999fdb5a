// Test support: small Go projects in folders of their own, and `slipway image` on them in this process.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { vi } from 'vitest';
import { runLine } from '../run-line.ts';
import { createTerminal } from '../terminal.ts';

export interface Folders {
  /** Writes the files into a new folder. */
  create(files: Readonly<Record<string, string>>): string;
  /** `slipway image …` in English, with nobody at the terminal. */
  run(args: readonly string[], signal?: AbortSignal): Promise<Ran>;
  remove(): void;
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A state folder of its own; docker goes to the given engine, or where nobody answers. */
export function createFolders(engine = 'unix:///nowhere/docker.sock'): Folders {
  const root = mkdtempSync(join(tmpdir(), 'slipway-image-'));
  vi.stubEnv('SLIPWAY_STATE', join(root, 'state'));
  vi.stubEnv('DOCKER_HOST', engine);
  return {
    create: (files) => {
      const folder = mkdtempSync(join(root, 'project-'));
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      return folder;
    },
    run: async (args, signal = new AbortController().signal) => {
      const lang = args.includes('--lang') ? [] : ['--lang', 'en'];
      const [stdout, stderr] = [collect(), collect()];
      const terminal = createTerminal({
        stdout: stdout.stream,
        stderr: stderr.stream,
        environment: {},
      });
      const line = ['image', ...args, ...lang];
      const code = await runLine({ args: line, terminal, environment: {}, signal });
      return { code, stdout: stdout.text(), stderr: stderr.text() };
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}

function collect() {
  const parts: string[] = [];
  const stream = new Writable({
    write: (bytes, _encoding, done) => {
      parts.push(String(bytes));
      done();
    },
  });
  return { stream, text: () => parts.join('') };
}

/** Answers on the port, and says so on /healthz. */
export const webService = {
  'go.mod': 'module example.com/orders\n\ngo 1.19\n',
  'main.go': `package main

import (
	"fmt"
	"net/http"
)

func main() {
	http.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "ok") })
	_ = http.ListenAndServe(":8080", nil)
}
`,
} as const;

const program = 'package main\n\nfunc main() {}\n';

export const twoPrograms = {
  'go.mod': 'module example.com/pair\n\ngo 1.19\n',
  'cmd/api/main.go': program,
  'cmd/worker/main.go': program,
} as const;
