// `slipway image`: from a folder with Go in it to an image that is built, runs, is verified and published.
import type { Command, Option } from '../command.ts';

/** What an image is: kept in slipway.yaml by `init`, for this once by the others. */
const choosing: readonly Option[] = [
  { name: 'base', value: 'BASE', help: 'image.options.base' },
  {
    name: 'target',
    value: 'SYSTEM',
    choices: ['linux', 'windows', 'both'],
    help: 'image.options.target',
  },
  { name: 'platform', value: 'OS/ARCH', multiple: true, help: 'image.options.platform' },
  { name: 'main', value: 'FOLDER', help: 'image.options.main' },
  { name: 'image', value: 'REPOSITORY', help: 'image.options.image' },
  { name: 'tag', value: 'TAG', help: 'image.options.tag' },
  { name: 'port', value: 'N', multiple: true, help: 'image.options.port' },
  { name: 'go-image', value: 'IMAGE', help: 'image.options.goImage' },
  { name: 'base-image', value: 'IMAGE', help: 'image.options.baseImage' },
  { name: 'windows-base-image', value: 'IMAGE', help: 'image.options.windowsBaseImage' },
  { name: 'windows-release', value: 'TAG', help: 'image.options.windowsRelease' },
  { name: 'user', value: 'USER', choices: ['non-root', 'root'], help: 'image.options.user' },
  { name: 'go-proxy', value: 'URL', help: 'image.options.goProxy' },
  { name: 'registry-mirror', value: 'HOST', help: 'image.options.registryMirror' },
  { name: 'probe', value: 'PATH', help: 'image.options.probe' },
];

const running: readonly Option[] = [
  { name: 'name', value: 'CONTAINER', help: 'image.options.name' },
  { name: 'publish', short: 'p', value: 'PORTS', multiple: true, help: 'image.options.publish' },
  { name: 'env', short: 'e', value: 'NAME=VALUE', multiple: true, help: 'image.options.env' },
  { name: 'env-file', value: 'PATH', help: 'image.options.envFile' },
  { name: 'volume', value: 'MOUNT', multiple: true, help: 'image.options.volume' },
  { name: 'network', value: 'NAME', help: 'image.options.network' },
  { name: 'memory', value: 'SIZE', help: 'image.options.memory' },
  { name: 'cpus', value: 'N', help: 'image.options.cpus' },
  {
    name: 'restart',
    value: 'POLICY',
    choices: ['no', 'on-failure', 'unless-stopped', 'always'],
    help: 'image.options.restart',
  },
  { name: 'read-only', help: 'image.options.readOnly' },
  { name: 'within', value: 'SECONDS', help: 'image.options.within' },
  { name: 'for', value: 'SECONDS', help: 'image.options.for' },
];

export const imageCommand: Command = {
  name: 'image',
  summary: 'image.summary',
  usage:
    'analyse|init|lint|build|run|verify|push|lab [FOLDER] | move FOLDER | sample FOLDER | remove CONTAINER',
  words: [
    ...['analyse', 'init', 'lint', 'build', 'run', 'verify', 'push', 'lab'],
    ...['move', 'sample', 'remove'],
  ],
  options: [
    ...choosing,
    {
      name: 'also',
      value: 'KIND',
      multiple: true,
      choices: ['github', 'gitlab', 'kubernetes'],
      help: 'image.options.also',
    },
    { name: 'keep', value: 'FILE', multiple: true, help: 'image.options.keep' },
    { name: 'dry-run', help: 'image.options.dryRun' },
    { name: 'file', value: 'PATH', help: 'image.options.file' },
    { name: 'no-cache', help: 'image.options.noCache' },
    { name: 'run', help: 'image.options.run' },
    { name: 'verify', help: 'image.options.verify' },
    ...running,
    { name: 'to', value: 'TARGET', help: 'image.options.to' },
    { name: 'distro', value: 'NAME', help: 'image.options.distro' },
    { name: 'login', value: 'USER', help: 'image.options.login' },
    { name: 'password-stdin', help: 'image.options.passwordStdin' },
    { name: 'no-pull-back', help: 'image.options.noPullBack' },
    { name: 'sign', help: 'image.options.sign' },
    { name: 'sbom', help: 'image.options.sbom' },
    { name: 'buildx', help: 'image.options.buildx' },
    { name: 'variant', value: 'BASE', multiple: true, help: 'image.options.variant' },
    { name: 'markdown', help: 'image.options.markdown' },
    { name: 'yes', short: 'y', help: 'options.yes' },
    { name: 'verbose', short: 'v', help: 'image.options.verbose' },
    { name: 'json', help: 'options.json' },
  ],
  examples: [
    { line: 'slipway image build --run --verify', help: 'image.examples.oneClick' },
    { line: 'slipway image sample my-first-image', help: 'image.examples.sample' },
    { line: 'slipway image analyse', help: 'image.examples.analyse' },
    { line: 'slipway image init --base alpine --tag 1.4.0', help: 'image.examples.init' },
    { line: 'slipway image init --also github --yes', help: 'image.examples.also' },
    { line: 'slipway image lint --file docker/Dockerfile', help: 'image.examples.lint' },
    { line: 'slipway image build --no-cache --json', help: 'image.examples.build' },
    { line: 'slipway image run --publish 8081:8080 --memory 64m', help: 'image.examples.run' },
    { line: 'slipway image verify --probe /healthz --for 30', help: 'image.examples.verify' },
    {
      line: 'type token.txt | slipway image push --to registry.example/team/api:1.4.0 --login me --password-stdin',
      help: 'image.examples.push',
    },
    { line: 'slipway image lab --markdown', help: 'image.examples.lab' },
    { line: 'slipway image move C:\\src\\api --to ~/src/api', help: 'image.examples.move' },
    { line: 'slipway image remove api', help: 'image.examples.remove' },
  ],
  exitCodes: {
    0: 'image.exitCodes.fine',
    1: 'image.exitCodes.found',
    2: 'image.exitCodes.couldNot',
  },
  // Every command line loads this table; what is behind it only one that uses it.
  run: async (call) => (await import('../image/run-verb.ts')).runVerb(call),
};
