// Which golang image compiles a project: the version its go.mod asks for, in the variant that fits the last stage.

/** Newest Go when this was written; used where go.mod names none. */
const newestGo = '1.27';

/** `1.22` of `go 1.22.3` or `toolchain go1.23.1`: the higher of both. */
export function readGoVersion(module: {
  readonly go: string | null;
  readonly toolchain: string | null;
}): string | null {
  const versions = [module.go, module.toolchain].flatMap((written) => {
    const found = /^(?:go)?(\d+)\.(\d+)/u.exec(written ?? '');
    return found === null ? [] : [[Number(found[1]), Number(found[2])] as const];
  });
  const [highest] = versions.sort(([a, b], [c, d]) => c - a || d - b);
  return highest === undefined ? null : highest.join('.');
}

/** `golang:1.22`, with `-alpine` where the program needs musl, with `-nanoserver-ltsc2022` on a Windows engine. */
export function chooseGoImage(version: string | null, variant: string | null): string {
  const tag = version ?? newestGo;
  return `golang:${variant === null ? tag : `${tag}-${variant}`}`;
}

/** Docker Hub's images asked through a mirror; other registries keep their names. */
export function mirrorReference(reference: string, mirror: string | null): string {
  if (mirror === null || reference === 'scratch') return reference;
  const [first = '', ...rest] = reference.split('/');
  const isHost = rest.length > 0 && (/[.:]/u.test(first) || first === 'localhost');
  if (isHost && first !== 'docker.io') return reference;
  const path = isHost ? rest.join('/') : reference;
  return `${mirror.replace(/\/+$/u, '')}/${path.includes('/') ? path : `library/${path}`}`;
}
