// Test support: Go projects that differ in what their image needs, and what a person learns of each.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import { provided } from './go-module-proxy.test-support.ts';

export interface ProjectProof {
  readonly files: Readonly<Record<string, string>>;
  /** Of the analysis. */
  readonly problems: readonly string[];
  /** Of the choices that the analysis suggests. */
  readonly suggested: Partial<ImageChoices>;
  /** What this computer has no image for. */
  readonly instead?: Partial<ImageChoices>;
  readonly outcome: /** The image runs and answers this. */
    | { readonly kind: 'answers'; readonly text: string }
    /** The image runs, and verifying says why nobody reaches it. */
    | { readonly kind: 'unreachable'; readonly finding: string }
    | { readonly kind: 'fails'; readonly what: string; readonly cause: string | null };
}

const goMod = 'module example.com/orders\n\ngo 1.19\n';

/** A web service that answers with a Go expression. */
function serve(expression: string, more: { imports?: string; rest?: string; at?: string } = {}) {
  const { imports = '', rest = '', at = '":8080"' } = more;
  return `package main

import (
	"fmt"
	"net/http"
${imports})

${rest}
func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, ${expression}) })
	if err := http.ListenAndServe(${at}, nil); err != nil {
		panic(err)
	}
}
`;
}

const plain = {
  base: 'scratch',
  cgo: false,
  target: 'linux',
  ports: [8080],
} satisfies Partial<ImageChoices>;

export const tenProjects: Readonly<Record<string, ProjectProof>> = {
  'several programs': {
    files: {
      'go.mod': goMod,
      'cmd/worker/main.go': 'package main\n\nfunc main() {}\n',
      'cmd/orders/main.go': serve('"the one that is called like the project"'),
    },
    problems: [],
    suggested: { ...plain, main: './cmd/orders' },
    outcome: { kind: 'answers', text: 'the one that is called like the project' },
  },
  'embedded files': {
    files: {
      'go.mod': goMod,
      'main.go': serve('page', {
        imports: '\t_ "embed"\n',
        rest: '//go:embed page.md\nvar page string\n',
      }),
      'page.md': 'embedded',
    },
    problems: [],
    suggested: plain,
    outcome: { kind: 'answers', text: 'embedded' },
  },
  'modules in vendor': {
    files: {
      'go.mod': `${goMod}\nrequire github.com/provided/vendored v1.0.0\n`,
      'go.sum': '',
      'main.go': serve('vendored.Word()', { imports: '\t"github.com/provided/vendored"\n' }),
      'vendor/modules.txt':
        '# github.com/provided/vendored v1.0.0\n## explicit; go 1.19\ngithub.com/provided/vendored\n',
      'vendor/github.com/provided/vendored/word.go':
        'package vendored\n\nfunc Word() string { return "vendored" }\n',
    },
    problems: [],
    suggested: plain,
    outcome: { kind: 'answers', text: 'vendored' },
  },
  'C code where there is no compiler': {
    files: {
      'go.mod': goMod,
      'main.go': serve('C.one()', {
        rest: '// static int one(void) { return 1; }\nimport "C"\n',
      }),
    },
    problems: ['cgo-needed'],
    suggested: { ...plain, base: 'distroless-base', cgo: true },
    instead: { base: 'debian-slim' },
    outcome: { kind: 'fails', what: 'no-compiler', cause: 'cgo-without-gcc' },
  },
  'a workspace': {
    files: {
      'go.work': 'go 1.19\n\nuse (\n\t./api\n\t./lib\n)\n',
      'api/go.mod': 'module example.com/api\n\ngo 1.19\n\nrequire example.com/lib v0.0.0\n',
      'api/main.go': serve('lib.Word()', { imports: '\t"example.com/lib"\n' }),
      'lib/go.mod': 'module example.com/lib\n\ngo 1.19\n',
      'lib/lib.go': 'package lib\n\nfunc Word() string { return "from the other module" }\n',
    },
    problems: [],
    suggested: { ...plain, main: './api' },
    outcome: { kind: 'answers', text: 'from the other module' },
  },
  'a folder in the place of a module': {
    files: {
      'go.mod': `${goMod}\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ./lib\n`,
      'main.go': serve('lib.Word()', { imports: '\t"example.com/lib"\n' }),
      'lib/go.mod': 'module example.com/lib\n\ngo 1.19\n',
      'lib/lib.go': 'package lib\n\nfunc Word() string { return "from the folder" }\n',
    },
    problems: [],
    suggested: plain,
    outcome: { kind: 'answers', text: 'from the folder' },
  },
  'a private module': {
    files: {
      'go.mod': `${goMod}\nrequire git.example.com/team/lib.git v1.0.0\n`,
      'go.sum': 'git.example.com/team/lib.git v1.0.0 h1:x\n',
      'main.go': serve('lib.Word()', { imports: '\tlib "git.example.com/team/lib.git"\n' }),
    },
    problems: ['private-modules'],
    suggested: { ...plain, goPrivate: ['git.example.com/team/lib.git'] },
    outcome: { kind: 'fails', what: 'private-module', cause: 'go-private-module' },
  },
  'static files and templates': {
    files: {
      'go.mod': goMod,
      'main.go': serve('read()', {
        imports: '\t"html/template"\n\t"strings"\n',
        rest: `func read() string {
	pages := template.Must(template.ParseGlob("templates/*.html"))
	var text strings.Builder
	_ = pages.ExecuteTemplate(&text, "page.html", "filled in")
	return text.String()
}

func init() { http.Handle("/static/", http.FileServer(http.Dir("./static"))) }
`,
      }),
      'templates/page.html': '{{.}}',
      'static/site.css': 'p {}\n',
    },
    problems: [],
    suggested: plain,
    outcome: { kind: 'answers', text: 'filled in' },
  },
  'no go.sum': {
    files: {
      'go.mod': `${goMod}\nrequire ${provided.path} ${provided.version}\n`,
      'main.go': serve('greeting.Word()', { imports: `\t"${provided.path}"\n` }),
    },
    problems: ['no-go-sum'],
    suggested: plain,
    outcome: { kind: 'answers', text: 'fetched' },
  },
  "Windows' own functions": {
    files: {
      'go.mod': goMod,
      'main.go':
        'package main\n\nimport "syscall"\n\nfunc main() {\n\tsyscall.NewLazyDLL("kernel32.dll").NewProc("Beep")\n}\n',
    },
    problems: ['windows-only'],
    suggested: { target: 'windows', base: 'nanoserver', platforms: ['windows/amd64'] },
    // Somebody who wants it for Linux all the same.
    instead: { target: 'linux', platforms: ['linux/amd64'], base: 'scratch' },
    outcome: { kind: 'fails', what: 'compile', cause: null },
  },
  'an address for this computer only': {
    files: { 'go.mod': goMod, 'main.go': serve('"inside"', { at: '"127.0.0.1:8080"' }) },
    problems: ['listens-on-loopback'],
    suggested: plain,
    outcome: { kind: 'unreachable', finding: 'listens-on-loopback' },
  },
};
