// Rules about what happens when the container starts: what the program finds, who it is, and how it is told to stop.
import { readGoVersion } from '../bases/go-image.ts';
import type { Instruction } from '../dockerfile/document.ts';
import { listFlags } from '../dockerfile/document.ts';
import { splitWords } from '../dockerfile/substitute.ts';
import { defineRule, hitAt, type LintContext } from './rule.ts';
import { listInherited, readStage } from './stage-facts.ts';

const starts = new Set(['ENTRYPOINT', 'CMD']);

export const startRules = [
  defineRule('SW-DF-009', 'error works', ({ file, finals }) =>
    finals.flatMap((final) => {
      const base = readStage(file, final);
      if (base.kind !== 'scratch' && base.kind !== 'distroless-static') return [];
      const sources = new Set(final.instructions.flatMap((found) => listFlags(found, 'from')));
      return file.stages
        .filter(({ name, index }) => sources.has(name ?? '') || sources.has(String(index)))
        .flatMap((stage) => {
          const inherited = listInherited(file, stage);
          return inherited.filter((found) =>
            isDynamic(found, inherited, readStage(file, stage).reference),
          );
        })
        .map((found) => hitAt(found));
    }),
  ),
  defineRule('SW-DF-010', 'error works', ({ finals, analysis }) => {
    const scripts = analysis?.crlfScripts ?? [];
    return finals.flatMap((final) =>
      final.instructions
        .filter(({ keyword }) => keyword === 'COPY')
        .flatMap((found) => {
          const words = splitWords(found.text);
          const script = scripts.find((path) =>
            words.slice(0, -1).some((word) => word.replace(/^\.\//u, '') === path),
          );
          return script === undefined ? [] : [hitAt(found, { params: { script } })];
        }),
    );
  }),
  defineRule('SW-DF-012', 'error works', (context) => findMissing(context, 'tls-roots')),
  defineRule('SW-DF-013', 'error works', (context) => findMissing(context, 'time-zones')),
  defineRule('SW-DF-016', 'warning works', ({ finals, file, analysis }) => {
    const listens = [...new Set(analysis?.ports.map(({ port }) => port) ?? [])];
    if (listens.length === 0) return [];
    return finals.flatMap((final) => {
      const exposes = listInherited(file, final).filter(({ keyword }) => keyword === 'EXPOSE');
      const ports = exposes.flatMap(({ text }) => text.split(/\s+/u));
      const isOpen = ports.some(
        (port) => port.includes('$') || listens.some((own) => port.split('/')[0] === String(own)),
      );
      if (isOpen || exposes.length === 0) return [];
      return exposes.slice(0, 1).map((found) =>
        hitAt(found, {
          params: { port: listens.join(', ') },
          ...(listens.length === 1 && ports.length === 1
            ? { replacement: `EXPOSE ${listens[0]}` }
            : {}),
        }),
      );
    });
  }),
  defineRule('SW-DF-017', 'error works', ({ file, analysis }) => {
    const wanted = readGoVersion(analysis?.module ?? { go: null, toolchain: null });
    if (wanted === null) return [];
    return file.stages.flatMap((stage) => {
      const { reference, tag } = readStage(file, stage);
      const found = /(?:^|\/)golang:/u.test(reference) ? /^(\d+)\.(\d+)/u.exec(tag ?? '') : null;
      const [major = 0, minor = 0] = wanted.split('.').map(Number);
      const isOlder =
        found !== null &&
        (Number(found[1]) < major || (Number(found[1]) === major && Number(found[2]) < minor));
      return isOlder && stage.parent === null ? [hitAt(stage.from, { params: { wanted } })] : [];
    });
  }),
  defineRule('SW-DF-018', 'warning works', ({ finals, file }) =>
    finals.flatMap((final) =>
      listInherited(file, final)
        .filter(
          (found) =>
            starts.has(found.keyword) && found.json === null && readStage(file, final).hasShell,
        )
        .map((found) => hitAt(found, writeExec(found))),
    ),
  ),
  // Without a shell neither a RUN nor the shell form of a start can work.
  defineRule('SW-DF-019', 'error works', ({ file }) =>
    file.stages.flatMap((stage) =>
      readStage(file, stage).hasShell
        ? []
        : stage.instructions
            .filter(
              ({ keyword, json, isTrigger }) =>
                !isTrigger && json === null && (keyword === 'RUN' || starts.has(keyword)),
            )
            .map((found) => hitAt(found, writeExec(found))),
    ),
  ),
  defineRule('SW-DF-020', 'warning safety', ({ file, finals }) =>
    finals.flatMap((final) => {
      const base = readStage(file, final);
      const user = listInherited(file, final).findLast(({ keyword }) => keyword === 'USER');
      const isOwn = /nonroot/u.test(base.tag ?? '') || base.kind === 'nanoserver' || !base.isKnown;
      if (user === undefined) return isOwn ? [] : [hitAt(final.from)];
      return /^(?:0|root|ContainerAdministrator)(?::|$)/iu.test(user.text) ? [hitAt(user)] : [];
    }),
  ),
  defineRule('SW-DF-040', 'error works', ({ file, finals }) =>
    finals.flatMap((final) => {
      const { kind } = readStage(file, final);
      const lacking = {
        scratch: /\b(?:curl|wget)\b|^[^[]/u,
        'distroless-static': /\b(?:curl|wget)\b|^[^[]/u,
        distroless: /\b(?:curl|wget)\b|^[^[]/u,
        alpine: /\bcurl\b/u,
        debian: /\b(?:curl|wget)\b/u,
      } as const satisfies Partial<Record<typeof kind, RegExp>>;
      const pattern = kind in lacking ? lacking[kind as keyof typeof lacking] : null;
      const inherited = listInherited(file, final);
      const installs = inherited.some(
        ({ keyword, text }) => keyword === 'RUN' && /\b(?:curl|wget)\b/u.test(text),
      );
      return inherited
        .filter(
          ({ keyword, text }) =>
            keyword === 'HEALTHCHECK' &&
            !/^none$/iu.test(text) &&
            pattern?.test(text.replace(/^CMD\s+/iu, '')) === true &&
            !installs,
        )
        .map((found) => hitAt(found));
    }),
  ),
];

/** Sure only where no word means anything to a shell. */
function writeExec({ keyword, text }: Instruction): { replacement?: string } {
  if (keyword === 'RUN' || text === '' || /[$&|;<>()`*?[\]{}~'"\\%=#]/u.test(text)) return {};
  return {
    replacement: `${keyword} [${splitWords(text)
      .map((word) => JSON.stringify(word))
      .join(', ')}]`,
  };
}

/** A Go program that looks up names links a C library unless told not to; golang's Alpine images have no compiler. */
function isDynamic(
  found: Instruction,
  inherited: readonly Instruction[],
  reference: string,
): boolean {
  if (found.keyword !== 'RUN' || !/\bgo (?:build|install)\b/u.test(found.text)) return false;
  const settings = inherited
    .filter(({ keyword, line }) => line < found.line && (keyword === 'ENV' || keyword === 'ARG'))
    .map(({ text }) => text)
    .join(' ');
  const texts = `${settings} ${found.text} ${found.heredocs.map(({ text }) => text).join(' ')}`;
  if (/-static\b/u.test(texts)) return false;
  const last = [...texts.matchAll(/\bCGO_ENABLED[ =]["']?([01])/gu)].at(-1)?.[1];
  return last === undefined ? !reference.includes('alpine') : last === '1';
}

const brings = {
  'tls-roots': /ca-certificates|ca-bundle|\/etc\/ssl|\/etc\/pki|x509roots/u,
  'time-zones': /timetzdata|tzdata|zoneinfo|ZONEINFO/u,
} as const;

function findMissing({ file, finals, analysis }: LintContext, need: keyof typeof brings) {
  const line = analysis?.needs.find((found) => found.need === need);
  if (line === undefined) return [];
  // A program compiled elsewhere may have the time zones in it.
  const isCompiled = file.instructions.some(({ text }) => /\bgo(?:\.exe)? build\b/u.test(text));
  if (need === 'time-zones' && !isCompiled) return [];
  return finals.flatMap((final) => {
    const { kind } = readStage(file, final);
    const lacks =
      need === 'tls-roots'
        ? ['scratch', 'debian']
        : ['scratch', 'alpine', 'nanoserver', 'servercore', 'windows'];
    const isBrought = file.instructions.some(({ text, heredocs }) =>
      brings[need].test(`${text} ${heredocs.map((heredoc) => heredoc.text).join(' ')}`),
    );
    return lacks.includes(kind) && !isBrought
      ? [hitAt(final.from, { params: { place: `${line.place.file}:${line.place.line}` } })]
      : [];
  });
}
