// Test support: projects that differ in what they consist of.
import { at, goMod, main, type Row } from './analysis-plain.test-support.ts';

export const moduleRows: Readonly<Record<string, Row>> = {
  'the smallest there is': { texts: { 'go.mod': goMod, 'main.go': main }, expected: {} },
  'several programs, tests and tags': {
    texts: {
      'go.mod': `${goMod}toolchain go1.25.3\n`,
      'cmd/api/main.go': main,
      'cmd/worker/main.go': `// The worker.\n${main}`,
      'internal/store/store.go': 'package store\n',
      'internal/store/store_test.go': 'package store\n',
      'internal/store/pro.go': '//go:build pro\n\npackage store\n',
      'tools/gen.go': `//go:build ignore\n\n${main}`,
      'testdata/main.go': main,
      Dockerfile: 'FROM scratch\n',
      'docker-compose.yml': 'services: {}\n',
    },
    expected: {
      module: { path: 'example.com/orders', go: '1.24', toolchain: 'go1.25.3' },
      mains: [
        {
          folder: './cmd/api',
          name: 'api',
          place: { file: 'cmd/api/main.go', line: 3 },
          windowsOnly: false,
        },
        {
          folder: './cmd/worker',
          name: 'worker',
          place: { file: 'cmd/worker/main.go', line: 4 },
          windowsOnly: false,
        },
      ],
      packages: 3,
      testFiles: 1,
      buildTags: [{ tag: 'pro', files: 1 }],
      existing: {
        dockerfile: 'Dockerfile',
        dockerignore: false,
        compose: 'docker-compose.yml',
        slipway: false,
      },
    },
  },
  'embedded files, one of them missing': {
    texts: {
      'go.mod': goMod,
      'main.go':
        'package main\n\nfunc main() {}\n\n//go:embed web/*.html "static files" dist\nvar files embed.FS\n',
      'web/index.html': '<p>',
      'static files/a.css': 'p{}',
      'dist/.gitkeep': '',
    },
    expected: {
      embeds: [
        {
          pattern: 'web/*.html',
          isMissing: false,
          ...at('main.go', 5, '//go:embed web/*.html "static files" dist'),
        },
        {
          pattern: 'static files',
          isMissing: false,
          ...at('main.go', 5, '//go:embed web/*.html "static files" dist'),
        },
        {
          pattern: 'dist',
          isMissing: true,
          ...at('main.go', 5, '//go:embed web/*.html "static files" dist'),
        },
      ],
      problems: [
        {
          id: 'embed-missing',
          severity: 'problem',
          what: { key: 'image.project.problems.embed-missing', params: { pattern: 'dist' } },
          place: { file: 'main.go', line: 5 },
        },
      ],
    },
  },
  'vendored modules': {
    texts: {
      'go.mod': `${goMod}require github.com/x/y v1.0.0\n`,
      'main.go': main,
      'vendor/modules.txt': '# github.com/x/y v1.0.0\n',
      'vendor/github.com/x/y/y.go': 'package y\nimport "C"\n',
    },
    expected: { hasVendor: true },
  },
  'C code and SQLite': {
    texts: {
      'go.mod': `${goMod}require github.com/mattn/go-sqlite3 v1.14.0\n`,
      'go.sum': 'github.com/mattn/go-sqlite3 v1.14.0 h1:x\n',
      'main.go': 'package main\n\nfunc main() {}\n',
      'db.go': 'package main\n\nimport _ "github.com/mattn/go-sqlite3"\n',
      'c.go': 'package main\n\n// int one() { return 1; }\nimport "C"\n',
    },
    expected: {
      hasGoSum: true,
      cgo: [
        { because: 'import-c', ...at('c.go', 4, 'import "C"') },
        { because: 'known-module', ...at('db.go', 3, 'import _ "github.com/mattn/go-sqlite3"') },
      ],
      needs: [{ need: 'sqlite', ...at('db.go', 3, 'import _ "github.com/mattn/go-sqlite3"') }],
      problems: [
        {
          id: 'cgo-needed',
          severity: 'advice',
          what: { key: 'image.project.problems.cgo-needed', params: { excerpt: 'import "C"' } },
          place: { file: 'c.go', line: 4 },
        },
      ],
    },
  },
  'a workspace of modules': {
    texts: {
      'go.work': 'go 1.25\n\nuse (\n\t./api\n\t./lib\n)\n',
      'api/go.mod': 'module example.com/api\n\ngo 1.24\n\nrequire example.com/lib v0.0.0\n',
      'api/main.go':
        'package main\n\nimport (\n\t"net/http"\n\n\t"example.com/lib"\n)\n\nfunc main() { http.ListenAndServe(lib.Address, nil) }\n',
      'lib/go.mod': 'module example.com/lib\n\ngo 1.23\n',
      'lib/lib.go': 'package lib\n\nconst Address = ":7070"\n',
      'old/go.mod': 'module example.com/old\n',
      'old/main.go': main,
    },
    expected: {
      module: { path: 'example.com/api', go: '1.25', toolchain: null },
      workspace: ['api', 'lib'],
      mains: [
        {
          folder: './api',
          name: 'api',
          place: { file: 'api/main.go', line: 9 },
          windowsOnly: false,
        },
      ],
      packages: 2,
      ports: [
        {
          port: 7070,
          from: 'literal',
          name: null,
          isLoopback: false,
          programs: ['./api'],
          ...at('api/main.go', 9, 'func main() { http.ListenAndServe(lib.Address, nil) }'),
        },
      ],
    },
  },
};
