// Modules that look as if a build needs a login for them. Whether one really does shows only when it is fetched.
import { isDirectoryPath } from './mod-directives.ts';
import type { ProjectModules } from './project-modules.ts';

/** Paths of required modules, sorted. `patterns` are GOPRIVATE's. */
export function findPrivateModules(
  { used }: Pick<ProjectModules, 'used'>,
  patterns: readonly string[],
): string[] {
  const own = new Set(used.map(({ mod }) => mod.module));
  const ownHosts = new Set(
    [...own].map((path) => findHost(path ?? '')).filter((host) => host !== ''),
  );
  const paths = used.flatMap(({ mod }) =>
    mod.require.flatMap(({ path, version }) => {
      const replacement = mod.replace.find(
        ({ old }) => old.path === path && (old.version === null || old.version === version),
      );
      const fetched = replacement?.new.path ?? path;
      return isDirectoryPath(fetched) || own.has(fetched) ? [] : [fetched];
    }),
  );
  const isPrivate = (path: string) => {
    const host = findHost(path);
    if (patterns.some((pattern) => matchesPattern(path, pattern))) return true;
    if (publicHosts.has(host)) return false;
    return (
      ownHosts.has(host) || privateHost.test(host) || /\.(?:git|hg|svn|bzr)(?:\/|$)/.test(path)
    );
  };
  return [...new Set(paths.filter(isPrivate))].sort();
}

/** Name by which companies call the machine that keeps their code, or a network that is not the internet's. */
const privateHost =
  /^(?:git|gitlab|gitea|gogs|github|bitbucket|stash|scm|vcs)[-.]|\.(?:internal|intranet|intra|corp|local|lan|home|private)$|:\d+$|^dev\.azure\.com$|\.visualstudio\.com$/;

/** Hosts that answer anybody. Vanity paths of well-known projects are among them. */
const publicHosts = new Set(
  `bazil.org bitbucket.org buf.build cel.dev cloud.google.com code.gitea.io codeberg.org connectrpc.com contrib.go.opencensus.io
  cuelang.org dario.cat entgo.io filippo.io fyne.io gioui.org git.sr.ht gitea.com gitee.com github.com gitlab.com go.dev
  go.etcd.io go.mongodb.org go.opencensus.io go.opentelemetry.io go.starlark.net go.temporal.io go.uber.org go4.org
  goa.design gocloud.dev gocv.io golang.org golang.zx2c4.com gonum.org google.golang.org gopkg.in gorgonia.org gorm.io
  gotest.tools helm.sh honnef.co istio.io k8s.io knative.dev lukechampine.com modernc.org mvdan.cc nhooyr.io oras.land
  rsc.io sigs.k8s.io tailscale.com tinygo.org upper.io vitess.io xorm.io zgo.at zombiezen.com`.split(
    /\s+/,
  ),
);

/** The first word of a path when it names a host; the standard library's have none. */
function findHost(path: string): string {
  const [first = ''] = path.split('/');
  return first.includes('.') ? first : '';
}

/** A glob of GOPRIVATE: it fits when it matches as many words of the path as it has. */
function matchesPattern(path: string, pattern: string): boolean {
  const wanted = pattern.trim().replace(/\/+$/, '').split('/');
  const words = path.split('/');
  if (pattern.trim() === '' || words.length < wanted.length) return false;
  return wanted.every((glob, at) => matchesWord(words[at] ?? '', glob));
}

function matchesWord(word: string, glob: string): boolean {
  const source = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(word);
}
