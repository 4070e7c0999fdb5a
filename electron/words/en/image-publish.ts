// What is said while an image goes to a registry, and while the cost lab measures.
export const imagePublish = {
  title: 'Push {{reference}}',
  done: '{{reference}} is at the registry, which answers with {{digest}}.',
  doneNotPulled:
    '{{reference}} is at the registry, which answers with {{digest}}. What came back is not the same image.',
  steps: {
    push: 'Sending {{reference}}',
    check: 'Asking {{registry}} what it has got',
    pull: 'Pulling {{reference}} back by its digest',
    sign: 'Signing {{reference}}',
    sbom: 'Listing what is in {{reference}}',
    list: 'Naming the image {{reference}}',
    copyBase:
      'Copying {{megabytes}} MB of the base image to {{registry}}, which does not have them',
    wait: '{{registry}} asks to wait: the next try is in {{seconds}} s',
  },
  failed: {
    unauthorized: '{{registry}} wants to know who you are. Sign in there, then push again.',
    denied: '{{registry}} does not let you write there: {{detail}}',
    'not-found': '{{registry}} has no such image or repository: {{detail}}',
    'too-many': '{{registry}} takes no more requests for now (429). {{detail}}',
    server: '{{registry}} has a problem of its own: {{detail}}',
    certificate:
      'The certificate of {{registry}} is not trusted ({{detail}}). If the registry is yours, put its authority into the certs.d folder of docker.',
    unreachable: '{{registry}} cannot be reached ({{detail}}).',
    'not-secure': '{{registry}} speaks plain HTTP, and only a registry on this PC may do that.',
    slow: '{{registry}} has been silent for too long.',
    cut: 'The connection was cut before {{registry}} had everything. The image there is not complete.',
    digest: 'The registry {{registry}} has another image than the one that was sent: {{detail}}',
    'os-version': 'The Windows version of the image is wrong: {{detail}}',
    'image-missing': 'The engine has no image {{detail}}. Build it first.',
    'no-space': 'There is no space left for the image: {{detail}}',
    unknown: '{{registry}} did not take it: {{detail}}',
  },
  kept: {
    'no-helper':
      'docker has no credential helper here, so nothing was stored. The password is used until Slipway ends.',
    'helper-missing':
      'docker keeps passwords with {{helper}}, which is not on this PC. Nothing was stored; the password is used until Slipway ends.',
    'helper-failed':
      'The credential helper {{helper}} did not store the password. It is used until Slipway ends.',
  },
} as const;

export const imageCosts = {
  title: 'Measure variants of {{name}}',
  step: 'Measuring {{variant}}',
  done_one: '{{count}} variant is measured. Its image is removed again.',
  done_other: '{{count}} variants are measured. Their images are removed again.',
  needsWindows: 'Needs an engine for Windows containers.',
  needsLinux: 'Needs an engine for Linux containers.',
  unknownVariant: 'There is no such variant.',
  noMain: 'The project has no program to build.',
  ended: 'The program ended with exit code {{exitCode}}.',
  failed: 'It could not be measured: {{detail}}',
} as const;
