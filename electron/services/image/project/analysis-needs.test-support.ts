// Test support: projects that differ in what they need.
import { at, goMod, main, type Row } from './analysis-plain.test-support.ts';

export const needRows: Readonly<Record<string, Row>> = {
  'private modules': {
    texts: {
      'go.mod':
        'module git.contoso.example/team/orders\n\ngo 1.24\n\nrequire (\n\tgit.contoso.example/team/lib v1.0.0\n\tgithub.com/contoso/billing v1.2.0\n\tgithub.com/google/uuid v1.6.0\n\tgitlab.fabrikam.example/x v0.1.0\n\tgo.uber.org/zap v1.27.0\n)\n\nreplace gitlab.fabrikam.example/x => ./x\n',
      'go.sum': 'x\n',
      'main.go': main,
    },
    expected: {
      module: { path: 'git.contoso.example/team/orders', go: '1.24', toolchain: null },
      hasGoSum: true,
      replacedFolders: ['x'],
      privateModules: ['git.contoso.example/team/lib', 'github.com/contoso/billing'],
      problems: [
        {
          id: 'private-modules',
          severity: 'advice',
          what: {
            key: 'image.project.problems.private-modules',
            params: {
              count: 2,
              modules: 'git.contoso.example/team/lib, github.com/contoso/billing',
            },
          },
          place: null,
        },
      ],
    },
  },
  'files on disk, time zones, TLS, a shell and a script with Windows line ends': {
    texts: {
      'go.mod': goMod,
      '.dockerignore': 'web\n',
      'entrypoint.sh': '#!/bin/sh\r\nexec /app\r\n',
      'web/index.html': '<p>',
      'main.go': `package main

import (
	"html/template"
	"net/http"
	"os"
	"os/exec"
	"time"
)

func main() {
	template.Must(template.ParseGlob("templates/*.html"))
	http.Handle("/static/", http.FileServer(http.Dir("web")))
	http.HandleFunc("/healthz", ok)
	time.LoadLocation("Asia/Shanghai")
	time.LoadLocation("UTC")
	http.Get("https://rates.contoso.dev/today")
	http.Get("http://127.0.0.1:8080/")
	exec.Command("sh", "-c", "ls")
	os.WriteFile("/data/x", nil, 0o600)
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	http.ListenAndServe(":"+port, nil)
}
`,
    },
    expected: {
      mains: [
        { folder: '.', name: 'orders', place: { file: 'main.go', line: 11 }, windowsOnly: false },
      ],
      needs: [
        {
          need: 'templates',
          ...at('main.go', 12, 'template.Must(template.ParseGlob("templates/*.html"))'),
        },
        {
          need: 'static-files',
          ...at('main.go', 13, 'http.Handle("/static/", http.FileServer(http.Dir("web")))'),
        },
        { need: 'time-zones', ...at('main.go', 15, 'time.LoadLocation("Asia/Shanghai")') },
        { need: 'tls-roots', ...at('main.go', 17, 'http.Get("https://rates.contoso.dev/today")') },
        { need: 'shell', ...at('main.go', 19, 'exec.Command("sh", "-c", "ls")') },
        { need: 'writable-folder', ...at('main.go', 20, 'os.WriteFile("/data/x", nil, 0o600)') },
      ],
      ports: [
        {
          port: 8080,
          from: 'environment',
          name: 'PORT',
          isLoopback: false,
          programs: ['.'],
          ...at('main.go', 25, 'http.ListenAndServe(":"+port, nil)'),
        },
      ],
      healthPath: '/healthz',
      existing: { dockerfile: null, dockerignore: true, compose: null, slipway: false },
      crlfScripts: ['entrypoint.sh'],
      problems: [
        {
          id: 'crlf-scripts',
          severity: 'problem',
          what: {
            key: 'image.project.problems.crlf-scripts',
            params: { count: 1, path: 'entrypoint.sh' },
          },
          place: { file: 'entrypoint.sh', line: 1 },
        },
      ],
    },
  },
  'no go.sum': {
    texts: { 'go.mod': `${goMod}require github.com/google/uuid v1.6.0\n`, 'main.go': main },
    expected: {
      problems: [
        {
          id: 'no-go-sum',
          severity: 'problem',
          what: { key: 'image.project.problems.no-go-sum' },
          place: null,
        },
      ],
    },
  },
  'Windows only': {
    texts: {
      'go.mod': goMod,
      'main.go': 'package main\n\nfunc main() { users.List() }\n\nvar _ = users.List\n',
      'imports.go': 'package main\n\nimport "example.com/orders/users"\n',
      'users/users.go':
        'package users\n\nimport "syscall"\n\nvar netapi = syscall.NewLazyDLL("Netapi32.dll")\n\nfunc List() {}\n',
    },
    expected: {
      mains: [
        { folder: '.', name: 'orders', place: { file: 'main.go', line: 3 }, windowsOnly: true },
      ],
      packages: 2,
      windowsHints: [
        {
          hint: 'netapi',
          ...at('users/users.go', 5, 'var netapi = syscall.NewLazyDLL("Netapi32.dll")'),
        },
      ],
      problems: [
        {
          id: 'windows-only',
          severity: 'problem',
          what: {
            key: 'image.project.problems.windows-only',
            params: { names: 'orders', excerpt: 'var netapi = syscall.NewLazyDLL("Netapi32.dll")' },
          },
          place: { file: 'users/users.go', line: 5 },
        },
      ],
    },
  },
  'listens on 127.0.0.1': {
    texts: {
      'go.mod': goMod,
      'main.go':
        'package main\n\nfunc main() { http.ListenAndServe("127.0.0.1:8080", nil) }\n'.replace(
          'package main\n',
          'package main; import "net/http"\n',
        ),
    },
    expected: {
      ports: [
        {
          port: 8080,
          from: 'literal',
          name: null,
          isLoopback: true,
          programs: ['.'],
          ...at('main.go', 3, 'func main() { http.ListenAndServe("127.0.0.1:8080", nil) }'),
        },
      ],
      problems: [
        {
          id: 'listens-on-loopback',
          severity: 'problem',
          what: { key: 'image.project.problems.listens-on-loopback', params: { port: 8080 } },
          place: { file: 'main.go', line: 3 },
        },
      ],
    },
  },
  'a broken go.mod, a wrong case and a module outside': {
    texts: {
      'go.mod': `${goMod}replace example.com/x => ../x\nrequires example.com/x v1.0.0\n`,
      'main.go': 'package main\n\nfunc main() {}\n',
      'a.go': 'package main\n\nimport _ "example.com/orders/Store"\n',
      'store/store.go': 'package store\n',
    },
    expected: {
      packages: 2,
      problems: [
        {
          id: 'go-mod-malformed',
          severity: 'problem',
          what: {
            key: 'image.project.problems.go-mod-malformed',
            params: { file: 'go.mod', line: 5, column: 1, message: 'unknown directive: requires' },
          },
          place: { file: 'go.mod', line: 5 },
        },
        {
          id: 'replace-outside',
          severity: 'problem',
          what: { key: 'image.project.problems.replace-outside', params: { path: '../x' } },
          place: { file: 'go.mod', line: 4 },
        },
        {
          id: 'case-conflict',
          severity: 'problem',
          what: {
            key: 'image.project.problems.case-conflict',
            params: { wanted: 'Store', found: 'store' },
          },
          place: { file: 'a.go', line: 3 },
        },
      ],
    },
  },
  'a folder above a module': {
    texts: { 'backend/go.mod': goMod, 'backend/main.go': main },
    expected: {
      module: null,
      mains: [],
      packages: 0,
      problems: [
        {
          id: 'no-go-mod',
          severity: 'problem',
          what: { key: 'image.project.problems.no-go-mod-here', params: { folder: 'backend' } },
          place: null,
        },
      ],
    },
  },
};
